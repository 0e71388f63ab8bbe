import { Field, ObjectType } from 'type-graphql';
import { Person } from '../../borrowed/person.ts';

@ObjectType({ description: 'Who reported a matter（上报人）; sealed, each read is logged.' })
export class SealedReporter {
  @Field(() => Person, {
    nullable: true,
    description: 'The person, by id; more is known, and answered, only of reporters who serve themselves.',
  })
  person!: Person | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name（姓名）, of a reporter who has no account and phoned.',
  })
  name!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Phone（电话）, of a reporter who has no account and phoned.',
  })
  phone!: string | null;
}
