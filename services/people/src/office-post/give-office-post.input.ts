import { AreaCode, CalendarDate } from '@microgrid/subgraph/scalars';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { OfficeRole } from './office-post.terms.ts';

@InputType({ description: 'Giving a post at an office（授予机关岗位）.' })
export class GiveOfficePostInput extends WriteInput {
  @Field(() => ID, { description: 'Who（人员）; never the caller.' })
  @IsUUID()
  personId!: string;

  @Field(() => OfficeRole, { description: 'Role（角色）.' })
  role!: OfficeRole;

  @Field(() => AreaCode, { description: 'Below which unit it counts（范围）, 9 digits.' })
  areaCode!: string;

  @Field(() => ID, { nullable: true, description: 'Of which department（部门）; needed for DEPARTMENT_HANDLER.' })
  @IsUUID()
  departmentId?: string | null;

  @Field(() => CalendarDate, { description: 'First day（上任日）, today at the earliest.' })
  startsOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day（离任日）.' })
  endsOn?: string | null;
}
