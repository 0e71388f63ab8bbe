import type { TablesOf } from '@microgrid/database/database';
import type { SubgraphContext } from '@microgrid/subgraph/context';
import type { IndicatorSchema } from './indicator/indicator.entity.ts';
import type { SchemeBandSchema, SchemeIndicatorSchema, SchemeSchema } from './scheme/scheme.entity.ts';

type Stored = typeof IndicatorSchema | typeof SchemeSchema | typeof SchemeIndicatorSchema | typeof SchemeBandSchema;

/** What evaluations' resolvers are handed. */
export type Context = SubgraphContext<TablesOf<Stored>>;
