import { AreaCode, CalendarDate } from '@microgrid/subgraph/scalars';
import { Field, ObjectType } from 'type-graphql';
import { Role } from './grant.terms.ts';

@ObjectType({ description: 'A role that the caller holds now（当前角色）.' })
export class HeldRole {
  @Field(() => Role, { description: 'The role（角色）.' })
  role!: Role;

  @Field(() => AreaCode, { description: 'Below which unit or grid it counts（范围）.' })
  areaCode!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Its last day（截止日）; null while open-ended.' })
  until!: string | null;

  departmentId!: string | null;
}
