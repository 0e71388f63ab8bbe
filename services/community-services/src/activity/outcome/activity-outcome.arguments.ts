import { AnyOf, listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode } from '@microgrid/subgraph/scalars';
import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { ActivityOutcomeKind } from './activity-outcome.terms.ts';

@InputType({ description: whichOf('outcomes（成果筛选）') })
export class ActivityOutcomeWhere {
  @AnyOf(() => ActivityOutcomeKind, 'Only of this kind.')
  kind?: ActivityOutcomeKind[] | null;

  @Field(() => AreaCode, { nullable: true, description: 'Only in this unit or grid.' })
  within?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only actions that are not done yet, or only what is done or needs nothing done.',
  })
  isOpen?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that the caller owns, or only those of others.' })
  isMine?: boolean | null;
}

/** By when it is to be done; without a day at the end of time. */
export const dueOrder = sql<string>`coalesce(due_on, date '9999-12-31')::text`;

const activityOutcomeOrder = listOrder('ActivityOutcome', 'outcomes', {
  DUE_ON_ASC: {
    by: [
      { column: 'dueOrder', direction: 'asc', sql: dueOrder },
      { column: 'id', direction: 'asc' },
    ],
    description: 'Due first, first; without a day last.',
  },
  RECORDED_AT_DESC: {
    by: [
      { column: 'recordedAt', direction: 'desc' },
      { column: 'id', direction: 'desc' },
    ],
    description: 'Last recorded first.',
  },
});

export const ActivityOutcomeArguments = listArguments({ where: ActivityOutcomeWhere, order: activityOutcomeOrder });
export type ActivityOutcomeArguments = InstanceType<typeof ActivityOutcomeArguments>;
