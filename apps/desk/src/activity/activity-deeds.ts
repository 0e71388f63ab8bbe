import type { Deed, DeedsOf } from '@microgrid/front/deed';
import * as asked from '../generated/documents.ts';

/** What becomes of an activity. Seats are taken on the phone; it starts by the clock. */
export const activityDeeds: DeedsOf<asked.ActivityAction> = {
  PUBLISH: { document: asked.ApproveActivity, form: asked.approveActivityForm },
  CHANGE: { document: asked.ChangeActivity, form: asked.changeActivityForm },
  RESCHEDULE: { document: asked.ChangeActivity, form: asked.changeActivityForm },
  POSTPONE: { document: asked.PostponeActivity, form: asked.postponeActivityForm },
  CANCEL: { document: asked.CancelActivity, form: asked.cancelActivityForm },
  END: { document: asked.EndActivity, form: asked.endActivityForm },
  RECORD_OUTCOME: { document: asked.RecordActivityOutcome, form: asked.recordActivityOutcomeForm },
  CLOSE: { document: asked.CloseActivity, form: asked.closeActivityForm },
};

export const publishDeed: Deed = { document: asked.PublishActivity, form: asked.publishActivityForm };
export const outcomeDeed: Deed = { document: asked.ChangeActivityOutcome, form: asked.changeActivityOutcomeForm };
