import { Access } from '@microgrid/access/access';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'Mediation（调解） of a dispute; starts only after all parties said yes, normally one month. For its parties and mediators; number, kind and stage for the worker of the grid and the head, and for who proposed it until all have answered.',
})
@Directive('@key(fields: "id", resolvable: false)')
@Access('SIGNED_IN')
export class Mediation {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;
}
