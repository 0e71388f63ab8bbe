import type { SubgraphDefinition } from '@microgrid/subgraph/subgraph';
import { AppointLeaderResolver } from './appointment/appoint/appoint-leader.ts';
import { AppointmentEntity } from './appointment/appointment.entity.ts';
import { appointmentPersonal } from './appointment/appointment.personal.ts';
import { AppointmentResolver, appointmentsOf, PersonAppointmentResolver } from './appointment/appointment.resolver.ts';
import { EndAppointmentResolver } from './appointment/end/end-appointment.ts';
import { endTerms } from './appointment/end/end-terms.job.ts';
import { GridAppointmentResolver } from './appointment/grid-appointment.resolver.ts';
import { GrantResolver } from './grant/grant.resolver.ts';
import { HeldRoleResolver } from './grant/held-role.resolver.ts';
import { migrations } from './migrations/migrations.ts';
import { OfficePostEntity } from './office-post/office-post.entity.ts';
import { officePostPersonal } from './office-post/office-post.personal.ts';
import { PersonEntity } from './person/person.entity.ts';
import { personPersonal } from './person/person.personal.ts';
import { PersonResolver, persons } from './person/person.resolver.ts';

/** Those who serve, and what they may do. */
export const people: SubgraphDefinition = {
  name: 'people',
  resolvers: [
    PersonResolver,
    AppointmentResolver,
    PersonAppointmentResolver,
    GridAppointmentResolver,
    AppointLeaderResolver,
    EndAppointmentResolver,
    GrantResolver,
    HeldRoleResolver,
  ],
  references: { Person: persons, Appointment: appointmentsOf },
  database: {
    schema: 'people',
    entities: [PersonEntity, AppointmentEntity, OfficePostEntity],
    personalData: [personPersonal, appointmentPersonal, officePostPersonal],
    migrations,
  },
  jobs: [endTerms],
};
