import type { TablesOf } from '@microgrid/database/database';
import type { SubgraphContext } from '@microgrid/subgraph/context';

/** The schemas of the entities, from which the tables that queries see are typed. */
type Stored =
  | typeof import('./activity/activity.entity.ts').ActivitySchema
  | typeof import('./appointment/appointment.entity.ts').AppointmentSchema
  | typeof import('./duty-shift/duty-shift.entity.ts').DutyShiftSchema
  | typeof import('./consent/consent.entity.ts').ConsentSchema
  | typeof import('./erasure/erasure.entity.ts').ErasurePartSchema
  | typeof import('./erasure/erasure.entity.ts').ErasureSchema
  | typeof import('./office-post/office-post.entity.ts').OfficePostSchema
  | typeof import('./seat/seat.entity.ts').SeatSchema
  | typeof import('./person/person.entity.ts').PersonSchema
  | typeof import('./volunteer-hours/volunteer-hours.entity.ts').VolunteerHoursSchema;

/** The tables that queries see. */
export type Tables = TablesOf<Stored>;

/** What the resolvers of people are handed. */
export type Context = SubgraphContext<Tables>;
