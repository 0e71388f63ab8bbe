import type { TablesOf } from '@microgrid/database/database';
import type { SubgraphContext } from '@microgrid/subgraph/context';

/** The schemas of the entities, from which the tables that queries see are typed. */
type Stored =
  | typeof import('./department-handler/department-handler.entity.ts').DepartmentHandlerSchema
  | typeof import('./evaluation/evaluation.entity.ts').EvaluationSchema
  | typeof import('./evaluation/evaluation.entity.ts').IndicatorValueSchema
  | typeof import('./evidence/evidence.entity.ts').EvidenceSchema
  | typeof import('./indicator/indicator.entity.ts').IndicatorSchema
  | typeof import('./heard/heard-fact.entity.ts').DerivedFactSchema
  | typeof import('./heard/heard-fact.entity.ts').HeardFactSchema
  | typeof import('./heard/heard-fact.entity.ts').ServedPostSchema
  | typeof import('./round/round.entity.ts').EvaluationRoundSchema
  | typeof import('./scheme/scheme.entity.ts').SchemeBandSchema
  | typeof import('./scheme/scheme.entity.ts').SchemeIndicatorSchema
  | typeof import('./scheme/scheme.entity.ts').SchemeSchema;

/** What evaluations' resolvers are handed. */
export type Context = SubgraphContext<TablesOf<Stored>>;
