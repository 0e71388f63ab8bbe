import { listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode, DateTime } from '@microgrid/subgraph/scalars';
import { Field, InputType } from 'type-graphql';

@InputType({ description: whichOf('shifts（班次筛选）') })
export class DutyShiftWhere {
  @Field(() => AreaCode, { nullable: true, description: 'Only in this unit or grid.' })
  within?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Only those that end after then.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Only those that start before then.' })
  to?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those of the caller, on call or called next.' })
  isMine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that are offered.' })
  isOffered?: boolean | null;
}

const dutyShiftOrder = listOrder('DutyShift', 'shifts', {
  STARTS_AT_ASC: {
    by: [
      { column: 'startsAt', direction: 'asc' },
      { column: 'id', direction: 'asc' },
    ],
    description: 'Earliest first.',
  },
  STARTS_AT_DESC: {
    by: [
      { column: 'startsAt', direction: 'desc' },
      { column: 'id', direction: 'desc' },
    ],
    description: 'Latest first.',
  },
});

export const DutyShiftArguments = listArguments({ where: DutyShiftWhere, order: dutyShiftOrder });
export type DutyShiftArguments = InstanceType<typeof DutyShiftArguments>;
