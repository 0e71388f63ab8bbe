import { newId } from '@microgrid/subgraph/ids';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { head, officer, resident } from '../../test/actors.ts';
import {
  at,
  firstQuarter,
  idOf,
  leader,
  LEADERS_POST,
  openRounds,
  otherLeader,
  posts,
  told,
  visit,
  worker,
  type Rounds,
} from '../../test/rounds.ts';
import { GENERAL } from '../../test/rounds.ts';
import { keepRoundsOpen } from './jobs/open-rounds.job.ts';

const MOVE = (mutation: string, input: string) =>
  `mutation ($input: ${input}!) { ${mutation}(input: $input) { id status version selfReviewUntil appealUntil frozenAt reopenReason progress { computed total } lateFactCount availableActions } }`;
const moves = {
  freezeRound: MOVE('freezeRound', 'FreezeRoundInput'),
  computeRound: MOVE('computeRound', 'MoveRoundInput'),
  notifyRound: MOVE('notifyRound', 'MoveRoundInput'),
  reopenRound: MOVE('reopenRound', 'ReopenRoundInput'),
  finaliseRound: MOVE('finaliseRound', 'MoveRoundInput'),
};
const SELF_REVIEW = `mutation ($input: SubmitSelfReviewInput!) { submitSelfReview(input: $input) { id status version selfReview } }`;
const MINE = `{ evaluations(where: { isMine: true }) { nodes {
  id status version score grade notRated selfReview availableActions round { id status period { period from to } }
  appointment { id } grid { code } department { id }
  values { indicator { code } weight numerator denominator value isDropped reasons
    evidence(first: 50) { totalCount nodes { id inNumerator factType hash occurredAt indicator { code } subject { __typename } } } }
} } }`;

interface Ratio {
  readonly indicator: { readonly code: string };
  readonly numerator: number;
  readonly denominator: number;
  readonly isDropped: boolean;
}

describe('a round', () => {
  let rounds: Rounds;
  beforeEach(async () => void (rounds = await openRounds()));
  afterEach(() => rounds.close());

  const mine = async (actor = leader) => {
    const { data, errors } = await rounds.ask(MINE, {}, actor);
    expect(errors).toEqual([]);
    // The first period first.
    return data.evaluations.nodes.toReversed();
  };
  const move = async (mutation: keyof typeof moves, own: object = {}, actor = officer) => {
    const { id, version } = await rounds.roundOf('MICRO_GRID_LEADER');
    const input = { evaluationRoundId: id, expectedVersion: version, ...own };
    const { data, codes, errors } = await rounds.ask(moves[mutation], { input }, actor);
    return { round: data?.[mutation], codes, message: errors[0]?.message };
  };
  /** The first quarter, with what the leader did in it, frozen on 3 April. */
  const frozen = async () => {
    await rounds.hear([...posts(), ...firstQuarter()]);
    await rounds.goOn('2026-02-20');
    await rounds.stopClockAt(new Date('2026-04-03T04:00:00Z'));
    const { codes } = await move('freezeRound', { selfReviewUntil: '2026-04-15' });
    expect(codes).toEqual([]);
    await rounds.goOn('2026-04-03T12:01:00');
  };
  const computed = async () => {
    await frozen();
    await rounds.stopClockAt(new Date('2026-04-16T04:00:00Z'));
    expect((await move('computeRound')).codes).toEqual([]);
    await rounds.goOn('2026-04-16T12:01:00');
  };

  it('goes from OPEN to ARCHIVED, and the result is of the facts', { timeout: 60_000 }, async () => {
    await rounds.hear([...posts(), ...firstQuarter()]);
    await rounds.goOn('2026-02-20');
    const [open] = await mine();
    expect(open).toMatchObject({ status: 'OPEN', score: null, grade: null, notRated: null, availableActions: [] });
    expect(open.round.period).toEqual({ period: '2026-Q1', from: '2026-01-01', to: '2026-03-31' });
    // Own facts at any time, without a ratio.
    const visits = open.values.find(({ indicator }: Ratio) => indicator.code === 'M4');
    expect(visits).toMatchObject({ numerator: null, denominator: null, value: null, evidence: { totalCount: 10 } });
    expect(visits.evidence.nodes[0]).toMatchObject({ inNumerator: null, subject: { __typename: 'CareVisit' } });

    await rounds.stopClockAt(new Date('2026-03-31T04:00:00Z'));
    expect(await move('freezeRound', { selfReviewUntil: '2026-04-15' })).toMatchObject({ codes: ['CONFLICT'] });
    await rounds.stopClockAt(new Date('2026-04-03T04:00:00Z'));
    expect(await move('freezeRound', { selfReviewUntil: '2026-04-07' })).toMatchObject({ codes: ['BAD_USER_INPUT'] });
    expect(await move('freezeRound', { selfReviewUntil: '9999-12-31' })).toMatchObject({ codes: ['BAD_USER_INPUT'] });
    expect((await move('freezeRound', { selfReviewUntil: '2026-04-15' })).round).toMatchObject({ status: 'FROZEN' });
    await rounds.goOn('2026-04-03T12:01:00');
    const [inReview] = await mine();
    expect(inReview).toMatchObject({
      status: 'SELF_REVIEW',
      score: null,
      availableActions: ['SELF_REVIEW', 'DISPUTE_EVIDENCE'],
    });
    const ratios = inReview.values.map(({ indicator, numerator, denominator, isDropped }: Ratio) => {
      return `${indicator.code} ${numerator}/${denominator}${isDropped ? ' dropped' : ''}`;
    });
    expect(ratios).toEqual([
      'M1 2/3',
      'M2 4/5',
      'M3 1/1',
      'M4 9/10',
      'M5 0/0 dropped',
      'M6 3/4',
      'M7 1/2',
      'M8 0/0 dropped',
      'M9 1/1',
      'M10 0/0 dropped',
    ]);
    const input = { evaluationId: inReview.id, expectedVersion: inReview.version, selfReview: '尽力走访（样例）' };
    const { data } = await rounds.ask(SELF_REVIEW, { input }, leader);
    expect(data.submitSelfReview).toMatchObject({ status: 'SELF_REVIEW', selfReview: '尽力走访（样例）' });

    expect(await move('computeRound')).toMatchObject({ codes: ['CONFLICT'] });
    await rounds.stopClockAt(new Date('2026-04-16T04:00:00Z'));
    expect((await move('computeRound')).round).toMatchObject({ status: 'FROZEN', progress: { computed: 0, total: 1 } });
    await rounds.goOn('2026-04-16T12:01:00');
    expect(await rounds.roundOf('MICRO_GRID_LEADER')).toMatchObject({ status: 'COMPUTED' });
    // 60.5 of the 75 weights that could be measured.
    expect((await mine())[0]).toMatchObject({ status: 'COMPUTED', score: 80.67, grade: 'GOOD', notRated: null });

    expect(await move('notifyRound')).toMatchObject({
      codes: ['CONFLICT'],
      message: expect.stringContaining('not reviewed'),
    });
    await rounds.review();
    // Ten working days: the first of May is a holiday of five days, with 9 May made up for.
    expect((await move('notifyRound')).round).toMatchObject({ status: 'NOTIFIED', appealUntil: '2026-04-30' });
    await rounds.goOn('2026-04-16T12:02:00');
    expect((await mine())[0]).toMatchObject({ status: 'NOTIFIED', availableActions: ['DISPUTE_EVIDENCE', 'APPEAL'] });
    expect(await move('finaliseRound')).toMatchObject({ codes: ['CONFLICT'] });
    await rounds.stopClockAt(new Date('2026-05-01T04:00:00Z'));
    await rounds.rows(
      `update evaluations.evaluation set status = 'APPEALED' where appointment_id = '${LEADERS_POST}' and period_to = '2026-03-31'`,
    );
    expect(await move('finaliseRound')).toMatchObject({
      codes: ['CONFLICT'],
      message: expect.stringContaining('appeals are open'),
    });
    await rounds.rows(
      `update evaluations.evaluation set status = 'NOTIFIED' where appointment_id = '${LEADERS_POST}' and period_to = '2026-03-31'`,
    );
    // A fact that came late waits for the job.
    const gathered = (moment: string) =>
      rounds.rows(`update evaluations.evaluation set gathered_at = ${moment} where period_to = '2026-03-31'`);
    await gathered('null');
    expect((await move('finaliseRound')).message).toContain('results are being computed anew');
    await gathered(`(select frozen_at from evaluations.evaluation_round round where round.id = round_id)`);
    expect((await move('finaliseRound')).round).toMatchObject({ status: 'FINAL', availableActions: [] });
    await rounds.goOn('2026-05-01T12:01:00');
    expect((await mine())[0]).toMatchObject({ status: 'FINAL', score: 80.67 });
    await rounds.goOn('2026-08-15');
    await rounds.goOn('2026-08-15T12:01:00');
    const last = (await mine())[0];
    expect(last).toMatchObject({ status: 'ARCHIVED', round: { status: 'ARCHIVED' } });
  });

  it('is frozen by the clock five days after its period, final by it after the window, one period after the other', async () => {
    await rounds.hear(posts());
    await rounds.goOn('2026-02-20');
    await rounds.goOn('2026-04-04');
    expect(await rounds.roundOf('MICRO_GRID_LEADER')).toMatchObject({ status: 'OPEN' });
    await rounds.goOn('2026-04-05');
    expect(await rounds.roundOf('MICRO_GRID_LEADER')).toMatchObject({ status: 'FROZEN' });
    const all = await rounds.rows<{ period: string; subject: string }>(
      'select period, subject from evaluations.evaluation_round order by period, subject',
    );
    expect(all.map(({ period, subject }) => `${period} ${subject}`)).toEqual([
      '2026-Q1 GRID_WORKER',
      '2026-Q1 MICRO_GRID_LEADER',
      '2026-Q2 GRID_WORKER',
      '2026-Q2 MICRO_GRID_LEADER',
    ]);
  });

  it('is moved by the street alone, at its version, once for a writeId', async () => {
    await frozen();
    const { id, version } = await rounds.roundOf('MICRO_GRID_LEADER');
    for (const actor of [leader, worker, head, resident]) {
      expect(await move('reopenRound', { reason: '漏报（样例）' }, actor)).toMatchObject({ codes: ['FORBIDDEN'] });
    }
    expect(await move('reopenRound', { reason: '漏报（样例）', expectedVersion: 1 })).toMatchObject({
      codes: ['CONFLICT'],
    });
    const nowhere = { evaluationRoundId: newId(), expectedVersion: 1, reason: '漏报（样例）' };
    expect(await move('reopenRound', nowhere)).toMatchObject({ codes: ['NOT_FOUND'] });
    const writeId = newId();
    const input = { evaluationRoundId: id, expectedVersion: version, reason: '漏报（样例）', writeId };
    const [first, again] = await Promise.all([move('reopenRound', input), move('reopenRound', input)]);
    expect(first.round).toEqual(again.round);
    expect(first.round).toMatchObject({ status: 'OPEN', reopenReason: '漏报（样例）', frozenAt: null });
  });

  it('is not frozen before the round of the period before', async () => {
    await rounds.hear(posts());
    await rounds.goOn('2026-02-20');
    await rounds.stopClockAt(at('2026-07-02'));
    await rounds.runJob(keepRoundsOpen, { now: at('2026-07-02') });
    const [second] = await rounds.rows<{ id: string }>(
      `select id from evaluations.evaluation_round where subject = 'MICRO_GRID_LEADER' and period = '2026-Q2'`,
    );
    const own = { selfReviewUntil: '2026-07-20', evaluationRoundId: second?.id, expectedVersion: 1 };
    expect((await move('freezeRound', own)).message).toContain('freeze that first');
    expect((await move('freezeRound', { selfReviewUntil: '2026-07-20' })).codes).toEqual([]);
    expect((await move('freezeRound', own)).codes).toEqual([]);
  });

  it('is frozen once, of two officers at the same moment', async () => {
    await rounds.hear(posts());
    await rounds.goOn('2026-02-20');
    await rounds.stopClockAt(new Date('2026-04-03T04:00:00Z'));
    const both = await Promise.all([1, 2].map(() => move('freezeRound', { selfReviewUntil: '2026-04-15' })));
    expect(both.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
  });

  it('field-case H8: takes late facts when it is opened again, with the decision shown to everybody', async () => {
    await frozen();
    await rounds.hear(visit('MISSED', '2026-03-28').map((fact) => ({ ...fact, time: '2026-04-06T04:00:00.000Z' })));
    const count = async () => {
      const { data } = await rounds.ask('{ evaluationRounds { nodes { lateFactCount reopenReason } } }', {}, officer);
      return data.evaluationRounds.nodes.map(({ lateFactCount }: { lateFactCount: number }) => lateFactCount);
    };
    expect(await count()).toContain(1);
    await move('reopenRound', { reason: '漏报（样例）' });
    await rounds.goOn('2026-04-06T12:01:00');
    expect((await mine())[0]).toMatchObject({ status: 'OPEN' });
    // Opened by a decision, it is not frozen by the clock.
    await rounds.goOn('2026-04-07');
    expect((await mine())[0]).toMatchObject({ status: 'OPEN' });
    expect((await move('freezeRound', { selfReviewUntil: '2026-04-20' })).codes).toEqual([]);
    await rounds.goOn('2026-04-07T12:01:00');
    const visits = (await mine())[0].values.find(({ indicator }: Ratio) => indicator.code === 'M4');
    expect(visits).toMatchObject({ numerator: 9, denominator: 11 });
  });

  it('counts late facts in the next period, once', { timeout: 60_000 }, async () => {
    await frozen();
    await rounds.hear(visit('MISSED', '2026-03-28').map((fact) => ({ ...fact, time: '2026-04-06T04:00:00.000Z' })));
    await rounds.goOn('2026-07-05');
    const visitsOf = async (period: string) => {
      const one = (await mine()).find(
        ({ round }: { round: { period: { period: string } } }) => round.period.period === period,
      );
      const { numerator, denominator } = one.values.find(({ indicator }: Ratio) => indicator.code === 'M4');
      return `${numerator}/${denominator}`;
    };
    expect(await visitsOf('2026-Q1')).toBe('9/10');
    expect(await visitsOf('2026-Q2')).toBe('0/1');
  });

  it('computes anew what was corrected, until it is final', async () => {
    await computed();
    const [missed] = await rounds.rows<{ subject: string }>(
      `select subject from evaluations.heard_fact where type = 'care_visit.settled.v1' and data ->> 'status' = 'MISSED'`,
    );
    const corrected = () =>
      told('care_visit.corrected.v1', '2026-04-17', {
        subject: missed?.subject ?? '',
        gridCode: GENERAL,
        data: { visitorId: idOf(1), status: 'DECLINED' },
      });
    await rounds.hear([corrected()]);
    expect(await move('notifyRound')).toMatchObject({ codes: ['CONFLICT'] });
    await rounds.review();
    expect((await move('notifyRound')).message).toContain('1 results are being computed anew');
    await rounds.goOn('2026-04-17T12:01:00');
    // 62 of 75.
    expect((await mine())[0]).toMatchObject({ status: 'REVIEWED', score: 82.67 });
    await rounds.rows(
      `update evaluations.evaluation_round set status = 'FINAL', final_at = '2026-04-18', appeal_until = '2026-04-18' where period = '2026-Q1'`,
    );
    await rounds.hear([
      { ...corrected(), time: '2026-04-19T04:00:00.000Z', data: { visitorId: idOf(1), status: 'MISSED' } },
    ]);
    await rounds.goOn('2026-04-19T12:01:00');
    expect((await mine())[0]).toMatchObject({ score: 82.67 });
  });

  it('field-case H5: rates nobody who served less than half of it, and of two posts each by its own facts', async () => {
    const post = (n: number, startsOn: string, endsOn: string) =>
      told('appointment.started.v1', '2025-12-20', {
        subject: idOf(n),
        data: { personId: idOf(1), role: 'MICRO_GRID_LEADER', startsOn, endsOn },
      });
    await rounds.hear([post(111, '2026-01-01', '2026-01-20'), post(112, '2026-01-21', '2026-12-31')]);
    await rounds.hear([
      ...visit('DONE', '2026-01-10'),
      ...visit('DONE', '2026-01-20'),
      ...visit('MISSED', '2026-01-21'),
    ]);
    await rounds.goOn('2026-02-20');
    await rounds.goOn('2026-04-05');
    await rounds.rows(`update evaluations.evaluation_round set computing_since = frozen_at where period = '2026-Q1'`);
    await rounds.goOn('2026-04-05T12:01:00');
    const both = await rounds.rows<{ days: number; reason: string; visits: string }>(`
      select served_days as days, not_rated as reason, numerator || '/' || denominator as visits from evaluations.evaluation
      join evaluations.indicator_value on evaluation_id = id and indicator_code = 'M4' where person_id = '${idOf(1)}'
        and period_to = '2026-03-31' order by appointment_id`);
    expect(both).toEqual([
      { days: 20, reason: 'SERVED_TOO_SHORT', visits: '2/2' },
      { days: 70, reason: 'TOO_LITTLE_MEASURABLE', visits: '0/1' },
    ]);
  });

  it('shows no result to anybody before it is computed, whichever way is asked', async () => {
    await frozen();
    for (const actor of [leader, head, officer]) {
      const { data } = await rounds.ask('{ evaluations { nodes { score grade notRated } } }', {}, actor);
      for (const node of data.evaluations.nodes) expect(node).toEqual({ score: null, grade: null, notRated: null });
    }
    // The database holds none either: a row with a result that is not computed is refused.
    await expect(rounds.rows(`update evaluations.evaluation set score = 80, grade = 'GOOD'`)).rejects.toThrow(
      /evaluation_result_check/,
    );
  });

  it('is seen by whom it is for, with either wall alone', async () => {
    await frozen();
    const count = async (actor: typeof leader) =>
      (await rounds.ask('{ evaluations { totalCount } }', {}, actor)).data?.evaluations.totalCount;
    const expected = async () => {
      // The second quarter runs by now, and is for the evaluated alone.
      expect(await count(leader)).toBe(2);
      expect(await count(otherLeader)).toBe(0);
      expect(await count(worker)).toBe(2);
      expect(await count(head)).toBe(1);
      expect(await count(officer)).toBe(0);
      expect(await count(resident)).toBe(0);
    };
    await rounds.goOn('2026-04-03T12:02:00');
    await expected();
    await rounds.withoutRowLevelSecurity(expected);
  });

  it('shows the evidence of a post to its holder at any time, to the head once it is frozen, to others never', async () => {
    await rounds.hear([...posts(), ...firstQuarter()]);
    await rounds.goOn('2026-02-20');
    const EVIDENCE = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Appointment {
      evidence(where: { indicatorCode: "M4" }, first: 3) { totalCount pageInfo { endCursor hasNextPage } nodes { id inNumerator } }
      evaluations { totalCount } } } }`;
    const refs = [{ __typename: 'Appointment', id: LEADERS_POST, role: 'MICRO_GRID_LEADER' }];
    const post = async (actor: typeof leader) => {
      const { data, codes } = await rounds.ask(EVIDENCE, { refs }, actor);
      return { entity: data?._entities?.[0], codes };
    };
    const own = await post(leader);
    expect(own.codes).toEqual([]);
    expect(own.entity).toMatchObject({
      evidence: { totalCount: 10, pageInfo: { hasNextPage: true } },
      evaluations: { totalCount: 1 },
    });
    for (const actor of [head, officer, otherLeader, resident])
      expect((await post(actor)).codes).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    await rounds.goOn('2026-04-05');
    const later = await post(head);
    expect(later.entity.evidence.totalCount).toBe(10);
    expect(later.entity.evidence.nodes[0].inNumerator).not.toBeNull();
    // Each piece is the same one as before it was frozen.
    const ids = async () =>
      (await rounds.rows<{ id: string }>('select id from evaluations.evidence')).map(({ id }) => id);
    const stored = await ids();
    for (const { id } of own.entity.evidence.nodes) expect(stored).toContain(id);
    expect((await post(otherLeader)).codes).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it('is read in as many statements, however many evaluations and pieces of evidence there are', async () => {
    await frozen();
    const few = await rounds.statementsOf(() => rounds.ask(MINE, {}, leader));
    await rounds.hear([]);
    await rounds.goOn('2026-07-05');
    const more = await rounds.statementsOf(() => rounds.ask(MINE, {}, leader));
    expect(more.length).toBe(few.length);
    expect(few.length).toBe(8);
  });
});
