import { AnyOf, PageArguments, whichOf } from '@microgrid/subgraph/list-arguments';
import type { Order } from '@microgrid/subgraph/list-arguments';
import { ArgsType, Field, InputType } from 'type-graphql';
import { SchemeSubject } from '../scheme/scheme.terms.ts';
import { EvaluationRoundStatus } from './round.terms.ts';

@InputType({ description: whichOf('rounds（轮次筛选）') })
export class EvaluationRoundWhere {
  @AnyOf(() => SchemeSubject, 'Only of these.')
  subject?: SchemeSubject[] | null;

  @AnyOf(() => EvaluationRoundStatus, 'Only in this state.')
  status?: EvaluationRoundStatus[] | null;
}

@ArgsType()
export class EvaluationRoundArguments extends PageArguments {
  @Field(() => EvaluationRoundWhere, { nullable: true, description: 'Which of them; all by default.' })
  where?: EvaluationRoundWhere | null;
}

/** Last first. */
export const lastRoundFirst: Order = [
  { column: 'periodTo', direction: 'desc' },
  { column: 'id', direction: 'desc' },
];
