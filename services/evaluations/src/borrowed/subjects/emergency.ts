import { Access } from '@microgrid/access/access';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'Answer to an emergency（应急） of a matter with severity EMERGENCY; wall clock, at any hour.',
})
@Directive('@key(fields: "id", resolvable: false)')
@Access('SIGNED_IN')
export class Emergency {
  @Field(() => ID, { description: 'Id of its matter.' })
  id!: string;
}
