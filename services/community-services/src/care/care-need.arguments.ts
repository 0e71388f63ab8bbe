import { AnyOf, listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode } from '@microgrid/subgraph/scalars';
import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { CareNeedStatus } from './care.terms.ts';

@InputType({ description: whichOf('care needs（关爱需求筛选）') })
export class CareNeedWhere {
  @AnyOf(() => CareNeedStatus, 'Only in this state.')
  status?: CareNeedStatus[] | null;

  @Field(() => AreaCode, {
    nullable: true,
    description: 'Only in this unit or grid; of a micro-grid those alone whose micro-grid the caller may know.',
  })
  within?: string | null;

  @Field(() => Boolean, { nullable: true, description: "true: only the caller's own; false: only all others." })
  isMine?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: only those that the caller looks after; false: only all others.',
  })
  isAssignedToMe?: boolean | null;
}

/** A day without one is the last of all, which no day is. */
const orNever = (column: string) => sql<string>`coalesce(${sql.ref(column)}, date '9999-12-31')::text`;

export const nextOrder = orNever('nextOn');
export const reviewOrder = orNever('reviewOn');

const careNeedOrder = listOrder('CareNeed', 'care needs', {
  REVIEW_ON_ASC: {
    by: [
      { column: 'reviewOrder', direction: 'asc', sql: reviewOrder },
      { column: 'id', direction: 'asc' },
    ],
    description: 'To be reviewed first, first.',
  },
  NEXT_ON_ASC: {
    by: [
      { column: 'nextOrder', direction: 'asc', sql: nextOrder },
      { column: 'id', direction: 'asc' },
    ],
    description: 'Next contact first.',
  },
});

export const CareNeedArguments = listArguments({ where: CareNeedWhere, order: careNeedOrder });
export type CareNeedArguments = InstanceType<typeof CareNeedArguments>;
