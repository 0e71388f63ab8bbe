import { factOf, type Fact } from '@microgrid/facts/fact';
import type { AppointmentRole } from './appointment.terms.ts';

interface StartedAppointment {
  readonly id: string;
  readonly personId: string;
  readonly role: AppointmentRole;
  readonly gridCode: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** What is told of appointments that were brought in. */
export function appointmentsStarted(appointments: readonly StartedAppointment[]): Fact[] {
  return appointments.map(({ id: subject, gridCode, personId, role, startsOn, endsOn }) => {
    const data = { personId, role, startsOn, endsOn };
    return factOf('appointment.started.v1', { subject, gridCode, data }, 'people');
  });
}
