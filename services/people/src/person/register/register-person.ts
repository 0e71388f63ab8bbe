import { Access } from '@microgrid/access/access';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { REGISTRARS } from '../person.policy.ts';
import { persons } from '../person.resolver.ts';
import { Person } from '../person.type.ts';
import { requireWitness } from '../require-person.ts';
import { enterPerson, requireAdult } from './enter-person.ts';
import { RegisterPersonInput } from './register-person.input.ts';

@Resolver()
export class RegisterPersonResolver {
  @Mutation(() => Person, {
    nullable: true,
    description:
      'Enters somebody who is to serve（登记服务者）, by a head or a street officer (FORBIDDEN otherwise). Nothing of the person is public before the person agrees to it.',
  })
  @Access(REGISTRARS)
  async registerPerson(
    @Arg('input', () => RegisterPersonInput, { description: 'Who it is.' }) input: RegisterPersonInput,
    @Ctx() context: Context,
  ) {
    const { write, actor } = context;
    const { displayName, workPhone = null, sourceKind, isAdult, witnessId = null } = input;
    requireAdult(input);
    const registeredById = signedIn(actor);
    const written = await write(input, async (em, id) => {
      if (witnessId !== null) await requireWitness(em, witnessId, [registeredById]);
      const entry = { displayName, workPhone, sourceKind, isAdult, registeredById, registrationWitnessId: witnessId };
      return enterPerson(em, { id, ...entry });
    });
    const [person] = await persons([written], context);
    return person;
  }
}
