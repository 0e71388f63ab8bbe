import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOpinions, type Opinions } from '../../../test/opinions.ts';
import {
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
import { inHours, matterRow } from '../../../test/rows.ts';
import { MatterEntity } from '../../matter/matter.entity.ts';
import { MatterReporterEntity } from '../../matter/reporter/matter-reporter.entity.ts';

const NEXT_DOOR = `${GENERAL}004`;

let opinions: Opinions;
beforeAll(async () => {
  opinions = await openOpinions();
});
afterAll(() => opinions.close());
const em = () => opinions.services.subgraph.database.orm.em.fork();
const askAs = (query: string, actor = worker) => opinions.services.ask(query, {}, actor);

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
