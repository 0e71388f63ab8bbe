import { Access } from '@microgrid/access/access';
import { CalendarDate } from '@microgrid/subgraph/scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AppointmentRole } from '../appointment/appointment.terms.ts';

@ObjectType({ description: 'Post without anybody（空缺）: a seat of the map that nobody holds.' })
@Access('PUBLIC')
export class Vacancy {
  @Field(() => ID, { description: 'Opaque id: of grid and role.' })
  id!: string;

  @Field(() => AppointmentRole, { description: 'The role（角色）.' })
  role!: AppointmentRole;

  @Field(() => CalendarDate, { description: 'Since when（空缺起始日）.' })
  since!: string;

  @Field(() => Int, { description: 'For how many days（空缺天数）.' })
  days!: number;

  gridCode!: string;
}
