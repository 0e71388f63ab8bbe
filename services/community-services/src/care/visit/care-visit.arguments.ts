import { AnyOf, listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode, CalendarDate, Period } from '@microgrid/subgraph/scalars';
import { Field, InputType } from 'type-graphql';
import { CareVisitStatus } from '../care.terms.ts';

@InputType({ description: whichOf('contacts（关爱联系筛选）') })
export class CareVisitWhere {
  @AnyOf(() => CareVisitStatus, 'Only in this state.')
  status?: CareVisitStatus[] | null;

  @Field(() => AreaCode, {
    nullable: true,
    description: 'Only in this unit or grid; of a micro-grid those alone whose micro-grid the caller may know.',
  })
  within?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Only those due by this day.' })
  dueBy?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: only those that the caller is or was to make; false: only all others.',
  })
  isMine?: boolean | null;

  @Field(() => Period, { nullable: true, description: 'Only those due in this year, quarter or month.' })
  dueIn?: string | null;
}

const careVisitOrder = listOrder('CareVisit', 'contacts', {
  DUE_ON_ASC: {
    by: [
      { column: 'dueOn', direction: 'asc' },
      { column: 'id', direction: 'asc' },
    ],
    description: 'Due first, first.',
  },
  DUE_ON_DESC: {
    by: [
      { column: 'dueOn', direction: 'desc' },
      { column: 'id', direction: 'desc' },
    ],
    description: 'Due last, first.',
  },
});

export const CareVisitArguments = listArguments({ where: CareVisitWhere, order: careVisitOrder });
export type CareVisitArguments = InstanceType<typeof CareVisitArguments>;
