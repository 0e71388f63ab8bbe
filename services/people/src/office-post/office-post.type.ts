import { CalendarDate } from '@microgrid/subgraph/scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { OfficeRole } from './office-post.terms.ts';

@ObjectType({ description: 'Post at the street office or a department（机关岗位）.' })
export class OfficePost {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => OfficeRole, { description: 'Role（角色）.' })
  role!: OfficeRole;

  @Field(() => CalendarDate, { description: 'First day（上任日）.' })
  startsOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day（离任日）; null while open-ended.' })
  endsOn?: string | null;

  @Field(() => Int, {
    description: 'Version（版本）, from 1, one more with every change: the expectedVersion of the next.',
  })
  version!: number;

  areaCode!: string;
  departmentId?: string | null;
}
