import type { MyEvaluationQuery } from '../generated/documents.ts';

/** An evaluation of one's own, as its page reads it. */
export type Evaluation = NonNullable<MyEvaluationQuery['evaluation']>;
