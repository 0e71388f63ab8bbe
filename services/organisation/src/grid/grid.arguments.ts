import type { GridLevel as Level } from '@microgrid/grid-code';
import { PageArguments } from '@microgrid/subgraph/connection';
import { enumOf } from '@microgrid/subgraph/enum-of';
import type { Order } from '@microgrid/subgraph/page';
import { GridCode } from '@microgrid/subgraph/scalars';
import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { GridAreaType, GridLevel } from './grid.terms.ts';

@InputType({ description: 'Which grids（网格筛选）; all that is given must hold.' })
export class GridWhere {
  @Field(() => GridLevel, { nullable: true, description: 'Only of this level.' })
  level?: Level | null;

  @Field(() => GridAreaType, { nullable: true, description: 'Only of this kind of area.' })
  areaType?: GridAreaType | null;

  @Field(() => GridCode, { nullable: true, description: 'Only below this grid.' })
  within?: string | null;
}

export const gridOrders = {
  CODE_ASC: [{ column: 'code', direction: 'asc' }],
  CODE_DESC: [{ column: 'code', direction: 'desc' }],
  HOUSEHOLDS_ASC: [
    { column: 'households', direction: 'asc' },
    { column: 'code', direction: 'asc' },
  ],
  HOUSEHOLDS_DESC: [
    { column: 'households', direction: 'desc' },
    { column: 'code', direction: 'desc' },
  ],
} as const satisfies Record<string, Order>;

export type GridOrder = keyof typeof gridOrders;

export const GridOrder = enumOf(gridOrders);
registerEnumType(GridOrder, {
  name: 'GridOrder',
  description: 'Order of grids（排序）.',
  valuesConfig: {
    CODE_ASC: { description: 'By code, which is west to east and north to south.' },
    CODE_DESC: { description: 'By code, backwards.' },
    HOUSEHOLDS_ASC: { description: 'Fewest households first.' },
    HOUSEHOLDS_DESC: { description: 'Most households first.' },
  },
});

@ArgsType()
export class GridArguments extends PageArguments {
  @Field(() => GridWhere, { nullable: true, description: 'Which of them; all by default.' })
  where?: GridWhere | null;

  @Field(() => GridOrder, { defaultValue: GridOrder.CODE_ASC, description: 'In which order.' })
  orderBy!: GridOrder;
}
