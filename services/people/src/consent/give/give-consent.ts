import { Access } from '@microgrid/access/access';
import { Conflict, Invalid } from '@microgrid/subgraph/errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { requireWitness } from '../../person/require-person.ts';
import { currentText } from '../consent.texts.ts';
import { Consent } from '../consent.type.ts';
import { GiveConsentInput } from './give-consent.input.ts';
import { holdConsent } from './hold-consent.ts';
import { consentSubject } from './record-for.ts';

@Resolver()
export class GiveConsentResolver {
  @Mutation(() => Consent, {
    nullable: true,
    description:
      'Gives consent（给予同意）: by the person, or recorded orally by the worker or head before a witness (FORBIDDEN otherwise). CONFLICT when the text that was read is no longer the current one. Given again by the same text, it is the one that holds.',
  })
  @Access('SELF')
  giveConsent(
    @Arg('input', () => GiveConsentInput, { description: 'To what, and by which text.' }) input: GiveConsentInput,
    @Ctx() { write, actor }: Context,
  ) {
    const { purpose, textVersion, witnessId = null } = input;
    const { version } = currentText(purpose);
    return write(input, async (em, id) => {
      const { person, recordedById } = await consentSubject(em, actor, input.personId);
      await requireTwo(em, { personId: person.id, recordedById, witnessId });
      if (textVersion !== version) {
        throw new Conflict(`the text has changed: read version ${version} and decide anew`, 'textVersion');
      }
      return holdConsent(em, id, { personId: person.id, purpose, textVersion, recordedById, witnessId });
    });
  }
}

/** What is said orally is heard by two: whoever records it, and a witness. */
async function requireTwo(
  em: SqlEntityManager,
  { personId, recordedById, witnessId }: Record<'recordedById' | 'witnessId', string | null> & { personId: string },
): Promise<void> {
  if (recordedById === null) {
    if (witnessId === null) return;
    throw new Invalid([
      { field: 'witnessId', message: 'own consent needs no witness: leave it out', rule: 'LEAVE_OUT' },
    ]);
  }
  if (witnessId === null) {
    throw new Invalid([
      { field: 'witnessId', message: 'say who heard it besides you: an oral consent has two names', rule: 'REQUIRED' },
    ]);
  }
  await requireWitness(em, witnessId, [personId, recordedById]);
}
