import { Access } from '@microgrid/access/access';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'Someone who serves（服务者）: a full-time worker, a leader, a contact or a volunteer. Never a resident who is served.',
})
@Directive('@key(fields: "id", resolvable: false)')
@Access('PUBLIC')
export class Person {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the person agrees now to be named with an honour（是否同意公布表彰）. For the graph alone, which names nobody there who does not.',
  })
  @Directive('@external')
  agreesToHonours?: boolean | null;
}
