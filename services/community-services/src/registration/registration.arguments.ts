import { connectionOf } from '@microgrid/subgraph/connection';
import { AnyOf, PageArguments, whichOf } from '@microgrid/subgraph/list-arguments';
import { ArgsType, Field, InputType } from 'type-graphql';
import { RegistrationStatus } from './registration.terms.ts';
import { Registration } from './registration.type.ts';

@InputType({ description: whichOf('registrations（报名筛选）') })
export class RegistrationWhere {
  @AnyOf(() => RegistrationStatus, 'Only in this state.')
  status?: RegistrationStatus[] | null;
}

@ArgsType()
export class RegistrationArguments extends PageArguments {
  @Field(() => RegistrationWhere, { nullable: true, description: 'Which of them; all by default.' })
  where?: RegistrationWhere | null;
}

export const RegistrationConnection = connectionOf({
  name: 'Registration',
  what: 'registrations（报名）',
  node: () => Registration,
});
