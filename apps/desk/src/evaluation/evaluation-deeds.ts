import type { DeedsOf } from '@microgrid/front/deed';
import * as asked from '../generated/documents.ts';

export const roundDeeds: DeedsOf<asked.EvaluationRoundAction> = {
  FREEZE: { document: asked.FreezeRound, form: asked.freezeRoundForm },
  COMPUTE: { document: asked.ComputeRound, form: asked.computeRoundForm },
  NOTIFY: { document: asked.NotifyRound, form: asked.notifyRoundForm },
  FINALISE: { document: asked.FinaliseRound, form: asked.finaliseRoundForm },
  REOPEN: { document: asked.ReopenRound, form: asked.reopenRoundForm },
};

/** What is done with one's own evaluation, and by whoever reviews it. Evidence is disputed beside each piece of it. */
export const evaluationDeeds: DeedsOf<asked.EvaluationAction> = {
  SELF_REVIEW: { document: asked.SubmitSelfReview, form: asked.submitSelfReviewForm },
  REVIEW: { document: asked.ReviewEvaluation, form: asked.reviewEvaluationForm },
  APPEAL: { document: asked.RaiseAppeal, form: asked.raiseAppealForm },
  DECIDE_CONSEQUENCE: { document: asked.DecideConsequence, form: asked.decideConsequenceForm },
};

export const appealDeeds: DeedsOf<asked.AppealAction> = {
  DECIDE: { document: asked.DecideAppeal, form: asked.decideAppealForm },
  WITHDRAW: { document: asked.WithdrawAppeal, form: asked.withdrawAppealForm },
};

export const disputeDeed = { document: asked.DisputeEvidence, form: asked.disputeEvidenceForm };
export const settleDeed = { document: asked.SettleDispute, form: asked.settleDisputeForm };
