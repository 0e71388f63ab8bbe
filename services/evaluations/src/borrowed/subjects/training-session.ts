import { Access } from '@microgrid/access/access';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'Training（培训）: one to one or in a group; records competence, never hours of study.',
})
@Directive('@key(fields: "id", resolvable: false)')
@Access('SIGNED_IN')
export class TrainingSession {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;
}
