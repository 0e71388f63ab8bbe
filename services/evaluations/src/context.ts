import type { TablesOf } from '@microgrid/database/database';
import type { SubgraphContext } from '@microgrid/subgraph/context';

/** The schemas of the entities, from which the tables that queries see are typed. */
type Stored =
  | typeof import('./appeal/appeal.entity.ts').AppealCitationSchema
  | typeof import('./appeal/appeal.entity.ts').AppealPointSchema
  | typeof import('./appeal/appeal.entity.ts').AppealSchema
  | typeof import('./consequence/consequence.entity.ts').ConsequenceSchema
  | typeof import('./consequence/honour/honour.entity.ts').HonourConsentSchema
  | typeof import('./consequence/honour/honour.entity.ts').HonourSchema
  | typeof import('./department-handler/department-handler.entity.ts').DepartmentHandlerSchema
  | typeof import('./evaluation/evaluation.entity.ts').EvaluationSchema
  | typeof import('./evaluation/evaluation.entity.ts').IndicatorValueSchema
  | typeof import('./evidence/evidence.entity.ts').EvidenceSchema
  | typeof import('./reviewing/comment/evaluation-comment.entity.ts').EvaluationCommentSchema
  | typeof import('./indicator/indicator.entity.ts').IndicatorSchema
  | typeof import('./saved-question/saved-question.entity.ts').SavedQuestionSchema
  | typeof import('./heard/heard-fact.entity.ts').DerivedFactSchema
  | typeof import('./heard/heard-fact.entity.ts').HeardFactSchema
  | typeof import('./heard/heard-fact.entity.ts').ServedPostSchema
  | typeof import('./round/reopening/round-reopening.entity.ts').RoundReopeningSchema
  | typeof import('./round/round.entity.ts').EvaluationRoundSchema
  | typeof import('./scheme/scheme.entity.ts').SchemeBandSchema
  | typeof import('./scheme/scheme.entity.ts').SchemeIndicatorSchema
  | typeof import('./scheme/scheme.entity.ts').SchemeSchema;

/** What evaluations' resolvers are handed. */
export type Context = SubgraphContext<TablesOf<Stored>>;
