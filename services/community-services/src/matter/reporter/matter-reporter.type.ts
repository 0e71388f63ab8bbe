import { Field, ObjectType } from 'type-graphql';
import { Person } from '../../borrowed/person.ts';

@ObjectType({ description: 'Who reported a matter（上报人）; sealed, each read is logged.' })
export class SealedReporter {
  @Field(() => Person, {
    nullable: true,
    description: 'The person, by id; more is known, and answered, only of reporters who serve themselves.',
  })
  person!: Person | null;
}
