import { AnyOf, listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode, Period } from '@microgrid/subgraph/scalars';
import { Field, InputType } from 'type-graphql';
import { dueOrder } from '../matter/matter.arguments.ts';
import { MatterKind } from '../matter/matter.terms.ts';
import { OpinionStatus } from './opinion.terms.ts';

@InputType({ description: whichOf('opinions（意见筛选）') })
export class OpinionWhere {
  @AnyOf(() => OpinionStatus, 'Only in this state.')
  status?: OpinionStatus[] | null;

  @AnyOf(() => MatterKind, 'Only on this topic.')
  topic?: MatterKind[] | null;

  @Field(() => AreaCode, { nullable: true, description: 'Only in this unit or grid.' })
  within?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Only the caller's own, or only those of others." })
  isMine?: boolean | null;

  @Field(() => Period, { nullable: true, description: 'Only those recorded in this year, quarter or month.' })
  recordedIn?: string | null;
}

const opinionOrder = listOrder('Opinion', 'opinions', {
  TAKEN_AT_DESC: {
    by: [
      { column: 'takenAt', direction: 'desc' },
      { column: 'id', direction: 'desc' },
    ],
    description: 'Last first.',
  },
  DUE_AT_ASC: {
    by: [
      { column: 'dueOrder', direction: 'asc', sql: dueOrder },
      { column: 'id', direction: 'asc' },
    ],
    description: 'Due first, first; without a deadline last.',
  },
});

export const OpinionArguments = listArguments({ where: OpinionWhere, order: opinionOrder });
export type OpinionArguments = InstanceType<typeof OpinionArguments>;
