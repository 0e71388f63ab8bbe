import { Access } from '@microgrid/access/access';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'Opinion（意见） of a neighbour; each ends REPLIED, LINKED or MERGED.',
})
@Directive('@key(fields: "id", resolvable: false)')
@Access('SIGNED_IN')
export class Opinion {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;
}
