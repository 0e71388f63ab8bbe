import { Role, type Actor } from '@microgrid/access/actor';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { analyst, head, officer, resident } from '../../test/actors.ts';
import { idOf, leader, otherLeader, worker } from '../../test/rounds.ts';
import { appealsReviewer, openTold, otherAppealsReviewer, type Told } from '../../test/told.ts';

const FIELDS = `id status version reason decidedAt availableActions decidedBy { id } evaluation { id status score }
  points { text indicator { code } evidence { id } }`;
const point = { indicatorCode: 'M4', text: '当天是谢绝，不是漏访（样例）' };

describe('an appeal', () => {
  let told: Told;
  let missed: string;
  beforeAll(async () => {
    told = await openTold();
    missed = await told.missed();
    await told.tell();
  });
  afterAll(() => told.close());
  beforeEach(async () => {
    await told.stopClockAt(new Date('2026-04-20T04:00:00Z'));
    await told.rows('delete from evaluations.appeal_citation');
    await told.rows('delete from evaluations.appeal_point');
    await told.rows('delete from evaluations.appeal');
    await told.rows('update evaluations.evidence set is_excluded = false');
    await told.rows(
      `update evaluations.evaluation set status = 'NOTIFIED', score = 80.63, grade = 'GOOD',
        judgement = 4, is_judgement_excluded = false where id = '${told.evaluationId}'`,
    );
  });

  const raise = async (own: object = {}, actor: Actor = leader) => {
    const input = {
      evaluationId: told.evaluationId,
      expectedVersion: await told.version(),
      points: [{ ...point, evidenceIds: [missed] }],
      ...own,
    };
    return told.deed('raiseAppeal', input, actor, FIELDS);
  };
  const raised = async () => {
    const { done, codes } = await raise();
    expect(codes).toEqual([]);
    return done;
  };
  const decide = (appeal: { id: string; version: number }, own: object = {}, actor: Actor = appealsReviewer) => {
    const input = {
      appealId: appeal.id,
      expectedVersion: appeal.version,
      decision: 'UPHELD',
      reason: '谢绝视为完成（样例）',
      excludedEvidenceIds: [missed],
      ...own,
    };
    return told.deed('decideAppeal', input, actor, FIELDS);
  };
  const withdraw = (appeal: { id: string; version: number }, actor: Actor = leader) =>
    told.deed('withdrawAppeal', { appealId: appeal.id, expectedVersion: appeal.version }, actor, FIELDS);
  const list = async (actor: Actor, where: object = {}) => {
    const query = `query ($where: AppealWhere) { appeals(where: $where) { nodes { ${FIELDS} } } }`;
    const { data, errors } = await told.ask(query, { where }, actor);
    expect(errors).toEqual([]);
    return data.appeals.nodes;
  };

  it('suspends the result while it is open, and is upheld: a declined visit is not a missed one', async () => {
    const appeal = await raised();
    expect(appeal).toMatchObject({
      status: 'OPEN',
      version: 1,
      availableActions: ['WITHDRAW'],
      evaluation: { status: 'APPEALED' },
      points: [{ text: point.text, indicator: { code: 'M4' }, evidence: [{ id: missed }] }],
    });
    const [toDecide] = await list(appealsReviewer, { status: 'OPEN' });
    expect(toDecide).toMatchObject({ id: appeal.id, availableActions: ['DECIDE'], points: appeal.points });
    const { done } = await decide(appeal);
    expect(done).toMatchObject({
      status: 'UPHELD',
      version: 2,
      reason: '谢绝视为完成（样例）',
      decidedBy: { id: appealsReviewer.subject },
      // M4 is 9 of 9: 66 of 80.
      evaluation: { status: 'NOTIFIED', score: 82.5 },
    });
    expect((await told.seen(leader, 'appeal { id status reason }')).appeal).toMatchObject({ status: 'UPHELD' });
    expect((await raise()).error.message).toContain('it is not heard twice');
    const facts = await told.subgraph.database.orm.em.fork().findAll(OutboxEntity);
    const moved = facts
      .map(({ fact }) => fact)
      .filter(({ type, subject }) => type === 'appeal.moved.v1' && subject === appeal.id);
    expect(moved.map(({ data }) => data)).toMatchObject([
      { status: 'OPEN', citedIds: [expect.any(String)] },
      { status: 'UPHELD', citedIds: [expect.any(String)] },
    ]);
    expect(JSON.stringify(moved)).not.toContain('样例');
  });

  it('that is not upheld leaves the result, and one that is taken back leaves room for another', async () => {
    const first = await raised();
    expect((await withdraw(first)).done).toMatchObject({
      status: 'WITHDRAWN',
      evaluation: { status: 'NOTIFIED', score: 80.63 },
    });
    expect((await withdraw({ ...first, version: 2 })).codes).toEqual(['CONFLICT']);
    const second = await raised();
    expect((await decide(second, { decision: 'NOT_UPHELD' })).codes).toEqual(['BAD_USER_INPUT']);
    const { done } = await decide(second, { decision: 'NOT_UPHELD', excludedEvidenceIds: [] });
    expect(done).toMatchObject({ status: 'NOT_UPHELD', evaluation: { status: 'NOTIFIED', score: 80.63 } });
  });

  it('never lowers a result: what would is refused, and nothing is excluded', async () => {
    const [kept] = await told.rows<{ id: string }>(
      `select id from evaluations.evidence where evaluation_id = '${told.evaluationId}' and indicator_code = 'M4' and numerator = 1 limit 1`,
    );
    const { done: appeal } = await raise({ points: [{ ...point, evidenceIds: [kept?.id, missed] }] });
    const { error } = await decide(appeal, { excludedEvidenceIds: [kept?.id] });
    expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'excludedEvidenceIds' });
    expect(await told.seen(leader, 'status score')).toEqual({ status: 'APPEALED', score: 80.63 });
    expect(await told.rows('select 1 from evaluations.evidence where is_excluded')).toEqual([]);
  });

  it('can leave out a judgement that it contests: nobody but the reviewer gives points, and reasons are appealable', async () => {
    const judged = async () => {
      const { values } = await told.seen(
        leader,
        'values { indicator { code } numerator denominator value isDropped reasons }',
      );
      return values.find(({ indicator }: { indicator: { code: string } }) => indicator.code === 'M10');
    };
    const contested = [{ indicatorCode: 'M10', text: '评议分偏低（样例）' }];
    const { done: appeal } = await raise({ points: contested });
    const leaveOut = { excludedEvidenceIds: [], isJudgementExcluded: true };
    const notUpheld = await decide(appeal, { ...leaveOut, decision: 'NOT_UPHELD' });
    expect(notUpheld.error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'isJudgementExcluded' });
    await told.rows(`update evaluations.evaluation set judgement = 5, score = 81.88 where id = '${told.evaluationId}'`);
    const lowered = await decide(appeal, leaveOut);
    expect(lowered.error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'isJudgementExcluded' });
    await told.rows(`update evaluations.evaluation set judgement = 0, score = 75.63 where id = '${told.evaluationId}'`);
    const { done } = await decide(appeal, leaveOut);
    // 60.5 of the 75 weights besides.
    expect(done).toMatchObject({ status: 'UPHELD', evaluation: { status: 'NOTIFIED', score: 80.67 } });
    expect(await judged()).toMatchObject({ value: null, isDropped: true, reasons: expect.any(String) });
  });

  it('leaves out no judgement that it does not contest', async () => {
    const { error } = await decide(await raised(), { excludedEvidenceIds: [], isJudgementExcluded: true });
    expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'isJudgementExcluded' });
    expect(await told.rows('select 1 from evaluations.evaluation where is_judgement_excluded')).toEqual([]);
  });

  it('is taken until the tenth working day has ended, and not a moment longer', async () => {
    await told.stopClockAt(new Date('2026-04-30T16:00:00Z'));
    expect((await raise()).error.message).toContain('2026-04-30');
    await told.stopClockAt(new Date('2026-04-30T15:59:59Z'));
    expect((await raise()).codes).toEqual([]);
  });

  it('is offered exactly as long as it would be taken', async () => {
    const offered = async () => (await told.seen(leader, 'availableActions')).availableActions.includes('APPEAL');
    expect(await offered()).toBe(true);
    const first = await raised();
    expect(await offered()).toBe(false);
    await withdraw(first);
    expect(await offered()).toBe(true);
    await told.stopClockAt(new Date('2026-04-30T16:00:00Z'));
    expect([await offered(), (await raise()).codes]).toEqual([false, ['CONFLICT']]);
    await told.stopClockAt(new Date('2026-04-30T15:59:59Z'));
    expect(await offered()).toBe(true);
    await decide(await raised(), { decision: 'NOT_UPHELD', excludedEvidenceIds: [] });
    expect([await offered(), (await raise()).codes]).toEqual([false, ['CONFLICT']]);
  });

  it('is decided after the days are over too, and only then the round is final', async () => {
    const appeal = await raised();
    await told.stopClockAt(new Date('2026-05-06T04:00:00Z'));
    const { id, version } = await told.roundOf('MICRO_GRID_LEADER');
    const input = { evaluationRoundId: id, expectedVersion: version };
    const finalise = `mutation ($input: MoveRoundInput!) { finaliseRound(input: $input) { status } }`;
    expect((await told.ask(finalise, { input }, officer)).codes).toEqual(['CONFLICT']);
    expect((await decide(appeal)).codes).toEqual([]);
  });

  it('is raised once by two at once, decided once by two reviewers, and not both decided and taken back', async () => {
    const version = await told.version();
    const both = await Promise.all([raise({ expectedVersion: version }), raise({ expectedVersion: version })]);
    expect(both.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
    const appeal = both.find(({ done }) => done != null)?.done;
    const decided = await Promise.all([
      decide(appeal),
      decide(appeal, { decision: 'PARTLY_UPHELD' }, otherAppealsReviewer),
    ]);
    expect(decided.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
    await told.rows('delete from evaluations.appeal');
    await told.rows(`update evaluations.evaluation set status = 'NOTIFIED' where id = '${told.evaluationId}'`);
    const next = await raised();
    const mixed = await Promise.all([decide(next), withdraw(next)]);
    expect(mixed.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
  });

  it.each<[string, Actor, string]>([
    ['another leader', otherLeader, 'NOT_FOUND'],
    ['the head', head, 'FORBIDDEN'],
    ['the worker', worker, 'NOT_FOUND'],
    ['the street', officer, 'NOT_FOUND'],
    ['an appeals reviewer', appealsReviewer, 'NOT_FOUND'],
    ['a resident', resident, 'NOT_FOUND'],
  ])('is not raised by %s', async (_who, actor, code) => {
    expect((await raise({}, actor)).codes).toEqual([code]);
  });

  it.each<[string, Actor, string]>([
    ['the evaluated', leader, 'FORBIDDEN'],
    [
      'the evaluated who reviews appeals',
      { ...leader, grants: [...leader.grants, ...appealsReviewer.grants] },
      'FORBIDDEN',
    ],
    ['who reviewed the result', head, 'NOT_FOUND'],
    [
      'who reviewed the result and reviews appeals',
      { ...head, grants: [...head.grants, ...appealsReviewer.grants] },
      'NOT_FOUND',
    ],
    ['the street', officer, 'FORBIDDEN'],
    [
      'an appeals reviewer elsewhere',
      { subject: idOf(33), grants: [{ role: Role.APPEALS_REVIEWER, scope: '510115007' }] },
      'NOT_FOUND',
    ],
    ['an analyst', analyst, 'NOT_FOUND'],
    ['a resident', resident, 'NOT_FOUND'],
  ])('is not decided by %s', async (_who, actor, code) => {
    const appeal = await raised();
    expect((await decide(appeal, {}, actor)).codes).toEqual([code]);
    expect((await told.seen(leader, 'status')).status).toBe('APPEALED');
  });

  it('shows the appeals reviewer the cited evidence and no other, while it is open, and the street where it stands', async () => {
    const entities = async (ids: string[], actor: Actor) => {
      const query =
        'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Evidence { id inNumerator } ... on Evaluation { id review } } }';
      const refs = ids.map((id) => ({ __typename: id === told.evaluationId ? 'Evaluation' : 'Evidence', id }));
      return (await told.ask(query, { refs }, actor)).data._entities;
    };
    const [other] = await told.rows<{ id: string }>(
      `select id from evaluations.evidence where evaluation_id = '${told.evaluationId}' and id <> '${missed}' limit 1`,
    );
    const ids = [missed, String(other?.id), told.evaluationId];
    expect(await entities(ids, appealsReviewer)).toEqual([null, null, null]);
    const appeal = await raised();
    const open = [{ id: missed, inNumerator: false }, null, { id: told.evaluationId, review: '走访认真（样例）' }];
    expect(await entities(ids, appealsReviewer)).toEqual(open);
    await told.withoutRowLevelSecurity(async () => {
      expect(await entities([told.evaluationId], resident)).toEqual([null]);
      expect(await list(resident)).toEqual([]);
      expect(await list(otherLeader)).toEqual([]);
    });
    expect(await list(officer)).toMatchObject([
      { id: appeal.id, status: 'OPEN', points: [], evaluation: null, availableActions: [] },
    ]);
    for (const actor of [head, worker, otherLeader, resident, analyst]) expect(await list(actor)).toEqual([]);
    await decide(appeal, {}, otherAppealsReviewer);
    expect(await entities(ids, appealsReviewer)).toEqual([null, null, null]);
    expect(await list(appealsReviewer)).toMatchObject([
      { status: 'UPHELD', points: [], reason: null, availableActions: [] },
    ]);
    expect(await entities([missed], otherAppealsReviewer)).toEqual([{ id: missed, inNumerator: false }]);
    expect(await list(leader, { isMine: true })).toMatchObject([{ reason: '谢绝视为完成（样例）' }]);
  });

  it.each([
    ['points', { points: [] }],
    ['points.0.indicatorCode', { points: [{ ...point, indicatorCode: 'G1' }] }],
    ['points.0.evidenceIds', { points: [{ ...point, evidenceIds: [idOf(999)] }] }],
    ['text', { points: [{ ...point, text: ' ' }] }],
  ])('P24: names %s when it is wrong: %#', async (argument, own) => {
    const { error } = await raise(own);
    expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(String(error.extensions.argument)).toContain(argument);
    expect(await told.rows('select 1 from evaluations.appeal')).toEqual([]);
  });

  it('is raised and decided on what was seen last, and excludes what it cites alone', async () => {
    expect((await raise({ expectedVersion: (await told.version()) - 1 })).codes).toEqual(['CONFLICT']);
    const appeal = await raised();
    expect((await decide({ ...appeal, version: appeal.version + 1 })).codes).toEqual(['CONFLICT']);
    const [other] = await told.rows<{ id: string }>(
      `select id from evaluations.evidence where evaluation_id = '${told.evaluationId}' and id <> '${missed}' and numerator = 0 limit 1`,
    );
    const { error } = await decide(appeal, { excludedEvidenceIds: [missed, other?.id] });
    expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'excludedEvidenceIds' });
    expect(error.message).toContain(`${other?.id} is not cited by this appeal`);
    expect(await told.rows('select 1 from evaluations.evidence where is_excluded')).toEqual([]);
  });

  it('cites evidence of its own indicator alone', async () => {
    expect((await raise({ points: [{ ...point, indicatorCode: 'M2', evidenceIds: [missed] }] })).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
  });
});
