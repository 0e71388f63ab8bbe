import type { TablesOf } from '@microgrid/database/database';
import type { SubgraphContext } from '@microgrid/subgraph/context';
import type { ReadLogSchema } from '@microgrid/subgraph/read-log.entity';
import type { ActivitySchema } from './activity/activity.entity.ts';
import type { MatterSchema } from './matter/matter.entity.ts';
import type { MatterEventSchema } from './matter/history/matter-event.entity.ts';
import type { MatterCounterSchema } from './matter/report/matter-number.entity.ts';
import type { MatterReporterSchema } from './matter/reporter/matter-reporter.entity.ts';
import type { RegistrationSchema } from './registration/registration.entity.ts';

type Stored =
  | typeof ActivitySchema
  | typeof RegistrationSchema
  | typeof MatterSchema
  | typeof MatterReporterSchema
  | typeof MatterEventSchema
  | typeof MatterCounterSchema
  | typeof ReadLogSchema;

/** What the resolvers of community-services are handed. */
export type Context = SubgraphContext<TablesOf<Stored>>;
