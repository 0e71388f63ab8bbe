import type { GridLevel as Level } from '@microgrid/grid-code';
import { AnyOf, listArguments, listOrder, whichOf } from '@microgrid/subgraph/list-arguments';
import { AreaCode, CalendarDate } from '@microgrid/subgraph/scalars';
import { Field, InputType } from 'type-graphql';
import { GridAreaType, GridLevel, SizeStatus } from './grid.terms.ts';

@InputType({ description: whichOf('grids（网格筛选）') })
export class GridWhere {
  @AnyOf(() => GridLevel, 'Only of this level.')
  level?: Level[] | null;

  @AnyOf(() => GridAreaType, 'Only of this kind of area.')
  areaType?: GridAreaType[] | null;

  @Field(() => AreaCode, { nullable: true, description: 'Only below this unit or grid.' })
  within?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: "The map of this day（当日在用的网格）; today's by default, closed grids only so.",
  })
  inForceOn?: string | null;

  @AnyOf(() => SizeStatus, 'Only micro-grids of these sizes.')
  sizeStatus?: SizeStatus[] | null;
}

const gridOrder = listOrder('Grid', 'grids', {
  CODE_ASC: {
    by: [{ column: 'code', direction: 'asc' }],
    description: 'By code, which is west to east and north to south.',
  },
  CODE_DESC: { by: [{ column: 'code', direction: 'desc' }], description: 'By code, backwards.' },
  HOUSEHOLDS_ASC: {
    by: [
      { column: 'households', direction: 'asc' },
      { column: 'code', direction: 'asc' },
    ],
    description: 'Fewest households first.',
  },
  HOUSEHOLDS_DESC: {
    by: [
      { column: 'households', direction: 'desc' },
      { column: 'code', direction: 'desc' },
    ],
    description: 'Most households first.',
  },
});

export const GridArguments = listArguments({ where: GridWhere, order: gridOrder });
export type GridArguments = InstanceType<typeof GridArguments>;

/** A map shows all micro-grids of a community, which may be more than a hundred. */
export const DescendantArguments = listArguments({ where: GridWhere, order: gridOrder, max: 500 });
export type DescendantArguments = InstanceType<typeof DescendantArguments>;
