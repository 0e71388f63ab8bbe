import { Access } from '@microgrid/access/access';
import { CalendarDate, GridCode } from '@microgrid/subgraph/scalars';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { GridAreaType, GridLevel } from './grid.terms.ts';

@ObjectType({
  description:
    'Grid（网格） of the three-level network: total, general (or exclusive) and micro. Its code is its key and says where it hangs; codes are never reused.',
})
@Directive('@key(fields: "code")')
@Access('PUBLIC')
export class Grid {
  @Field(() => GridCode, { description: 'Code（编码）; starts with the code of the parent.' })
  code!: string;

  @Field(() => GridLevel, { description: 'Level（层级）.' })
  level!: GridLevel;

  @Field(() => GridAreaType, { nullable: true, description: 'Kind of area（区域类型）; set on every micro-grid.' })
  areaType!: GridAreaType | null;

  @Field(() => String, { description: 'Name（名称）.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What people call it by number（序号俗称）, such as 第七网格; says nothing about the code.',
  })
  ordinalLabel!: string | null;

  @Field(() => Int, { description: 'Number of households（户数）: a count, never a list of residents.' })
  households!: number;

  @Field(() => CalendarDate, { description: 'The day on which the households were counted（户数截止日）.' })
  householdsAsOf!: string;

  @Field(() => CalendarDate, { description: 'First day in force（启用日）.' })
  validFrom!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day in force（停用日）; null while open-ended.' })
  validTo!: string | null;

  @Field(() => Int, { description: 'Version（版本）, for expectedVersion of a change.' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The institution that an exclusive grid is（所属单位）; null for all other levels.',
  })
  institution!: string | null;

  parentCode!: string | null;
  officePhone!: string | null;
  complaintsPhone!: string | null;
}
