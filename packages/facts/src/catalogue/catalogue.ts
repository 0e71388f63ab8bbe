import { activityFacts } from './activity.ts';
import { admissionFacts } from './organisation/admission.ts';
import { appealFacts } from './evaluations/appeal.ts';
import { appointmentFacts } from './appointment.ts';
import { careVisitFacts } from './community-services/care-visit.ts';
import { consentFacts } from './people/consent.ts';
import { consequenceFacts } from './evaluations/consequence.ts';
import { departmentFacts } from './organisation/department.ts';
import { emergencyFacts } from './emergency.ts';
import { erasureFacts } from './people/erasure.ts';
import type { FactField } from './fact-field.ts';
import { gridFacts } from './organisation/grid.ts';
import { hoursFacts } from './people/hours.ts';
import { matterFacts } from './matter.ts';
import { mediationFacts } from './community-services/mediation.ts';
import { networkFacts } from './organisation/network.ts';
import { opinionFacts } from './community-services/opinion.ts';
import { officePostFacts } from './people/office-post.ts';
import { reserveEntryFacts } from './people/reserve-entry.ts';
import { roundFacts } from './evaluations/round.ts';
import { schemeFacts } from './evaluations/scheme.ts';
import { seatFacts } from './people/seat.ts';
import { partyCoverageFacts } from './organisation/party-coverage.ts';
import { ratingsFacts } from './community-services/ratings.ts';
import { readLogFacts } from './read-log.ts';
import { referralFacts } from './community-services/referral.ts';
import { registrationFacts } from './registration.ts';
import { selectionFacts } from './people/selection.ts';
import { shiftFacts } from './people/shift.ts';
import { stationFacts } from './organisation/station.ts';
import { trainingFacts } from './people/training.ts';
import { whistleFacts } from './community-services/whistle.ts';

/** Every fact that the subgraphs tell each other. */
export const factCatalogue = {
  ...appointmentFacts,
  ...officePostFacts,
  ...consentFacts,
  ...seatFacts,
  ...matterFacts,
  ...ratingsFacts,
  ...whistleFacts,
  ...referralFacts,
  ...careVisitFacts,
  ...mediationFacts,
  ...opinionFacts,
  ...emergencyFacts,
  ...readLogFacts,
  ...activityFacts,
  ...registrationFacts,
  ...gridFacts,
  ...stationFacts,
  ...departmentFacts,
  ...admissionFacts,
  ...partyCoverageFacts,
  ...networkFacts,
  ...hoursFacts,
  ...reserveEntryFacts,
  ...shiftFacts,
  ...trainingFacts,
  ...selectionFacts,
  ...erasureFacts,
  ...appealFacts,
  ...consequenceFacts,
  ...roundFacts,
  ...schemeFacts,
} as const;

export type FactType = keyof typeof factCatalogue;

/** What each sealed field has one of. */
export type GlassBroken = Extract<FactType, `${string}.glass_broken.v1`>;

type DataFields<Type extends FactType> = (typeof factCatalogue)[Type]['data'];

/** The data of a fact of this type. */
export type FactData<Type extends FactType> = {
  -readonly [Name in keyof DataFields<Type>]: DataFields<Type>[Name] extends FactField<infer Value> ? Value : never;
};
