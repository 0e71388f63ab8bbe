import type { TablesOf } from '@microgrid/database/database';
import type { SubgraphContext } from '@microgrid/subgraph/context';

/** The schemas of the entities, from which the tables that queries see are typed. */
type Stored =
  | typeof import('./indicator/indicator.entity.ts').IndicatorSchema
  | typeof import('./saved-question/saved-question.entity.ts').SavedQuestionSchema
  | typeof import('./scheme/scheme.entity.ts').SchemeBandSchema
  | typeof import('./scheme/scheme.entity.ts').SchemeIndicatorSchema
  | typeof import('./scheme/scheme.entity.ts').SchemeSchema;

/** What evaluations' resolvers are handed. */
export type Context = SubgraphContext<TablesOf<Stored>>;
