import { AnyOf, listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode } from '@microgrid/subgraph/scalars';
import { Field, InputType } from 'type-graphql';
import { SelectionStatus } from '../selection.terms.ts';

@InputType({ description: whichOf('selections（竞选筛选）') })
export class SelectionRoundWhere {
  @AnyOf(() => SelectionStatus, 'Only in this state.')
  status?: SelectionStatus[] | null;

  @Field(() => AreaCode, { nullable: true, description: 'Only in this unit or grid.' })
  within?: string | null;
}

const selectionRoundOrder = listOrder('SelectionRound', 'selections', {
  OPENS_ON_DESC: {
    by: [
      { column: 'opensOn', direction: 'desc' },
      { column: 'id', direction: 'desc' },
    ],
    description: 'Last opened first.',
  },
  OPENS_ON_ASC: {
    by: [
      { column: 'opensOn', direction: 'asc' },
      { column: 'id', direction: 'asc' },
    ],
    description: 'First opened first.',
  },
});

export const SelectionRoundArguments = listArguments({ where: SelectionRoundWhere, order: selectionRoundOrder });
export type SelectionRoundArguments = InstanceType<typeof SelectionRoundArguments>;
