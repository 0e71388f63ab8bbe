import { AnyOf, listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode, Period } from '@microgrid/subgraph/scalars';
import { sql } from 'kysely';
import { Field, ID, InputType } from 'type-graphql';
import { openWhistleStatuses } from './whistle.states.ts';
import { WhistleStatus } from './whistle.terms.ts';

@InputType({ description: whichOf('whistles（吹哨筛选）') })
export class WhistleWhere {
  @AnyOf(() => WhistleStatus, 'Only in this state.')
  status?: WhistleStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Only for this department.' })
  departmentId?: string | null;

  @Field(() => AreaCode, { nullable: true, description: 'Only blown in this unit or grid, or below it.' })
  within?: string | null;

  @Field(() => Period, { nullable: true, description: 'Only those blown in this year, quarter or month.' })
  blownIn?: string | null;
}

/** When it is due; without a deadline at the end of time, and what is done or taken back, of which nothing is due, after that. */
export const dueOrder = sql<Date>`case when status = any(${[...openWhistleStatuses]})
  then coalesce(due_at, timestamptz '9999-12-31T00:00:00Z') else timestamptz '9999-12-31T00:00:01Z' end`;

const whistleOrder = listOrder('Whistle', 'whistles', {
  BLOWN_AT_DESC: {
    by: [
      { column: 'blownAt', direction: 'desc' },
      { column: 'id', direction: 'desc' },
    ],
    description: 'Last first.',
  },
  DUE_AT_ASC: {
    by: [
      { column: 'dueOrder', direction: 'asc', sql: dueOrder },
      { column: 'id', direction: 'asc' },
    ],
    description: 'Due first, first; without a deadline later, what is done or taken back last.',
  },
});

export const WhistleArguments = listArguments({ where: WhistleWhere, order: whistleOrder });
export type WhistleArguments = InstanceType<typeof WhistleArguments>;
