import type { Deed, DeedsOf } from '@microgrid/front/deed';
import * as asked from '../generated/documents.ts';

/** What is said of a call: by whoever was called, or for them by whoever has them on the phone. */
export const emergencyDeeds: DeedsOf<asked.EmergencyAction> = {
  ACKNOWLEDGE: { document: asked.AcknowledgeEmergency, form: asked.acknowledgeEmergencyForm },
  PASS: { document: asked.PassEmergency, form: asked.passEmergencyForm },
  ARRIVE: { document: asked.RecordArrival, form: asked.recordArrivalForm },
};

export const shiftDeeds: DeedsOf<asked.DutyShiftAction> = {
  CHANGE: { document: asked.ChangeShift, form: asked.changeShiftForm },
  OFFER: { document: asked.OfferShift, form: asked.offerShiftForm },
  TAKE: { document: asked.TakeShift, form: asked.takeShiftForm },
};

export const planDeed: Deed = { document: asked.PlanShifts, form: asked.planShiftsForm };
