import type { Candidates, DeedsOf } from '@microgrid/front/deed';
import { useDates } from '@microgrid/front/dates';
import { useSay } from '@microgrid/front/language';
import * as asked from '../generated/documents.ts';
import type { Evaluation } from './evaluation.ts';
import { indicatorWords } from './indicator-words.ts';

/** What whoever is evaluated says to it. */
export const evaluationDeeds: DeedsOf<asked.EvaluationAction> = {
  SELF_REVIEW: { document: asked.SubmitSelfReview, form: asked.submitSelfReviewForm },
  APPEAL: { document: asked.RaiseAppeal, form: asked.raiseAppealForm },
};

export const appealDeeds: DeedsOf<asked.AppealAction> = {
  WITHDRAW: { document: asked.WithdrawAppeal, form: asked.withdrawAppealForm },
};

export const disputeDeeds: DeedsOf<'DISPUTE_EVIDENCE'> = {
  DISPUTE_EVIDENCE: { document: asked.DisputeEvidence, form: asked.disputeEvidenceForm },
};

/** What an appeal can contest: the indicators, and the facts behind them. */
export function useContested({ values }: Evaluation): Candidates {
  const dates = useDates();
  const say = useSay();
  return {
    indicatorCode: values.map(({ indicator: { code, name } }) => ({ id: code, name: say(indicatorWords(name)) })),
    evidenceIds: values.flatMap(({ indicator, evidence }) =>
      evidence.nodes.map(({ id, occurredAt }) => ({
        id,
        name: `${say(indicatorWords(indicator.name))} ${dates('moment', occurredAt)}`,
      })),
    ),
  };
}
