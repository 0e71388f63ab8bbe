import type { DeedsOf } from '@microgrid/front/deed';
import * as asked from '../generated/documents.ts';

/** What becomes of care; a visit is recorded on the visit. */
export const careDeeds: DeedsOf<asked.CareAction> = {
  RECORD_CONSENT: { document: asked.RecordCareConsent, form: asked.recordCareConsentForm },
  AGREE: { document: asked.AgreeCare, form: asked.agreeCareForm },
  REVIEW: { document: asked.ReviewCare, form: asked.reviewCareForm },
  PAUSE: { document: asked.PauseCare, form: asked.pauseCareForm },
  END: { document: asked.EndCare, form: asked.endCareForm },
};

export const visitDeeds: DeedsOf<'RECORD_VISIT'> = {
  RECORD_VISIT: { document: asked.RecordCareVisit, form: asked.recordCareVisitForm },
};
