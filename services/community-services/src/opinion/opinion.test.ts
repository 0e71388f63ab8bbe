import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOpinions, TAKEN, type Opinions } from '../../test/opinions.ts';
import {
  analyst,
  COMMUNITY,
  contact,
  GENERAL,
  head,
  leader,
  MICRO,
  neighbour,
  officer,
  resident,
  worker,
} from '../../test/people.ts';
import { activityRow, inHours, matterRow } from '../../test/rows.ts';
import { ActivityEntity } from '../activity/activity.entity.ts';
import { MatterEntity } from '../matter/matter.entity.ts';
import { OpinionAuthorEntity } from './author/opinion-author.entity.ts';

const NEXT_DOOR = `${GENERAL}004`;
const ELSEWHERE = `${COMMUNITY}008001`;

let opinions: Opinions;
beforeAll(async () => {
  opinions = await openOpinions();
});
afterAll(() => opinions.close());
const em = () => opinions.services.subgraph.database.orm.em.fork();
const askAs = (query: string, actor = worker) => opinions.services.ask(query, {}, actor);

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
      expect((await opinions.services.ask(figures(MICRO), {}, actor)).codes).toEqual([
        'QUESTION_TOO_FINE',
        'QUESTION_TOO_FINE',
      ]);
    }
    expect((await opinions.services.ask(figures(COMMUNITY), {}, worker)).codes).toEqual([
      'QUESTION_TOO_FINE',
      'QUESTION_TOO_FINE',
    ]);
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
