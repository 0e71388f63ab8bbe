import { AnyOf, listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode } from '@microgrid/subgraph/scalars';
import { Field, InputType } from 'type-graphql';
import { GridChangeKind, GridChangeStatus } from '../grid-change.terms.ts';

@InputType({ description: whichOf('changes（网格调整筛选）') })
export class GridChangeWhere {
  @AnyOf(() => GridChangeStatus, 'Only in this state.')
  status?: GridChangeStatus[] | null;

  @AnyOf(() => GridChangeKind, 'Only of this kind.')
  kind?: GridChangeKind[] | null;

  @Field(() => AreaCode, { nullable: true, description: 'Only in this unit or grid.' })
  within?: string | null;
}

const gridChangeOrder = listOrder('GridChange', 'changes of the map', {
  EFFECTIVE_ON_DESC: {
    by: [
      { column: 'effectiveOn', direction: 'desc' },
      { column: 'id', direction: 'desc' },
    ],
    description: 'Latest day in force first.',
  },
  EFFECTIVE_ON_ASC: {
    by: [
      { column: 'effectiveOn', direction: 'asc' },
      { column: 'id', direction: 'asc' },
    ],
    description: 'Earliest day in force first.',
  },
});

export const GridChangeArguments = listArguments({ where: GridChangeWhere, order: gridChangeOrder });
export type GridChangeArguments = InstanceType<typeof GridChangeArguments>;
