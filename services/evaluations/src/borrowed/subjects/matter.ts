import { Access } from '@microgrid/access/access';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'Matter（事项）: something to settle in a micro-grid, from report to closing.',
})
@Directive('@key(fields: "id", resolvable: false)')
@Access('SIGNED_IN')
export class Matter {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;
}
