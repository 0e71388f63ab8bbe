import type { Concept } from '@microgrid/subgraph/concept';
import { AppointLeaderResolver } from './appoint/appoint-leader.ts';
import { appointmentImport } from './import/appointment.import.ts';
import { appointmentPersonal } from './appointment.personal.ts';
import { AppointmentResolver, appointmentsOf, PersonAppointmentResolver } from './appointment.resolver.ts';
import { EndAppointmentResolver } from './end/end-appointment.ts';
import { endTerms } from './end/end-terms.job.ts';
import { GridAppointmentResolver } from './grid-appointment.resolver.ts';
import { appointments } from './migrations/20261125T011255-appointments.ts';
import { appointmentsRowLevelSecurity } from './migrations/20261125T021319-appointments-row-level-security.ts';
import { appointmentSample } from './appointment.sample.ts';

/** Appointments（任职） to the posts of the grids, from beginning to end. */
export const appointment: Concept = {
  stored: [appointmentPersonal],
  resolvers: [
    AppointmentResolver,
    PersonAppointmentResolver,
    GridAppointmentResolver,
    AppointLeaderResolver,
    EndAppointmentResolver,
  ],
  references: { Appointment: appointmentsOf },
  migrations: [appointments, appointmentsRowLevelSecurity],
  jobs: [endTerms],
  sample: appointmentSample,
  imports: appointmentImport,
};
