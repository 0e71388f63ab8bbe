import type { Actor } from '@microgrid/access/actor';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knowGrids } from '../../../test/known.ts';
import { COMMUNITY, head, idOf, leader, MICRO, neighbour, person, resident, worker } from '../../../test/people.ts';
import { activityRow, inHours, matterRow } from '../../../test/rows.ts';
import { MatterEntity } from '../../matter/matter.entity.ts';
import { PostEntity } from '../../post/post.entity.ts';
import { OpinionEntity } from '../../opinion/opinion.entity.ts';
import { communityServices } from '../../subgraph.ts';
import { ActivityEntity } from '../activity.entity.ts';
import { ActivityOutcomeEntity } from './activity-outcome.entity.ts';

const OUTCOME = 'id kind text owner { id } dueOn result doneAt matter { number status } version';
const over = { startsAt: inHours(-4), endsAt: inHours(-2), status: 'HELD', attendanceCount: 9 };

describe('what comes of an activity', () => {
  let services: TestSubgraph;
  const [plain, sealed, elsewhere] = [
    matterRow(1),
    matterRow(2, { kind: 'C2' }),
    matterRow(3, { gridCode: '510115006006001001' }),
  ];
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await knowGrids(services);
    await services.insert(PostEntity, [
      { id: idOf(9702), personId: worker.subject ?? '', role: 'GRID_WORKER', gridCode: MICRO.slice(0, 15) },
    ]);
    await services.insert(MatterEntity, [plain, sealed, elsewhere]);
  });
  afterAll(() => services.close());

  let made = 50;
  const given = async (more: object = {}) => {
    const row = activityRow(++made, { ...over, ...more });
    await services.insert(ActivityEntity, [row]);
    return row.id;
  };
  const record = (activityId: string, more: object = {}, actor: Actor = leader) =>
    services.ask(
      `mutation ($input: RecordActivityOutcomeInput!) { recordActivityOutcome(input: $input) { ${OUTCOME} } }`,
      { input: { activityId, kind: 'ACTION', text: '清理楼道（样例）', ...more } },
      actor,
    );
  const recorded = async (activityId: string, more: object = {}): Promise<string> =>
    (await record(activityId, more)).data.recordActivityOutcome.id;
  const change = (activityOutcomeId: string, more: object, actor: Actor = leader) =>
    services.ask(
      `mutation ($input: ChangeActivityOutcomeInput!) { changeActivityOutcome(input: $input) { ${OUTCOME} } }`,
      { input: { activityOutcomeId, expectedVersion: 1, ...more } },
      actor,
    );
  const close = (activityId: string, expectedVersion = 1) =>
    services.ask(
      `mutation ($input: MoveActivityInput!) { closeActivity(input: $input) { status outcomes { id owner { id } } } }`,
      { input: { activityId, expectedVersion } },
      leader,
    );

  it('is never due on a day that is past, while what was due stays so', async () => {
    const id = await given();
    const { errors } = await record(id, { dueOn: '2020-01-01' });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'dueOn' });
    const outcome = await recorded(id);
    expect((await change(outcome, { dueOn: '2020-01-01' })).codes).toEqual(['BAD_USER_INPUT']);
    await services.subgraph.database.orm.em
      .fork()
      .nativeUpdate(ActivityOutcomeEntity, { id: outcome }, { dueOn: '2020-01-01' });
    expect((await change(outcome, { ownerId: worker.subject, expectedVersion: 2 })).codes).toEqual([]);
  });

  it('is recorded by its organiser once it was held', async () => {
    const id = await given();
    const { data } = await record(id, {
      ownerId: worker.subject?.toUpperCase(),
      dueOn: '2027-01-31',
      matterId: plain.id,
    });
    expect(data.recordActivityOutcome).toMatchObject({
      kind: 'ACTION',
      owner: { id: worker.subject },
      dueOn: '2027-01-31',
      result: null,
      matter: { number: plain.number, status: 'REPORTED' },
      version: 1,
    });
    for (const actor of [head, worker, resident]) expect((await record(id, {}, actor)).codes).toEqual(['FORBIDDEN']);
    const coming = await given({
      startsAt: inHours(24),
      endsAt: inHours(26),
      status: 'PUBLISHED',
      attendanceCount: null,
    });
    expect((await record(coming)).codes).toEqual(['CONFLICT']);
    expect((await record(idOf(9999))).codes).toEqual(['NOT_FOUND']);
  });

  it.each<[string, object, string]>([
    ['an owner who serves elsewhere', { ownerId: neighbour.subject }, 'ownerId'],
    ['an owner of a decision', { kind: 'DECISION', ownerId: leader.subject }, 'ownerId'],
    ['a day for an opinion', { kind: 'OPINION', dueOn: '2027-01-31' }, 'dueOn'],
    ['a matter of a sensitive kind', { matterId: sealed.id }, 'matterId'],
    ['a matter that the organiser may not see', { matterId: elsewhere.id }, 'matterId'],
    ['a matter that does not exist', { matterId: idOf(9998) }, 'matterId'],
    ['a topic of a decision', { kind: 'DECISION', topic: 'D1' }, 'topic'],
    ['a micro-grid of an action', { gridCode: MICRO }, 'gridCode'],
    ['a topic that is none of opinions', { kind: 'OPINION', topic: 'C7' }, 'topic'],
    ['nothing', { text: ' ' }, 'text'],
    ['a phone number in it', { text: '找13800138000（样例）' }, 'text'],
  ])('is refused with %s', async (_what, more, field) => {
    const { errors } = await record(await given(), more);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(JSON.stringify(errors)).toContain(field);
  });

  it('tells a matter that is linked apart from one that is sealed alone by its kind: the same refusal for what is hidden', async () => {
    const hidden = await record(await given(), { matterId: elsewhere.id });
    const none = await record(await given(), { matterId: idOf(9998) });
    expect(hidden.errors[0]?.message).toBe(none.errors[0]?.message);
  });

  it('keeps an activity open while an action has no owner, which it names', async () => {
    const id = await given();
    await recorded(id, { kind: 'DECISION' });
    const action = await recorded(id);
    expect((await close(id)).errors[0]?.extensions).toEqual(
      expect.objectContaining({ code: 'CONFLICT', subject: action }),
    );
    expect((await change(action, { ownerId: leader.subject })).codes).toEqual([]);
    const { data } = await close(id);
    expect(data.closeActivity).toMatchObject({
      status: 'CLOSED',
      outcomes: [{ owner: null }, { owner: { id: leader.subject } }],
    });
    const { errors } = await change(action, { ownerId: null, expectedVersion: 2 });
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', subject: action });
    expect((await record(id)).codes).toEqual(['CONFLICT']);
  });

  it('is closed or loses an owner, never both, of two at once', async () => {
    const id = await given();
    const action = await recorded(id, { ownerId: leader.subject });
    const answers = await Promise.all([close(id), change(action, { ownerId: null })]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
  });

  it('is reported on by its owner, who changes nothing else, also after the activity was closed', async () => {
    const id = await given();
    const action = await recorded(id, { ownerId: worker.subject, dueOn: '2027-01-31' });
    for (const more of [
      { ownerId: leader.subject },
      { dueOn: null },
      { matterId: plain.id },
      { result: '样例', ownerId: null },
    ]) {
      expect((await change(action, more, worker)).codes).toEqual(['FORBIDDEN']);
    }
    expect((await change(action, { result: '样例' }, resident)).codes).toEqual(['FORBIDDEN']);
    await close(id);
    const { data } = await change(action, { result: '已清理（样例）', isDone: true }, worker);
    const { doneAt, ...rest } = data.changeActivityOutcome;
    expect(rest).toMatchObject({
      result: '已清理（样例）',
      owner: { id: worker.subject },
      dueOn: '2027-01-31',
      version: 2,
    });
    expect(doneAt).not.toBeNull();
    const again = await change(action, { isDone: true, expectedVersion: 2 }, worker);
    expect(again.data.changeActivityOutcome.doneAt).toBe(doneAt);
    const undone = await change(action, { isDone: false, result: null, expectedVersion: 2 }, worker);
    expect(undone.data.changeActivityOutcome).toMatchObject({ doneAt: null, result: null });
    expect((await change(action, { result: '样例' }, worker)).codes).toEqual(['CONFLICT']);
  });

  it.each<[string, object, string]>([
    ['isDone of nothing', { isDone: null }, 'isDone'],
    ['an owner who does not serve there', { ownerId: neighbour.subject }, 'ownerId'],
    ['a matter of a sensitive kind', { matterId: sealed.id }, 'matterId'],
  ])('is not changed to %s', async (_what, more, field) => {
    const { errors } = await change(await recorded(await given()), more);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: field });
  });

  it('of an opinion becomes one of the grid, anonymous and to be answered, linked both ways for who serves there', async () => {
    const id = await given();
    const text = '希望多开读书会（样例）';
    const { data, codes } = await record(id, { kind: 'OPINION', text, topic: 'D2' });
    expect(codes).toEqual([]);
    const look = async (actor: Actor) => {
      const query = `{ activity(id: "${id}") { outcomes { id text opinion { id status topic channel isAnonymous text takenBy { id } grid { code } dueAt availableActions activity { id outcomes { id } } } } } }`;
      return (await services.ask(query, {}, actor)).data.activity.outcomes[0];
    };
    const outcome = data.recordActivityOutcome.id;
    const { opinion } = await look(worker);
    expect(opinion).toMatchObject({
      status: 'OPEN',
      topic: 'D2',
      channel: 'ACTIVITY',
      isAnonymous: true,
      text,
      takenBy: { id: leader.subject },
      grid: { code: MICRO },
      dueAt: expect.any(String),
      availableActions: expect.arrayContaining(['REPLY']),
      activity: { id, outcomes: [{ id: outcome }] },
    });
    const facts = await services.subgraph.database.orm.em.fork().findAll(OutboxEntity);
    expect(facts.map(({ fact }) => [fact.type, fact.subject])).toContainEqual(['opinion.taken.v1', opinion.id]);
    // What came of it, everybody may read; the opinion those who answer it.
    for (const actor of [resident, person(99)]) expect(await look(actor)).toEqual({ id: outcome, text, opinion: null });
  });

  it('of an opinion is taken once, however often it is sent', async () => {
    const id = await given();
    const writeId = newId();
    const em = services.subgraph.database.orm.em.fork();
    const once = () => record(id, { kind: 'OPINION', writeId });
    expect([(await once()).codes, (await once()).codes]).toEqual([[], []]);
    expect(await em.count(OpinionEntity, { activityId: id })).toBe(1);
  });

  it('of an opinion says of which micro-grid it is where the activity is of more', async () => {
    const id = await given({ gridCode: MICRO.slice(0, 15) });
    for (const gridCode of [undefined, MICRO.slice(0, 15), '510115006006001001', `${MICRO.slice(0, 15)}999`]) {
      const { errors } = await record(id, { kind: 'OPINION', gridCode });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'gridCode' });
    }
    const em = services.subgraph.database.orm.em.fork();
    expect(await em.count(OpinionEntity, { activityId: id })).toBe(0);
    expect((await record(id, { kind: 'OPINION', gridCode: MICRO })).codes).toEqual([]);
    expect(await em.findOneOrFail(OpinionEntity, { activityId: id })).toMatchObject({ gridCode: MICRO, topic: 'D9' });
  });

  it('of a decision is neither done nor owned', async () => {
    const decision = await recorded(await given(), { kind: 'DECISION' });
    expect((await change(decision, { isDone: true })).errors[0]?.extensions).toMatchObject({ argument: 'isDone' });
    expect((await change(decision, { result: '已公示（样例）' })).codes).toEqual([]);
  });

  it('is read by everybody, filtered, counted and in order, by one statement a level', async () => {
    const gridCode = `${COMMUNITY}009001`;
    const id = await given({ gridCode });
    for (const dueOn of ['2027-03-01', null, '2027-02-01']) await recorded(id, { ownerId: leader.subject, dueOn });
    await recorded(id, { kind: 'OPINION' });
    const done = await recorded(id, { ownerId: leader.subject, dueOn: '2027-04-01' });
    await change(done, { isDone: true });
    const list = async (where: string, actor: Actor = person(99)) => {
      const query = `{ activityOutcomes(where: { within: "${gridCode}" ${where} }) { nodes { dueOn kind } aggregates { count { value } doneCount { value } } } }`;
      return (await services.ask(query, {}, actor)).data.activityOutcomes;
    };
    const due = ({ nodes }: { nodes: { dueOn: string | null }[] }) => nodes.map(({ dueOn }) => dueOn);
    expect(due(await list('kind: ACTION'))).toEqual(['2027-02-01', '2027-03-01', '2027-04-01', null]);
    const pages = [];
    for (let after = ''; pages.length < 5;) {
      const query = `{ activityOutcomes(where: { within: "${gridCode}" }, first: 2, ${after}) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
      const { nodes, pageInfo } = (await services.ask(query)).data.activityOutcomes;
      pages.push(...nodes.map((node: { id: string }) => node.id));
      after = `after: "${pageInfo.endCursor}"`;
    }
    expect(new Set(pages).size).toBe(5);
    expect((await list('')).aggregates).toEqual({ count: { value: 5 }, doneCount: { value: 1 } });
    expect(due(await list('isOpen: true'))).toEqual(['2027-02-01', '2027-03-01', null]);
    expect(due(await list('isOpen: false'))).toEqual(['2027-04-01', null]);
    expect((await list('isMine: true', leader)).nodes).toHaveLength(4);
    expect((await list('isMine: true')).nodes).toEqual([]);
    const statements = await services.statementsOf(async () => {
      const { data } = await services.ask(
        `{ activityOutcomes(where: { within: "${gridCode}" }) { nodes { id activity { id title outcomes { id } } matter { number } } } }`,
      );
      expect(data.activityOutcomes.nodes).toHaveLength(5);
    });
    expect(statements).toHaveLength(4);
  });
});
