import { Access } from '@microgrid/access/access';
import type { GridLevel as Level } from '@microgrid/grid-code';
import { CalendarDate, GridCode } from '@microgrid/subgraph/scalars';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { GridAreaType, GridLevel } from './grid.entity.ts';
import { GridStatus } from './grid-status.ts';
import { SizeStatus } from './size-status.ts';

registerEnumType(GridLevel, {
  name: 'GridLevel',
  description: 'Level of a grid（网格层级）.',
  valuesConfig: {
    TOTAL: { description: 'Total grid（总网格）: a community or village, one to one.' },
    GENERAL: { description: 'General grid（一般网格）: where a full-time worker serves.' },
    EXCLUSIVE: {
      description: 'Exclusive grid（专属网格）: an institution, market or estate of its own, beside the general grids.',
    },
    MICRO: { description: 'Micro-grid（微网格）: usually 30 to 100 households, led by a neighbour.' },
  },
});

registerEnumType(GridAreaType, {
  name: 'GridAreaType',
  description: 'What kind of area a micro-grid is（区域类型）.',
  valuesConfig: {
    BUILT_ESTATE: { description: 'Built urban estate（城镇建制小区）.' },
    COMMERCIAL: { description: 'Shops and businesses（商业店铺）.' },
    RURAL_GROUP: { description: 'Rural villagers’ group（农村村组）.' },
    INSTITUTION: { description: 'Enterprise or institution（企事业单位）.' },
    SCATTERED_COURTYARD: { description: 'Scattered courtyards（散居院落）.' },
  },
});

registerEnumType(SizeStatus, {
  name: 'SizeStatus',
  description: 'A micro-grid’s size against the standard of 30 to 100 households（规模）: a flag, never a refusal.',
  valuesConfig: {
    BELOW: { description: 'Fewer than 30 households.' },
    WITHIN: { description: '30 to 100 households.' },
    ABOVE: { description: 'More than 100 households.' },
  },
});

registerEnumType(GridStatus, {
  name: 'GridStatus',
  description: 'Whether a grid is in force today（状态）.',
  valuesConfig: {
    ACTIVE: { description: 'In force（启用）.' },
    CLOSED: { description: 'Its last day has passed（停用）; statistics of the past still refer to it.' },
    PLANNED: { description: 'Its first day is to come（待启用）.' },
  },
});

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
  level!: Level;

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

  parentCode!: string | null;
}
