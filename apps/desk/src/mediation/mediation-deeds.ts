import type { DeedsOf } from '@microgrid/front/deed';
import * as asked from '../generated/documents.ts';

/** What becomes of a mediation; a mediator is refused, and a request answered, by a party on the phone. */
export const mediationDeeds: DeedsOf<asked.MediationAction> = {
  ANSWER: { document: asked.AnswerMediation, form: asked.answerMediationForm },
  START: { document: asked.StartMediation, form: asked.startMediationForm },
  NOTE: { document: asked.AddMediationNote, form: asked.addMediationNoteForm },
  REQUEST: { document: asked.SendMediationRequest, form: asked.sendMediationRequestForm },
  EXTEND: { document: asked.ExtendMediation, form: asked.extendMediationForm },
  CONCLUDE: { document: asked.ConcludeMediation, form: asked.concludeMediationForm },
  WITHDRAW: { document: asked.WithdrawFromMediation, form: asked.withdrawFromMediationForm },
  FOLLOW_UP: { document: asked.FollowUpMediation, form: asked.followUpMediationForm },
  REPLACE_MEDIATOR: { document: asked.ReplaceMediator, form: asked.replaceMediatorForm },
};
