import { AnyOf, listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode, CalendarDate } from '@microgrid/subgraph/scalars';
import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { MediationStatus } from './mediation.terms.ts';

@InputType({ description: whichOf('mediations（调解筛选）') })
export class MediationWhere {
  @AnyOf(() => MediationStatus, 'Only in this state.')
  status?: MediationStatus[] | null;

  @Field(() => AreaCode, {
    nullable: true,
    description:
      'Only in this unit or grid; of a micro-grid those alone in which the caller is a party or which it mediates.',
  })
  within?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: only those in which the caller is a party; false: only all others.',
  })
  isMine?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: only those that the caller mediates; false: only all others.',
  })
  isMediatedByMe?: boolean | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Only agreed ones to be followed up by this day, and not yet.',
  })
  followUpBy?: string | null;
}

/** A day without one is the last of all, or the first, which no day is. */
export const dueOrder = sql<string>`coalesce(due_on, date '9999-12-31')::text`;
export const openedOrder = sql<string>`coalesce(opened_on, date '0001-01-01')::text`;

const mediationOrder = listOrder('Mediation', 'mediations', {
  DUE_ON_ASC: {
    by: [
      { column: 'dueOrder', direction: 'asc', sql: dueOrder },
      { column: 'id', direction: 'asc' },
    ],
    description: 'Due first, first.',
  },
  OPENED_ON_DESC: {
    by: [
      { column: 'openedOrder', direction: 'desc', sql: openedOrder },
      { column: 'id', direction: 'desc' },
    ],
    description: 'Opened last, first.',
  },
});

export const MediationArguments = listArguments({ where: MediationWhere, order: mediationOrder });
export type MediationArguments = InstanceType<typeof MediationArguments>;
