import { CalendarDate, GridCode } from '@microgrid/subgraph/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { GridAreaType, GridLevel } from '../grid/grid.terms.ts';

@ObjectType({ description: 'A grid to be opened（拟新设网格）.' })
export class NewGrid {
  @Field(() => GridCode, {
    nullable: true,
    description: 'Its code（编码）, given on approval: the next free one; null before.',
  })
  code!: string | null;

  @Field(() => GridLevel, { description: 'Level（层级）.' })
  level!: GridLevel;

  @Field(() => String, { description: 'Name（名称）.' })
  name!: string;

  @Field(() => GridAreaType, { nullable: true, description: 'Kind of area（区域类型）.' })
  areaType!: GridAreaType | null;

  @Field(() => Int, { description: 'Number of households（户数）.' })
  households!: number;

  @Field(() => String, { nullable: true, description: 'The institution（所属单位）, of an exclusive grid.' })
  institution!: string | null;

  @Field(() => [NewGrid], { description: 'The grids to be opened in it（其下网格）.' })
  below!: NewGrid[];

  parentCode!: string | null;
  predecessorCodes!: string[];
}

@ObjectType({ description: 'What is edited of a grid（网格修改）; null leaves as it is.' })
export class GridEdit {
  @Field(() => String, { nullable: true, description: 'New name（名称）.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'New label by number（序号俗称）.' })
  ordinalLabel!: string | null;

  @Field(() => GridAreaType, { nullable: true, description: 'New kind of area（区域类型）.' })
  areaType!: GridAreaType | null;

  @Field(() => Int, { nullable: true, description: 'New count of households（户数）.' })
  households!: number | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day of that count（户数截止日）.' })
  householdsAsOf!: string | null;

  @Field(() => String, { nullable: true, description: 'New office phone（服务电话）.' })
  officePhone!: string | null;

  @Field(() => String, { nullable: true, description: 'New phone for complaints（监督电话）.' })
  complaintsPhone!: string | null;

  @Field(() => String, { nullable: true, description: 'New institution（所属单位）, of an exclusive grid.' })
  institution!: string | null;

  gridCode!: string;
}

@ObjectType({
  description: 'Number of grids and households of a community（网格总数）, stored before and after each change.',
})
export class GridTotals {
  @Field(() => Int, { description: 'General grids（一般网格）.' })
  general!: number;

  @Field(() => Int, { description: 'Exclusive grids（专属网格）.' })
  exclusive!: number;

  @Field(() => Int, { description: 'Micro-grids（微网格）.' })
  micro!: number;

  @Field(() => Int, { description: 'Households（户数）.' })
  households!: number;
}
