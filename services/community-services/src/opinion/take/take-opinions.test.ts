import { ANONYMOUS } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOpinions, type Opinions } from '../../../test/opinions.ts';
import {
  analyst,
  contact,
  GENERAL,
  head,
  idOf,
  leader,
  MICRO,
  neighbour,
  officer,
  person,
  resident,
  worker,
} from '../../../test/people.ts';
import { activityRow, inHours } from '../../../test/rows.ts';
import { ActivityEntity } from '../../activity/activity.entity.ts';
import { OpinionEntity } from '../opinion.entity.ts';
import { setOpinionDeadlines } from '../take/set-opinion-deadlines.job.ts';

const NEXT_DOOR = `${GENERAL}004`;

let opinions: Opinions;
beforeAll(async () => {
  opinions = await openOpinions();
});
afterAll(() => opinions.close());
const em = () => opinions.services.subgraph.database.orm.em.fork();
const askAs = (query: string, actor = worker) => opinions.services.ask(query, {}, actor);

describe('an opinion', () => {
  it('is taken on a round with up to 49 others at once, anonymous and told of by who took it', async () => {
    const { opinion, codes } = await opinions.take(
      Array.from({ length: 50 }, () => ({ channel: 'ROUND' })),
      leader,
    );
    expect([codes, opinion.length]).toEqual([[], 50]);
    const [first] = opinion;
    expect(first).toMatchObject({ status: 'OPEN', version: 1, isAnonymous: true, isMine: false });
    expect(first.dueAt).toEqual(expect.any(String));
    expect(first.similar).toHaveLength(10);
    expect(await opinions.told(first.id)).toEqual([
      {
        type: 'opinion.taken.v1',
        gridcode: MICRO,
        data: { topic: 'D1', takenById: leader.subject, dueAt: first.dueAt },
      },
    ]);
    expect(await opinions.look(first.id, 'takenBy { id } text grid { code } channel', worker)).toEqual({
      takenBy: { id: leader.subject },
      text: '希望增设座椅（样例）',
      grid: { code: MICRO },
      channel: 'ROUND',
    });
  });

  it.each<[string, object, string]>([
    ['a mobile number', { text: '请打13800138000（样例）' }, 'text'],
    ['nothing that can be seen', { text: '\u200B' }, 'text'],
    ['501 characters', { text: '字'.repeat(501) }, 'text'],
    ['a kind that is no opinion', { topic: 'C1' }, 'topic'],
    ['a general grid', { gridCode: GENERAL }, 'gridCode'],
    ['a micro-grid that there is not', { gridCode: `${GENERAL}099` }, 'gridCode'],
    ['a name on a round', { channel: 'ROUND', isAnonymous: false }, 'isAnonymous'],
    ['a name among anonymous ones', { isAnonymous: false }, 'isAnonymous'],
    ['an activity on a round', { channel: 'ROUND', activityId: idOf(1001) }, 'activityId'],
    ['no activity at an activity', { channel: 'ACTIVITY' }, 'activityId'],
    ['an activity that there is not', { activityId: idOf(1999) }, 'activityId'],
    ['a day to come', { takenAt: inHours(2).toISOString() }, 'takenAt'],
    ['a day long past', { takenAt: inHours(-24 * 8).toISOString() }, 'takenAt'],
  ])('is refused with %s, by its place, and none of the others is taken', async (_what, wrong, field) => {
    const before = await em().count(OpinionEntity);
    const { error } = await opinions.take([{ channel: 'ROUND' }, {}, wrong], leader);
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: `opinions.2.${field}` });
    expect(await em().count(OpinionEntity)).toBe(before);
  });

  it.each([
    [0, 'at least'],
    [51, 'no more than'],
  ])('is not taken %i at once', async (count, hint) => {
    const many = Array.from({ length: count }, () => ({}));
    const { error } = await opinions.take(many, resident);
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'opinions' });
    expect(error?.message).toContain(hint);
  });

  it.each([
    ['APP', 'a resident', resident, []],
    ['ROUND', 'a resident', resident, ['FORBIDDEN']],
    ['ROUND', 'the leader next door', person(20, 'MICRO_GRID_LEADER', NEXT_DOOR), ['FORBIDDEN']],
    ['ROUND', 'the worker', worker, []],
    ['ROUND', 'a contact', contact, []],
    ['ROUND', 'the head', head, ['FORBIDDEN']],
    ['ACTIVITY', 'a resident', resident, ['FORBIDDEN']],
    ['ACTIVITY', 'the leader', leader, []],
    ['APP', 'nobody', ANONYMOUS, ['UNAUTHENTICATED']],
  ])('is taken by %s for %s as the role allows', async (channel, _who, actor, codes) => {
    await em().upsert(ActivityEntity, activityRow(7));
    const activityId = channel === 'ACTIVITY' ? activityRow(7).id : null;
    expect((await opinions.take({ channel, activityId }, actor)).codes).toEqual(codes);
  });

  it('at an activity is of the own community, and no draft', async () => {
    const far = activityRow(8, { gridCode: '510115006004001001' });
    const draft = activityRow(9, { status: 'DRAFT', publishedAt: null });
    await opinions.services.insert(ActivityEntity, [far, draft]);
    for (const { id: activityId } of [far, draft]) {
      expect((await opinions.take({ activityId }, resident)).codes).toEqual(['BAD_USER_INPUT']);
    }
  });

  it('D8: is due from when it was taken, which a phone may say later', async () => {
    const takenAt = inHours(-24 * 6);
    const { opinion } = await opinions.take({ takenAt: takenAt.toISOString() }, leader);
    const { takenAt: stored, recordedAt, dueAt } = await opinions.stored(opinion[0].id);
    expect(stored).toEqual(takenAt);
    expect(recordedAt.getTime()).toBeGreaterThan(takenAt.getTime());
    const { opinion: now } = await opinions.take({}, leader);
    expect(dueAt?.getTime()).toBeLessThan(Date.parse(now[0].dueAt));
  });

  it('F1: has its deadline set anew when the calendar is published, while it waits for its answer', async () => {
    const takenAt = new Date('2026-11-02T02:00:00Z');
    const dates = { takenAt, recordedAt: takenAt, dueAt: null };
    const open = await opinions.given(dates);
    const answered = await opinions.given({ ...dates, status: 'REPLIED', answeredAt: inHours(-1) });
    await opinions.services.runJob(setOpinionDeadlines);
    expect((await opinions.stored(open)).dueAt?.toISOString()).toBe('2026-11-09T15:59:59.999Z');
    expect((await opinions.stored(answered)).dueAt).toBeNull();
  });
});

describe('an anonymous opinion', () => {
  it('E6: from an app leads back to nobody: nothing stored holds both it and the account', async () => {
    const writeId = newId();
    const { opinion } = await opinions.take([{ text: '匿名一（样例）' }, { text: '匿名二（样例）' }], resident, {
      writeId,
    });
    const ids: string[] = opinion.map(({ id }: { id: string }) => id);
    expect(opinion[0]).toEqual({
      id: expect.any(String),
      status: 'OPEN',
      dueAt: expect.any(String),
      version: 1,
      isAnonymous: true,
      isMine: false,
      text: null,
      similar: null,
    });
    expect(ids).not.toContain(writeId);
    const { rows } = await opinions.services.subgraph.database.transaction(async (manager) => {
      const tables = await manager.execute<{ name: string }[]>(
        `select table_name as name from information_schema.tables where table_schema = 'community_services' and table_type = 'BASE TABLE'`,
      );
      const found: { table: string; row: string }[] = [];
      for (const { name } of tables) {
        const lines = await manager.execute<{ row: string }[]>(
          `select t::text as row from community_services."${name}" t`,
        );
        found.push(...lines.map(({ row }) => ({ table: name, row })));
      }
      return { rows: found };
    });
    const holding = (text: string) => rows.filter(({ row }) => row.includes(text)).map(({ table }) => table);
    expect(new Set(ids.flatMap(holding))).toEqual(new Set(['opinion', 'outbox']));
    expect(holding(writeId)).toEqual([]);
    const both = rows.filter(({ row }) => ids.some((id) => row.includes(id)) && row.includes(resident.subject ?? ''));
    expect(both).toEqual([]);
    expect((await opinions.told(ids[0] ?? '')).map(({ data }) => data)).toMatchObject([{ takenById: null }]);
  });

  it('P21: is taken once, however often it is sent, and answered the same', async () => {
    const writeId = newId();
    const send = (text: string) => opinions.take([{ text }, {}], neighbour, { writeId });
    const before = await em().count(OpinionEntity);
    const [first, again] = [await send('再说一遍（样例）'), await send('再说一遍（样例）')];
    expect(again).toEqual(first);
    expect(await em().count(OpinionEntity)).toBe(before + 2);
    expect((await send('换一句（样例）')).codes).toEqual(['CONFLICT']);
    // Nobody else finds it by the same id.
    const other = await opinions.take([{ text: '再说一遍（样例）' }, {}], resident, { writeId });
    expect(other.opinion?.[0].id).not.toBe(first.opinion[0].id);
  });

  it('cannot be looked up by who sent it, nor is it in the own list', async () => {
    const { opinion } = await opinions.take({}, resident);
    expect(await opinions.look(opinion[0].id, 'id', resident)).toBeNull();
    const { data } = await askAs('{ opinions(where: { isMine: true }, first: 100) { nodes { id } } }', resident);
    expect(data.opinions.nodes).not.toContainEqual({ id: opinion[0].id });
  });
});

describe('an opinion with a name', () => {
  const take = async () => (await opinions.take({ isAnonymous: false }, resident)).opinion[0];

  it('is the own one of who sent it, who alone is told so', async () => {
    const { id } = await take();
    const fields = 'isMine isAnonymous text takenBy { id } similar availableActions';
    expect(await opinions.look(id, fields, resident)).toEqual({
      isMine: true,
      isAnonymous: false,
      text: '希望增设座椅（样例）',
      takenBy: null,
      similar: null,
      availableActions: [],
    });
    expect(await opinions.look(id, fields, worker)).toMatchObject({ isMine: false, takenBy: null });
    expect(await opinions.look(id, 'id', neighbour)).toBeNull();
    const { data } = await askAs('{ opinions(where: { isMine: true }, first: 100) { nodes { id isMine } } }', resident);
    expect(data.opinions.nodes).toContainEqual({ id, isMine: true });
  });

  it('takes the id of its write, and is sent again as others are', async () => {
    const writeId = newId();
    const send = () => opinions.take([{ isAnonymous: false }, { isAnonymous: false }], resident, { writeId });
    const first = await send();
    expect(first.opinion[0].id).toBe(writeId);
    expect(await send()).toEqual(first);
  });

  it('is in the list of the street without its text, and in none of an analyst or a leader next door', async () => {
    const { id } = await take();
    expect(await opinions.look(id, 'id text status', officer)).toEqual({ id, text: null, status: 'OPEN' });
    for (const actor of [analyst, person(20, 'MICRO_GRID_LEADER', NEXT_DOOR)]) {
      expect(await opinions.look(id, 'id', actor)).toBeNull();
    }
  });
});
