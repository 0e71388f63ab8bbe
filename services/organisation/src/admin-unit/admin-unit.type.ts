import { Access } from '@microgrid/access/access';
import { CalendarDate } from '@microgrid/subgraph/scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { AdminUnitLevel } from './admin-unit.terms.ts';

@ObjectType({
  description:
    'Administrative unit（行政区划） of the statistical area codes: GB/T 2260 for the first six digits. Read-only open data.',
})
@Directive('@key(fields: "code")')
@Access('PUBLIC')
export class AdminUnit {
  @Field(() => ID, {
    description: 'Code of 2, 4, 6, 9 or 12 digits（区划代码）; it starts with the code of the parent.',
  })
  code!: string;

  @Field(() => AdminUnitLevel, { description: 'Level（层级）.' })
  level!: AdminUnitLevel;

  @Field(() => String, { description: 'Name（名称）. Names repeat: never join by them.' })
  name!: string;

  @Field(() => CalendarDate, { description: 'The day as of which the source describes the units（数据版本）.' })
  edition!: string;

  parentCode!: string | null;
}
