import { ANONYMOUS } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOpinions, TAKEN, type Opinions } from '../../test/opinions.ts';
import {
  analyst,
  COMMUNITY,
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
} from '../../test/people.ts';
import { activityRow, inHours, matterRow } from '../../test/rows.ts';
import { ActivityEntity } from '../activity/activity.entity.ts';
import { MatterEntity } from '../matter/matter.entity.ts';
import { MatterReporterEntity } from '../matter/reporter/matter-reporter.entity.ts';
import { OpinionAuthorEntity } from './author/opinion-author.entity.ts';
import { OpinionEntity } from './opinion.entity.ts';
import { setOpinionDeadlines } from './take/set-opinion-deadlines.job.ts';

const NEXT_DOOR = `${GENERAL}004`;
const ELSEWHERE = `${COMMUNITY}008001`;

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

describe('answering an opinion', () => {
  const reply = '下月增设（样例）';

  it('tells its author, and counts for whoever took it', async () => {
    const id = await opinions.given({ dueAt: inHours(1) }, resident);
    const { opinion } = await opinions.answer('replyToOpinion', { opinionId: id, reply });
    expect(opinion).toMatchObject({ id, status: 'REPLIED', reply, version: 2, availableActions: [] });
    expect(await opinions.look(id, 'reply status answeredAt', resident)).toEqual({
      reply,
      status: 'REPLIED',
      answeredAt: opinion.answeredAt,
    });
    expect(await opinions.told(id)).toEqual([
      {
        type: 'opinion.answered.v1',
        gridcode: MICRO,
        data: { takenById: idOf(2), answeredById: worker.subject, isInTime: true },
      },
    ]);
  });

  it('late is told so, and without a known deadline never', async () => {
    for (const [dueAt, isInTime] of [
      [inHours(-1), false],
      [null, true],
    ] as const) {
      const id = await opinions.given({ dueAt });
      await opinions.answer('replyToOpinion', { opinionId: id, reply });
      expect(await opinions.told(id)).toMatchObject([{ data: { isInTime } }]);
    }
  });

  it.each([
    ['the leader', leader, []],
    ['the worker', worker, []],
    ['the head', head, []],
    ['a contact', contact, ['FORBIDDEN']],
    ['the street', officer, ['FORBIDDEN']],
    ['its author', resident, ['FORBIDDEN']],
    ['a neighbour', neighbour, ['NOT_FOUND']],
    ['the leader next door', person(20, 'MICRO_GRID_LEADER', NEXT_DOOR), ['NOT_FOUND']],
  ])('is for %s as the role allows: reply, link, merge', async (_who, actor, codes) => {
    const given = () => opinions.given({}, resident);
    expect((await opinions.answer('replyToOpinion', { opinionId: await given(), reply }, actor)).codes).toEqual(codes);
    expect((await opinions.answer('linkOpinion', { opinionId: await given() }, actor)).codes).toEqual(codes);
    const merge = { intoOpinionId: await given(), opinionIds: [await given()] };
    expect((await opinions.answer('mergeOpinions', merge, actor)).codes).toEqual(codes);
    await opinions.services.withoutRowLevelSecurity(async () => {
      expect((await opinions.answer('replyToOpinion', { opinionId: await given(), reply }, actor)).codes).toEqual(
        codes,
      );
    });
  });

  it('is done once, on the version that was read, and once again answered the same', async () => {
    const id = await opinions.given();
    const stale = await opinions.answer('replyToOpinion', { opinionId: id, reply, expectedVersion: 2 });
    expect(stale.error?.extensions).toMatchObject({ code: 'CONFLICT', subject: 'expectedVersion' });
    const writeId = newId();
    const send = () => opinions.answer('replyToOpinion', { opinionId: id, reply, writeId });
    const first = await send();
    expect(await send()).toEqual(first);
    const late = await opinions.answer('linkOpinion', { opinionId: id, expectedVersion: 2 });
    expect(late.error?.extensions).toMatchObject({ code: 'CONFLICT', subject: id });
  });
});

describe('linking an opinion', () => {
  it('reports a new matter for its author, who follows it, and for nobody when it was anonymous', async () => {
    for (const author of [resident, undefined]) {
      const id = await opinions.given({ text: '路灯不亮（样例）' }, author);
      const { opinion } = await opinions.answer('linkOpinion', { opinionId: id, kind: 'A5', severity: 'URGENT' });
      expect(opinion).toMatchObject({ status: 'LINKED', matter: { kind: 'A5', status: 'REPORTED' } });
      const matter = await em().findOneOrFail(MatterEntity, opinion.matter.id);
      expect(matter).toMatchObject({
        gridCode: MICRO,
        description: '路灯不亮（样例）',
        severity: 'URGENT',
        level: 'L1',
        enteredById: worker.subject,
      });
      const reporter = await em().findOne(MatterReporterEntity, matter.id);
      expect(reporter?.personId).toBe(author?.subject);
      const types = (await opinions.told(matter.id)).map(({ type }) => type);
      expect(types).toEqual(['matter.reported.v1']);
      expect(await opinions.told(id)).toMatchObject([{ type: 'opinion.answered.v1' }]);
    }
    const { data } = await askAs('{ matters(where: { isMine: true, kind: A5 }) { nodes { kind isMine } } }', resident);
    expect(data.matters.nodes).toEqual([{ kind: 'A5', isMine: true }]);
  });

  it('seals the text of a sensitive kind, and starts at L0 by the leader', async () => {
    const id = await opinions.given({ text: '邻居老人需要帮助（样例）' }, resident);
    const { opinion } = await opinions.answer('linkOpinion', { opinionId: id, kind: 'C1' }, leader);
    const matter = await em().findOneOrFail(MatterEntity, opinion.matter.id);
    expect(matter).toMatchObject({ areTextsSealed: true, description: null, level: 'L0', severity: 'ORDINARY' });
  });

  it('to a matter shows its author number and state of it, and no more', async () => {
    const closedAt = inHours(-1);
    const matter = matterRow(1, { kind: 'E1', status: 'CLOSED', closedAt });
    await opinions.services.insert(MatterEntity, [matter]);
    const id = await opinions.given({}, resident);
    const { codes } = await opinions.answer('linkOpinion', { opinionId: id, matterId: matter.id });
    expect(codes).toEqual([]);
    const seen = await opinions.look(id, 'matter { id number status closedAt }', resident);
    expect(seen.matter).toEqual({
      id: matter.id,
      number: matter.number,
      status: 'CLOSED',
      closedAt: closedAt.toISOString(),
    });
    const { data } = await askAs(`{ matter(id: "${matter.id}") { id } }`, resident);
    expect(data.matter).toBeNull();
  });

  it('is refused to what its author must not hear of, and to what is not there', async () => {
    const rows = [
      matterRow(2, { kind: 'C1' }),
      matterRow(3, { kind: 'E1', aboutPersonId: idOf(2) }),
      matterRow(4, { kind: 'E1', gridCode: '510115006004001001' }),
    ];
    await opinions.services.insert(MatterEntity, rows);
    const id = await opinions.given({}, resident);
    for (const matterId of [...rows.map((row) => row.id), idOf(3999)]) {
      const { error } = await opinions.answer('linkOpinion', { opinionId: id, matterId }, head);
      expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'matterId' });
    }
    for (const [wrong, argument] of [
      [{ matterId: idOf(1), kind: 'E1' }, 'kind'],
      [{ matterId: idOf(1), severity: 'URGENT' }, 'severity'],
      [{ kind: 'G' }, 'kind'],
    ] as const) {
      const { error } = await opinions.answer('linkOpinion', { opinionId: id, ...wrong });
      expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    }
    expect(await opinions.stored(id)).toMatchObject({ status: 'OPEN', version: 1 });
  });

  it('P25: at once by two makes one matter', async () => {
    const id = await opinions.given({ text: '两人同时转（样例）' });
    const both = await Promise.all(
      [leader, worker].map((actor) => opinions.answer('linkOpinion', { opinionId: id }, actor)),
    );
    expect(both.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
    expect(await em().count(MatterEntity, { description: '两人同时转（样例）' })).toBe(1);
  });
});

describe('merging opinions', () => {
  it('gives each author the answer, through further merges, and tells of each', async () => {
    const [into, own, others] = [await opinions.given(), await opinions.given({}, resident), await opinions.given()];
    await opinions.answer('mergeOpinions', { intoOpinionId: others, opinionIds: [own] });
    const { opinion } = await opinions.answer('mergeOpinions', { intoOpinionId: into, opinionIds: [others] });
    expect(opinion).toMatchObject({ id: into, status: 'OPEN', mergedCount: 2, version: 2 });
    const reply = '已一并安排（样例）';
    await opinions.answer('replyToOpinion', { opinionId: into, reply, expectedVersion: 2 });
    const fields = 'status reply answeredAt mergedInto { id reply text isMine }';
    const seen = await opinions.look(own, fields, resident);
    expect(seen).toEqual({
      status: 'MERGED',
      reply: null,
      answeredAt: expect.any(String),
      mergedInto: { id: into, reply, text: null, isMine: false },
    });
    for (const id of [into, own, others]) {
      expect(await opinions.told(id)).toMatchObject([{ type: 'opinion.answered.v1', data: { isInTime: true } }]);
    }
    const { data } = await askAs('{ opinions(first: 100) { nodes { id } } }', resident);
    expect(data.opinions.nodes).toContainEqual({ id: into });
  });

  it('is for the same topic and general grid, each named once', async () => {
    const into = await opinions.given();
    const [other, far] = [await opinions.given({ topic: 'D2' }), await opinions.given({ gridCode: ELSEWHERE })];
    const good = await opinions.given({ gridCode: NEXT_DOOR });
    for (const [opinionIds, argument] of [
      [[other], 'opinionIds.0'],
      [[good, far], 'opinionIds.1'],
      [[into], 'opinionIds.0'],
      [[good, good], 'opinionIds.1'],
    ] as const) {
      const { error } = await opinions.answer('mergeOpinions', { intoOpinionId: into, opinionIds }, head);
      expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    }
    // What is next door, a leader does not see.
    const byLeader = await opinions.answer('mergeOpinions', { intoOpinionId: into, opinionIds: [good] }, leader);
    expect(byLeader.codes).toEqual(['NOT_FOUND']);
    expect((await opinions.answer('mergeOpinions', { intoOpinionId: into, opinionIds: [good] })).codes).toEqual([]);
    // But answers it with the own one.
    const reply = '一并答复（样例）';
    await opinions.answer('replyToOpinion', { opinionId: into, reply, expectedVersion: 2 }, leader);
    expect(await opinions.told(good)).toMatchObject([{ gridcode: NEXT_DOOR, data: { answeredById: leader.subject } }]);
    const again = await opinions.answer('mergeOpinions', { intoOpinionId: into, opinionIds: [good] });
    expect(again.error?.extensions).toMatchObject({ code: 'CONFLICT', subject: into });
  });

  it('P21: is sent again and answered as it was', async () => {
    const [into, one, two] = [await opinions.given(), await opinions.given(), await opinions.given()];
    const writeId = newId();
    const send = () => opinions.answer('mergeOpinions', { intoOpinionId: into, opinionIds: [one], writeId });
    const { opinion } = await send();
    await opinions.answer('mergeOpinions', { intoOpinionId: into, opinionIds: [two] });
    expect((await send()).opinion).toMatchObject({ mergedCount: opinion.mergedCount, version: opinion.version });
  });

  it('P25: each into the other at once leaves one that goes on', async () => {
    for (let round = 0; round < 3; round++) {
      const [one, two] = [await opinions.given(), await opinions.given()];
      const both = await Promise.all([
        opinions.answer('mergeOpinions', { intoOpinionId: one, opinionIds: [two] }),
        opinions.answer('mergeOpinions', { intoOpinionId: two, opinionIds: [one] }, head),
      ]);
      expect(both.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
      const statuses = [(await opinions.stored(one)).status, (await opinions.stored(two)).status];
      expect(statuses.toSorted()).toEqual(['MERGED', 'OPEN']);
    }
  });

  it('P25: one into another while that is answered leaves nobody without an answer', async () => {
    const [into, one] = [await opinions.given(), await opinions.given()];
    await Promise.all([
      opinions.answer('mergeOpinions', { intoOpinionId: into, opinionIds: [one] }),
      opinions.answer('replyToOpinion', { opinionId: into, reply: '好的（样例）' }, head),
    ]);
    const [goesOn, ended] = [await opinions.stored(into), await opinions.stored(one)];
    // Whoever came first: the other is told of a conflict.
    if (ended.status === 'MERGED') expect(goesOn).toMatchObject({ status: 'OPEN', mergedCount: 1 });
    else expect([goesOn.status, ended.status]).toEqual(['REPLIED', 'OPEN']);
  });
});

describe('the list of opinions', () => {
  const figures = (within: string) => `{ opinions(where: { within: "${within}" }) {
    aggregates { count { value status } answeredInTimeCount { value } } groups(by: [TOPIC]) { key { topic } count { value } } } }`;

  it('is filtered, and ordered by what is due first', async () => {
    const there = '510115006005009001';
    const due = [inHours(30), null, inHours(20)];
    const ids: string[] = [];
    for (const dueAt of due) ids.push(await opinions.given({ gridCode: there, dueAt, topic: 'D3' }));
    const ask = async (where: string) => {
      const query = `{ opinions(where: { within: "${there}", ${where} }, orderBy: DUE_AT_ASC) { totalCount nodes { id } } }`;
      const { data } = await askAs(query, head);
      return data.opinions.nodes.map(({ id }: { id: string }) => id);
    };
    expect(await ask('status: OPEN')).toEqual([ids[2], ids[0], ids[1]]);
    expect(await ask('topic: [D1, C1]')).toEqual([]);
    expect(await ask('topic: D3, isMine: false')).toHaveLength(3);
    expect(await ask('recordedIn: "1999"')).toEqual([]);
  });

  it('P29: tells figures to a post there or above it, never to an analyst, nor beyond', async () => {
    for (const actor of [leader, worker, contact, head, officer]) {
      const { data, codes } = await opinions.services.ask(figures(MICRO), {}, actor);
      expect(codes).toEqual([]);
      expect(data.opinions.aggregates.count).toEqual({ value: expect.any(Number), status: 'EXACT' });
    }
    for (const actor of [resident, analyst, { ...officer, grants: [...officer.grants, ...analyst.grants] }]) {
      expect((await opinions.services.ask(figures(MICRO), {}, actor)).codes).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    }
    expect((await opinions.services.ask(figures(COMMUNITY), {}, worker)).codes).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it('runs one statement a level, whatever the size', async () => {
    const gridCode = `${GENERAL}010`;
    await em().upsert(ActivityEntity, activityRow(7));
    const matter = matterRow(10, { gridCode });
    await opinions.services.insert(MatterEntity, [matter]);
    const answered = { gridCode, status: 'LINKED', answeredAt: inHours(-1), matterId: matter.id } as const;
    const into = await opinions.given({ ...answered, mergedCount: 2 });
    for (let n = 0; n < 2; n++) {
      await opinions.given({ gridCode, activityId: activityRow(7).id });
      await opinions.given({ gridCode, status: 'MERGED', mergedIntoId: into, answeredAt: inHours(-1) });
    }
    const query = `{ opinions(where: { within: "${gridCode}" }) { nodes { ${TAKEN} availableActions grid { code } takenBy { id }
      activity { id title } matter { number } mergedInto { id reply matter { number } } } } }`;
    const statements = await opinions.services.statementsOf(() => askAs(query, head));
    // Opinions, what is similar, activities, matters, what they were merged into, and the matters of those.
    expect(statements).toHaveLength(6);
  });

  it('P5: shows nobody more with the resolvers alone', async () => {
    const id = await opinions.given({}, resident);
    await opinions.services.withoutRowLevelSecurity(async () => {
      expect(await opinions.look(id, 'id', neighbour)).toBeNull();
      expect(await opinions.look(id, 'isMine', resident)).toEqual({ isMine: true });
      expect(await em().count(OpinionAuthorEntity, { opinionId: id })).toBe(1);
    });
  });

  it('P3: answers references alike', async () => {
    const [own, hidden] = [await opinions.given({}, resident), await opinions.given()];
    const refs = [hidden, own].map((id) => ({ __typename: 'Opinion', id }));
    const query = 'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Opinion { id } } }';
    const { data } = await opinions.services.ask(query, { refs }, resident);
    expect(data._entities).toEqual([null, { id: own }]);
  });
});
