import type { TablesOf } from '@microgrid/database/database';
import type { SubgraphContext } from '@microgrid/subgraph/context';
import type { AppointmentSchema } from './appointment/appointment.entity.ts';
import type { OfficePostSchema } from './office-post/office-post.entity.ts';
import type { PersonSchema } from './person/person.entity.ts';

type Stored = typeof AppointmentSchema | typeof OfficePostSchema | typeof PersonSchema;

/** What the resolvers of people are handed. */
export type Context = SubgraphContext<TablesOf<Stored>>;
