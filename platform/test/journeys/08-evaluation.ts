import { samplePeople } from '@microgrid/sample-network/sample-people';
import { expect } from 'vitest';
import type { Steps } from './world/journey-world.ts';
import { roundThatIs } from './world/evaluation-rounds.ts';
import { pieceOf, valueOf, wholeEvaluation } from './world/whole-evaluation.ts';

const named = { displayName: expect.any(String) };

export const evaluation: Steps = {
  async MyFacts(world) {
    const { facts, factsOfAnother, evaluated } = await wholeEvaluation(world);
    const [{ scheme, evidence, grid }] = facts.me.appointments.nodes;
    expect(grid.code).toBe(evaluated.gridCode);
    expect(scheme.indicators).toHaveLength(10);
    const visits = evidence.nodes.filter(({ indicator }: { indicator: { code: string } }) => indicator.code === 'M4');
    expect(visits.map(({ subject }: { subject: { id: string } }) => subject.id)).toContain(evaluated.visitId);
    expect(visits[0].subject).toMatchObject({ dueOn: expect.any(String), careStatus: expect.any(String) });
    expect(evidence.totalCount).toBeGreaterThanOrEqual(visits.length);
    // Without ratio or score, for everybody; and nothing at all for another, before it is frozen.
    expect(JSON.stringify(facts)).not.toMatch(/"(score|value|inNumerator|numerator)":/);
    expect(factsOfAnother.byWorker).toEqual({ nodes: [{ evidence: null }], codes: ['FORBIDDEN'] });
    // Whoever reviews the post reads what was frozen before, and nothing yet of the period.
    expect(factsOfAnother.byHead).toEqual({ nodes: [{ evidence: { totalCount: 0 } }], codes: [] });
  },

  async FreezeRound(world) {
    const { frozen, frozenEarly, frozenForTooShort } = await wholeEvaluation(world);
    expect(frozen.freezeRound).toMatchObject({ status: 'FROZEN', frozenAt: expect.any(String) });
    expect(frozen.freezeRound.lateFactCount).toEqual(expect.any(Number));
    expect(frozenEarly).toMatchObject({ code: 'CONFLICT' });
    expect(frozenForTooShort).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'selfReviewUntil' });
    const { id, version } = await roundThatIs(world, 'GRID_WORKER', 'NOTIFIED');
    const input = { evaluationRoundId: id, expectedVersion: version, selfReviewUntil: '2099-01-01' };
    expect(await world.refusal('FreezeRound', { input }, 'leader')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await world.refusal('FreezeRound', { input }, 'officer')).toMatchObject({ code: 'CONFLICT', subject: id });
  },

  async MyEvaluation(world) {
    const { opened, recomputed, finished, evaluated } = await wholeEvaluation(world);
    expect(opened).toMatchObject({ status: 'SELF_REVIEW', score: null, grade: null, notRated: null, consequences: [] });
    expect(opened.availableActions).toEqual(['SELF_REVIEW', 'DISPUTE_EVIDENCE']);
    expect(pieceOf(opened, evaluated.evidenceId)).toMatchObject({ inNumerator: false, dispute: null });
    const [before, after] = [valueOf(opened), valueOf(recomputed)];
    expect(before.evidence.totalCount).toBe(before.denominator);
    // One visit more counts above the line, and the score is still nobody's.
    expect([after.numerator, after.denominator]).toEqual([before.numerator + 1, before.denominator]);
    expect(recomputed).toMatchObject({ score: null, grade: null, notRated: null });
    expect(finished).toMatchObject({ status: 'FINAL', appeal: { status: 'NOT_UPHELD' } });
    const { data } = await world.ask(
      `query ($id: ID!) { evaluation(id: $id) { id } }`,
      { id: evaluated.evaluationId },
      evaluated.stranger,
    );
    expect(data.evaluation).toBeNull();
  },

  async DisputeEvidence(world) {
    const { disputed, disputedByStranger, evaluated } = await wholeEvaluation(world);
    const dispute = { reason: '老人当天谢绝，不是漏访（样例）', at: expect.any(String), outcome: null };
    expect(disputed.disputeEvidence).toEqual({ id: evaluated.evidenceId, dispute });
    expect(disputedByStranger).toMatchObject({ code: 'NOT_FOUND' });
  },

  async SettleDispute(world) {
    const { settled, settledEarly, settledByLeader } = await wholeEvaluation(world);
    expect(settled.settleDispute.dispute).toMatchObject({ outcome: 'CORRECTED', explanation: '已更正为谢绝（样例）' });
    expect(settledEarly).toMatchObject({ code: 'CONFLICT' });
    expect(settledByLeader).toMatchObject({ code: 'FORBIDDEN' });
  },

  async CommentOnLeader(world) {
    const { commented, commentByStranger, recomputed } = await wholeEvaluation(world);
    const comment = { text: '每周同去走访（样例）', at: expect.any(String) };
    expect(commented.commentOnEvaluation.comments).toContainEqual(comment);
    expect(recomputed.comments).toContainEqual({ by: expect.anything(), text: '每周同去走访（样例）' });
    expect(commentByStranger).toMatchObject({ code: 'NOT_FOUND' });
  },

  async SubmitSelfReview(world) {
    const { selfReviewed, selfReviewByWorker, recomputed } = await wholeEvaluation(world);
    expect(selfReviewed.submitSelfReview).toMatchObject({ status: 'SELF_REVIEW', version: expect.any(Number) });
    expect(recomputed.selfReview).toBe('本季度联系均按约定（样例）');
    expect(['FORBIDDEN', 'NOT_FOUND']).toContain(selfReviewByWorker.code);
  },

  async ComputeRound(world) {
    const { computed, computedEarly, computedRound, afterComputing } = await wholeEvaluation(world);
    expect(computedEarly).toMatchObject({ code: 'CONFLICT' });
    expect(computed.computeRound.status).toBe('FROZEN');
    expect(computed.computeRound.progress.total).toBeGreaterThan(300);
    expect(computedRound.status).toBe('COMPUTED');
    expect(computedRound.progress).toEqual({
      computed: computedRound.progress.total,
      total: computedRound.progress.total,
    });
    const isRated = afterComputing.score !== null;
    expect([afterComputing.grade !== null, afterComputing.notRated === null]).toEqual([isRated, isRated]);
  },

  async ToReview(world) {
    const { toReview, evaluated } = await wholeEvaluation(world);
    const { nodes } = toReview.evaluations;
    const own = nodes.find(({ id }: { id: string }) => id === evaluated.evaluationId);
    expect(own).toMatchObject({ selfReview: '本季度联系均按约定（样例）', appointment: { person: named } });
    expect(own.availableActions).toContain('REVIEW');
    const codes = nodes.map(({ grid }: { grid: { code: string } }) => grid.code);
    expect(codes).toEqual(codes.toSorted());
    expect(codes.every((code: string) => code.startsWith(evaluated.community))).toBe(true);
    const { evaluations } = await world.send('ToReview', { community: evaluated.community }, evaluated.stranger);
    expect(evaluations.nodes).toEqual([]);
  },

  async Review(world) {
    const { reviewed, reviewedByLeader, withoutReasons } = await wholeEvaluation(world);
    expect(reviewed.reviewEvaluation).toMatchObject({ status: 'REVIEWED', review: '走访认真（样例）' });
    expect(reviewedByLeader).toMatchObject({ code: 'FORBIDDEN' });
    expect(withoutReasons).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'reasons' });
  },

  async NotifyRound(world) {
    const { notified, notifiedEarly } = await wholeEvaluation(world);
    expect(notified.notifyRound).toMatchObject({ status: 'NOTIFIED', appealUntil: expect.any(String) });
    expect(notifiedEarly).toMatchObject({ code: 'CONFLICT' });
  },

  async RaiseAppeal(world) {
    const { raised, raisedByWorker, raisedTwice } = await wholeEvaluation(world);
    expect(raised.raiseAppeal).toMatchObject({ status: 'OPEN', evaluation: { status: 'APPEALED' } });
    expect(['FORBIDDEN', 'NOT_FOUND']).toContain(raisedByWorker.code);
    expect(raisedTwice).toMatchObject({ code: 'CONFLICT' });
  },

  async AppealsToDecide(world) {
    const { toDecide, raised, openedByReviewer, evaluated } = await wholeEvaluation(world);
    const own = toDecide.appeals.nodes.find(({ id }: { id: string }) => id === raised.raiseAppeal.id);
    expect(own).toMatchObject({ evaluation: { review: '走访认真（样例）' }, availableActions: ['DECIDE'] });
    expect(own.points).toMatchObject([{ indicator: { code: 'M4' }, evidence: [{ id: evaluated.evidenceId }] }]);
    expect(openedByReviewer).toEqual([evaluated.evidenceId]);
    // One of the sample waits too, of a worker.
    expect(toDecide.appeals.nodes.length).toBeGreaterThan(1);
  },

  async DecideAppeal(world) {
    const { decided, decidedByHead } = await wholeEvaluation(world);
    const { status, reason, evaluation: of } = decided.decideAppeal;
    expect([status, reason, of.status]).toEqual(['NOT_UPHELD', '该次联系已按谢绝计算（样例）', 'NOTIFIED']);
    expect(['FORBIDDEN', 'NOT_FOUND']).toContain(decidedByHead.code);
  },

  async FinaliseRound(world) {
    const { finalised, finalisedEarly } = await wholeEvaluation(world);
    expect(finalised.finaliseRound).toMatchObject({ status: 'FINAL' });
    expect(finalisedEarly).toMatchObject({ code: 'CONFLICT' });
  },

  async DecideConsequence(world) {
    const walk = await wholeEvaluation(world);
    expect(walk.beforeFinal).toMatchObject({ code: 'CONFLICT' });
    expect(walk.withoutCoaching).toMatchObject({ code: 'CONFLICT' });
    expect(walk.endedByHead).toMatchObject({ code: 'FORBIDDEN' });
    expect(walk.decidedByWorker).toMatchObject({ code: 'NOT_FOUND' });
    expect(walk.consequence.decideConsequence.consequences).toMatchObject([
      { kind: 'COACHING', reason: '下季度结对（样例）', decidedAt: expect.any(String) },
    ]);
    expect(walk.finished.consequences).toEqual([{ kind: 'COACHING', reason: '下季度结对（样例）' }]);
  },

  async AgreeToHonour(world) {
    const input = { purpose: 'PUBLISH_HONOUR', textVersion: 1 };
    const { giveConsent } = await world.send('AgreeToHonour', { input }, 'leader');
    expect(giveConsent).toMatchObject({ purpose: 'PUBLISH_HONOUR', givenAt: expect.any(String) });
    const old = await world.refusal('AgreeToHonour', { input: { ...input, textVersion: 99 } }, 'leader');
    expect(old).toMatchObject({ code: 'CONFLICT', subject: 'textVersion' });
    const { leader } = samplePeople();
    const others = await world.refusal('AgreeToHonour', { input: { ...input, personId: leader } }, 'resident');
    expect(others).toMatchObject({ code: 'FORBIDDEN' });
  },

  async Honours(world) {
    const { data } = await world.ask(`{ honours(first: 50) { nodes { period person { id } grid { code } } } }`);
    const [{ period, grid }] = data.honours.nodes;
    const community = grid.code.slice(0, 12);
    const { honours } = await world.send('Honours', { community, period });
    expect(honours.nodes.length).toBeGreaterThan(0);
    for (const honour of honours.nodes) {
      expect(['HONOUR', 'REWARD']).toContain(honour.kind);
      expect(honour).toMatchObject({ period, person: named, grid: { name: expect.any(String) } });
    }
    const reader = `query ($code: AreaCode!) { honours(where: { within: $code }, first: 50) { totalCount nodes { person { id } } } }`;
    // Whoever reads: the same, and none of those who did not agree.
    const seen = ['officer', 'worker', undefined].map(
      async (who) => (await world.ask(reader, { code: '510115006' }, who)).data.honours,
    );
    const [first, ...others] = await Promise.all(seen);
    expect(others).toEqual([first, first]);
  },
};
