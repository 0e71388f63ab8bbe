import { PlainText } from '@microgrid/subgraph/plain-text';
import { CalendarDate, GridCode } from '@microgrid/subgraph/scalars';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { ArrayMaxSize, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { GridAreaType, GridLevel } from '../../grid/grid.terms.ts';
import { GridChangeKind } from '../grid-change.terms.ts';

const MOST_HOUSEHOLDS = 1_000_000;
const MOST_BELOW = 500;

@InputType({ description: 'A grid to open（新设网格）.' })
export class NewGridInput {
  @Field(() => GridCode, {
    nullable: true,
    description: 'The grid that it will lie in（上级网格）; left out in `below`.',
  })
  parentCode?: string | null;

  @Field(() => GridLevel, { description: 'Level（层级）.' })
  level!: GridLevel;

  @Field(() => String, { description: 'Name（名称）, 1 to 50 characters.' })
  @PlainText(50)
  name!: string;

  @Field(() => GridAreaType, { nullable: true, description: 'Kind of area（区域类型）; a micro-grid needs one.' })
  areaType?: GridAreaType | null;

  @Field(() => Int, {
    description: 'Number of households（户数）; with `below`, the sum of those below.',
  })
  @IsInt()
  @Min(0)
  @Max(MOST_HOUSEHOLDS)
  households!: number;

  @Field(() => CalendarDate, { description: 'The day of that count（户数截止日）, today at the latest.' })
  householdsAsOf!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The institution（所属单位）, 1 to 100 characters; an exclusive grid needs one.',
  })
  @IsOptional()
  @PlainText(100)
  institution?: string | null;

  @Field(() => [GridCode], {
    defaultValue: [],
    description:
      'Those that the change closes whose place it takes（前身网格）; all of the same level by default. Of CREATE: closed grids whose closing it undoes.',
  })
  @ArrayMaxSize(MOST_BELOW)
  predecessorCodes!: string[];

  @Field(() => [NewGridInput], {
    defaultValue: [],
    description:
      'The grids to open in it（其下网格）, up to 500: when a general grid is split, its micro-grids get new codes too.',
  })
  @ArrayMaxSize(MOST_BELOW)
  @ValidateNested({ each: true })
  below!: NewGridInput[];
}

@InputType({ description: 'What to edit of a grid（网格修改）; what is left out stays, nothing can be cleared.' })
export class GridEditInput {
  @Field(() => GridCode, { description: 'Which（网格）.' })
  gridCode!: string;

  @Field(() => String, { nullable: true, description: 'New name（名称）, 1 to 50 characters.' })
  @IsOptional()
  @PlainText(50)
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'New label by number（序号俗称）, 1 to 20 characters.' })
  @IsOptional()
  @PlainText(20)
  ordinalLabel?: string | null;

  @Field(() => GridAreaType, { nullable: true, description: 'New kind of area（区域类型）, of a micro-grid.' })
  areaType?: GridAreaType | null;

  @Field(() => Int, { nullable: true, description: 'New count of households（户数）.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_HOUSEHOLDS)
  households?: number | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day of that count（户数截止日）, not before the last, today at the latest.',
  })
  householdsAsOf?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'New office phone（服务电话）, 1 to 20 characters; a landline, since everybody reads it.',
  })
  @IsOptional()
  @PlainText(20)
  officePhone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'New phone for complaints（监督电话）, 1 to 20 characters; a landline, since everybody reads it.',
  })
  @IsOptional()
  @PlainText(20)
  complaintsPhone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'New institution（所属单位）, 1 to 100 characters, of an exclusive grid.',
  })
  @IsOptional()
  @PlainText(100)
  institution?: string | null;
}

@InputType({ description: 'A proposal to change the map（网格调整提案）.' })
export class ProposeGridChangeInput extends WriteInput {
  @Field(() => GridChangeKind, { description: 'What it does（类型）; what else is given must fit it.' })
  kind!: GridChangeKind;

  @Field(() => String, { description: 'Why（理由）, 1 to 500 characters; everybody reads it once it is applied.' })
  @PlainText(500)
  reason!: string;

  @Field(() => CalendarDate, { description: 'From which day（生效日）, tomorrow or later.' })
  effectiveOn!: string;

  @Field(() => [GridCode], {
    nullable: true,
    defaultValue: [],
    description: 'The grids to close（撤并网格）, up to 100, with all below them.',
  })
  @IsOptional()
  @ArrayMaxSize(100)
  closes?: string[] | null;

  @Field(() => [NewGridInput], {
    nullable: true,
    defaultValue: [],
    description: 'The grids to open（新设网格）, up to 100.',
  })
  @IsOptional()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  opens?: NewGridInput[] | null;

  @Field(() => [GridEditInput], {
    nullable: true,
    defaultValue: [],
    description: 'The grids to edit（修改网格）, up to 500.',
  })
  @IsOptional()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  edits?: GridEditInput[] | null;
}
