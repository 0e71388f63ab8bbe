import { Field, Int, ObjectType } from 'type-graphql';
import { Grid } from '../../grid/grid.type.ts';

@ObjectType({
  description:
    'How Party organisations cover the general grids of a community（党组织覆盖情况）: a report, never a refusal.',
})
export class PartyCoverage {
  @Field(() => Int, { description: 'Number of general grids（一般网格数）.' })
  generalGridCount!: number;

  @Field(() => Int, { description: 'How many of them are covered（已覆盖数）.' })
  coveredCount!: number;

  @Field(() => [Grid], { description: 'Those that are not（未覆盖网格）, by code.' })
  uncoveredGrids!: Grid[];
}
