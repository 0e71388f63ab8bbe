import { Access } from '@microgrid/access/access';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'Activity（活动）: a reading session, tea talk, courtyard meeting, training or volunteer work that neighbours can join.',
})
@Directive('@key(fields: "id", resolvable: false)')
@Access('PUBLIC')
export class Activity {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;
}
