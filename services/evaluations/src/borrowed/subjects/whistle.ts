import { Access } from '@microgrid/access/access';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'Whistle（吹哨） of the street for a department, which must report in.',
})
@Directive('@key(fields: "id", resolvable: false)')
@Access('SIGNED_IN')
export class Whistle {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;
}
