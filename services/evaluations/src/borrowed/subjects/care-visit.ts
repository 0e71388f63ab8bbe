import { Access } from '@microgrid/access/access';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'An agreed contact（关爱联系）: due, done or declined. Guarded like its need; whoever was to make it keeps it, without the need.',
})
@Directive('@key(fields: "id", resolvable: false)')
@Access('SIGNED_IN')
export class CareVisit {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;
}
