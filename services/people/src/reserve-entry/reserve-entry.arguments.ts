import { AnyOf, listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode } from '@microgrid/subgraph/scalars';
import { Field, InputType } from 'type-graphql';
import { ReserveSource, ReserveStatus } from './reserve-entry.terms.ts';

@InputType({ description: whichOf('entries（储备筛选）') })
export class ReserveEntryWhere {
  @AnyOf(() => ReserveStatus, 'Only in this state.')
  status?: ReserveStatus[] | null;

  @AnyOf(() => ReserveSource, 'Only from this source.')
  source?: ReserveSource[] | null;

  @Field(() => AreaCode, { nullable: true, description: 'Only for this unit or grid.' })
  within?: string | null;
}

const reserveEntryOrder = listOrder('ReserveEntry', 'entries', {
  ENTERED_AT_DESC: {
    by: [
      { column: 'enteredAt', direction: 'desc' },
      { column: 'id', direction: 'desc' },
    ],
    description: 'Last entered first.',
  },
  ENTERED_AT_ASC: {
    by: [
      { column: 'enteredAt', direction: 'asc' },
      { column: 'id', direction: 'asc' },
    ],
    description: 'First entered first.',
  },
});

export const ReserveEntryArguments = listArguments({ where: ReserveEntryWhere, order: reserveEntryOrder });
export type ReserveEntryArguments = InstanceType<typeof ReserveEntryArguments>;
