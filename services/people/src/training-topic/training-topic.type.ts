import { Access } from '@microgrid/access/access';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { AppointmentRole } from '../appointment/appointment.terms.ts';

@ObjectType({ description: 'Topic（培训科目） that those in some roles must be able to do.' })
@Directive('@key(fields: "code")')
@Access('PUBLIC')
export class TrainingTopic {
  @Field(() => ID, { description: 'Code（编码）, such as FIRE.' })
  code!: string;

  @Field(() => String, { description: 'Name（名称）.' })
  name!: string;

  @Field(() => [AppointmentRole], { description: 'For which roles it is required（必修角色）.' })
  requiredFor!: AppointmentRole[];

  @Field(() => Int, {
    nullable: true,
    description: 'For how many months a competence holds（有效月数）; null for good.',
  })
  validMonths!: number | null;
}
