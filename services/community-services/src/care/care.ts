import { careFactTables } from './migrations/20261130T160201-care-facts.ts';
import { careNeedFacts } from './care-need.measures.ts';
import { careVisitFacts } from './visit/care-visit.measures.ts';
import type { Concept } from '@microgrid/subgraph/concept';
import { careNeedsOf } from './care-need.list.ts';
import { careNeedPersonal } from './care-need.personal.ts';
import { CareNeedResolver } from './care-need.resolver.ts';
import { careByClock } from './clock/care-by-clock.job.ts';
import { RecordCareConsentResolver } from './consent/record-care-consent.ts';
import { careContactPersonal } from './contact/care-contact.personal.ts';
import { CareContactResolver } from './contact/care-contact.resolver.ts';
import { endCareOf } from './erasure.ts';
import { careTables } from './migrations/20261129T214300-care.ts';
import { contactsByRole } from './migrations/20261130T021100-contacts-by-role.ts';
import { AgreeCareResolver } from './moves/agree-care.ts';
import { EndCareResolver } from './moves/end-care.ts';
import { PauseCareResolver } from './moves/pause-care.ts';
import { ReviewCareResolver } from './moves/review-care.ts';
import { ProposeCareResolver } from './propose/propose-care.ts';
import { careTold } from './sample/care-told.ts';
import { careSample } from './sample/care.sample.ts';
import { careVisitsOf } from './visit/care-visit.list.ts';
import { careVisitPersonal } from './visit/care-visit.personal.ts';
import { CareNeedVisitsResolver, CareVisitResolver } from './visit/care-visit.resolver.ts';
import { CorrectCareVisitResolver } from './visit/correct-care-visit.ts';
import { RecordCareVisitResolver } from './visit/record-care-visit.ts';

/** Care（关爱）: who looks in on somebody who agreed to it, how often and until when. */
export const care: Concept = {
  // Whose care it is after all that is found by it.
  stored: [careVisitPersonal, careNeedPersonal, careContactPersonal],
  resolvers: [
    CareNeedResolver,
    CareContactResolver,
    CareNeedVisitsResolver,
    CareVisitResolver,
    ProposeCareResolver,
    RecordCareConsentResolver,
    AgreeCareResolver,
    RecordCareVisitResolver,
    CorrectCareVisitResolver,
    ReviewCareResolver,
    PauseCareResolver,
    EndCareResolver,
  ],
  references: { CareNeed: careNeedsOf, CareVisit: careVisitsOf },
  closed: [careNeedFacts, careVisitFacts],
  migrations: [careTables, contactsByRole, careFactTables],
  jobs: [careByClock],
  beforeErasure: endCareOf,
  sample: careSample,
  sampleTold: careTold,
};
