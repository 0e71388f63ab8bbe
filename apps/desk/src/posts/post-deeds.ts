import type { Deed, DeedsOf } from '@microgrid/front/deed';
import * as asked from '../generated/documents.ts';

/** What can be done with a post; the clock activates one by itself. */
export const postDeeds: DeedsOf<asked.AppointmentAction> = {
  RENEW: { document: asked.RenewAppointment, form: asked.renewAppointmentForm },
  END: { document: asked.EndAppointment, form: asked.endAppointmentForm },
  GRANT_LEAVE: { document: asked.GrantLeave, form: asked.grantLeaveForm },
  RETURN: { document: asked.ReturnFromLeave, form: asked.returnFromLeaveForm },
  SUSPEND: { document: asked.SuspendAppointment, form: asked.suspendAppointmentForm },
  REINSTATE: { document: asked.ReinstateAppointment, form: asked.reinstateAppointmentForm },
};

/** A new leader for an empty micro-grid. */
export const appointDeed: Deed = { document: asked.AppointLeader, form: asked.appointLeaderForm };
