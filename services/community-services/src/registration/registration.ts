import type { Concept } from '@microgrid/subgraph/concept';
import { ActivitySeatsResolver } from './seats/activity-seats.resolver.ts';
import { registrations } from './migrations/20261125T011255-registrations.ts';
import { registrationsRowLevelSecurity } from './migrations/20261125T020124-registrations-row-level-security.ts';
import { lines } from './migrations/20261129T064500-lines.ts';
import { registrationsInFull } from './migrations/20261129T213200-registrations-in-full.ts';
import { OrganiserListResolver } from './organiser-list.resolver.ts';
import { CancelRegistrationResolver } from './cancel-registration.ts';
import { RegisterForActivityResolver } from './register-for-activity.ts';
import { registrationPersonal } from './registration.personal.ts';
import { RegistrationResolver } from './registration.resolver.ts';
import { registrationSample } from './sample/registration.sample.ts';

/** Registrations（报名） for activities, first come first served. */
export const registration: Concept = {
  stored: [registrationPersonal],
  resolvers: [
    RegistrationResolver,
    RegisterForActivityResolver,
    CancelRegistrationResolver,
    ActivitySeatsResolver,
    OrganiserListResolver,
  ],
  migrations: [registrations, registrationsRowLevelSecurity, lines, registrationsInFull],
  sample: registrationSample,
};
