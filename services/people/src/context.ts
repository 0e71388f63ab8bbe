import type { TablesOf } from '@microgrid/database/database';
import type { SubgraphContext } from '@microgrid/subgraph/context';

/** The schemas of the entities, from which the tables that queries see are typed. */
type Stored =
  | typeof import('./activity/activity.entity.ts').ActivitySchema
  | typeof import('./appointment/appointment.entity.ts').AppointmentSchema
  | typeof import('./competence/competence.entity.ts').CompetenceSchema
  | typeof import('./duty-shift/duty-shift.entity.ts').DutyShiftSchema
  | typeof import('./consent/consent.entity.ts').ConsentSchema
  | typeof import('./erasure/erasure.entity.ts').ErasurePartSchema
  | typeof import('./erasure/erasure.entity.ts').ErasureSchema
  | typeof import('./office-post/office-post.entity.ts').OfficePostSchema
  | typeof import('./roster-import/roster-file.entity.ts').RosterFileSchema
  | typeof import('./roster-import/roster-import.entity.ts').RosterImportSchema
  | typeof import('./roster-import/roster-row.entity.ts').RosterRowSchema
  | typeof import('./seat/seat.entity.ts').SeatSchema
  | typeof import('./selection/candidacy/candidacy.entity.ts').CandidacySchema
  | typeof import('./selection/objection/objection.entity.ts').ObjectionSchema
  | typeof import('./selection/selection-round.entity.ts').SelectionRoundSchema
  | typeof import('./selection/vote/selection-minute.entity.ts').SelectionMinuteSchema
  | typeof import('./person/person.entity.ts').PersonSchema
  | typeof import('./training-session/record/training-record.entity.ts').TrainingRecordSchema
  | typeof import('./training-session/training-session.entity.ts').TrainingSessionSchema
  | typeof import('./training-topic/training-topic.entity.ts').TrainingTopicSchema
  | typeof import('./reserve-entry/reserve-entry.entity.ts').ReserveEntrySchema
  | typeof import('./volunteer-hours/volunteer-hours.entity.ts').VolunteerHoursSchema;

/** The tables that queries see. */
export type Tables = TablesOf<Stored>;

/** What the resolvers of people are handed. */
export type Context = SubgraphContext<Tables>;
