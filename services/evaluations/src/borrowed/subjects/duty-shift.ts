import { Access } from '@microgrid/access/access';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'Shift（班次） on call for emergencies, at any hour. People says who is on call; community-services calls them.',
})
@Directive('@key(fields: "id", resolvable: false)')
@Access('SIGNED_IN')
export class DutyShift {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;
}
