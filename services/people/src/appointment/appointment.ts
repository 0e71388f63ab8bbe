import { appointmentFactTable } from './migrations/20261130T160206-appointment-facts.ts';
import { appointmentFacts } from './appointment.measures.ts';
import type { Concept } from '@microgrid/subgraph/concept';
import { AppointResolver } from './appoint/appoint.ts';
import { beginTerms } from './appoint/begin-terms.job.ts';
import { AppointLeaderResolver } from './appoint/appoint-leader.ts';
import { appointmentImport } from './import/appointment.import.ts';
import { appointmentPersonal } from './appointment.personal.ts';
import { AppointmentResolver, appointmentsOf, PersonAppointmentResolver } from './appointment.resolver.ts';
import { consequencesConsumer } from './end/consequences.consumer.ts';
import { EndAppointmentResolver } from './end/end-appointment.ts';
import { endTerms } from './end/end-terms.job.ts';
import { GridAppointmentResolver } from './grid-appointment.resolver.ts';
import { GrantLeaveResolver } from './leave/grant-leave.ts';
import { AppointmentLeaveResolver, LeaveResolver } from './leave/leave.resolver.ts';
import { leaves } from './leave/leaves.job.ts';
import { ReturnFromLeaveResolver } from './leave/return-from-leave.ts';
import { appointments } from './migrations/20261125T011255-appointments.ts';
import { appointmentsRowLevelSecurity } from './migrations/20261125T021319-appointments-row-level-security.ts';
import { appointmentsPaused } from './migrations/20261129T100300-appointments-paused.ts';
import { leavesMoveMatters } from './migrations/20261129T171500-leaves-move-matters.ts';
import { stepOutOfLeaves } from './migrations/20261129T190050-step-out.ts';
import { nobodyAwayStandsIn } from './migrations/20261129T213800-nobody-away-stands-in.ts';
import { removalsDecided } from './migrations/20261129T190400-removals-decided.ts';
import { RenewAppointmentResolver } from './renew/renew-appointment.ts';
import { ReinstateAppointmentResolver } from './suspend/reinstate-appointment.ts';
import { SuspendAppointmentResolver } from './suspend/suspend-appointment.ts';
import { appointmentSample, appointmentsTold } from './appointment.sample.ts';

/** Appointments（任职） to the posts of the grids, from beginning to end. */
export const appointment: Concept = {
  stored: [appointmentPersonal],
  resolvers: [
    AppointmentResolver,
    PersonAppointmentResolver,
    GridAppointmentResolver,
    AppointLeaderResolver,
    AppointResolver,
    RenewAppointmentResolver,
    AppointmentLeaveResolver,
    LeaveResolver,
    GrantLeaveResolver,
    ReturnFromLeaveResolver,
    SuspendAppointmentResolver,
    ReinstateAppointmentResolver,
    EndAppointmentResolver,
  ],
  references: { Appointment: appointmentsOf },
  closed: [appointmentFacts],
  migrations: [
    appointments,
    appointmentsRowLevelSecurity,
    appointmentsPaused,
    leavesMoveMatters,
    stepOutOfLeaves,
    removalsDecided,
    nobodyAwayStandsIn,
    appointmentFactTable,
  ],
  consumers: [consequencesConsumer],
  // Terms that are over make room for those that begin.
  jobs: [endTerms, beginTerms, leaves],
  sample: appointmentSample,
  sampleTold: appointmentsTold,
  imports: appointmentImport,
};
