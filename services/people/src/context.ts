import type { TablesOf } from '@microgrid/database/database';
import type { SubgraphContext } from '@microgrid/subgraph/context';

/** The schemas of the entities, from which the tables that queries see are typed. */
type Stored =
  | typeof import('./appointment/appointment.entity.ts').AppointmentSchema
  | typeof import('./office-post/office-post.entity.ts').OfficePostSchema
  | typeof import('./person/person.entity.ts').PersonSchema;

/** The tables that queries see. */
export type Tables = TablesOf<Stored>;

/** What the resolvers of people are handed. */
export type Context = SubgraphContext<Tables>;
