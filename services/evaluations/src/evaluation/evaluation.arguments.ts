import { AnyOf, listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode } from '@microgrid/subgraph/scalars';
import { Field, ID, InputType } from 'type-graphql';
import { EvaluationStatus } from './evaluation.terms.ts';

@InputType({ description: whichOf('evaluations（考核筛选）') })
export class EvaluationWhere {
  @AnyOf(() => EvaluationStatus, 'Only in this state.')
  status?: EvaluationStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Only of this round.' })
  roundId?: string | null;

  @Field(() => AreaCode, { nullable: true, description: 'Only in this unit or grid.' })
  within?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Only the caller's own, or only those of others." })
  isMine?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that the caller is to review, or only all others.',
  })
  isMineToReview?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those with a dispute on evidence that waits to be settled, or only all others.',
  })
  hasOpenDispute?: boolean | null;
}

/** Never by result. */
const evaluationOrder = listOrder('Evaluation', 'evaluations; never by result', {
  PERIOD_DESC: {
    by: [
      { column: 'periodTo', direction: 'desc' },
      { column: 'id', direction: 'desc' },
    ],
    description: 'Last period first.',
  },
  GRID_ASC: {
    by: [
      { column: 'gridCode', direction: 'asc' },
      { column: 'id', direction: 'asc' },
    ],
    description: 'By grid.',
  },
});

export const EvaluationArguments = listArguments({ where: EvaluationWhere, order: evaluationOrder });
export type EvaluationArguments = InstanceType<typeof EvaluationArguments>;
