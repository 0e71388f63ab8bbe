import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { Conflict, Invalid } from '@microgrid/subgraph/errors';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../context.ts';
import { requireWitness } from '../person/require-person.ts';
import { ConsentEntity } from './consent.entity.ts';
import { currentText } from './consent.texts.ts';
import { Consent } from './consent.type.ts';
import { GiveConsentInput } from './give-consent.input.ts';
import { NOWHERE } from './nowhere.ts';
import { consentSubject } from './record-for.ts';

@Resolver()
export class GiveConsentResolver {
  @Mutation(() => Consent, {
    nullable: true,
    description:
      'Gives consent（给予同意）: by the person, or recorded orally by the worker or head before a witness (FORBIDDEN otherwise). CONFLICT when the text that was read is no longer the current one. Given again by the same text, it is the one that holds.',
  })
  @Access('SIGNED_IN')
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
      const standing = await em.findOne(ConsentEntity, { personId: person.id, purpose, withdrawnAt: null });
      if (standing?.textVersion === version) return standing;
      const now = new Date();
      if (standing !== null) {
        em.assign(standing, { withdrawnAt: now, withdrawnById: recordedById });
        // Before the new one is stored: one holds at a time.
        await em.flush();
      }
      const given = { id, personId: person.id, purpose, textVersion, givenAt: now, recordedById, witnessId };
      const consent = em.create(ConsentEntity, given);
      const data = { personId: person.id, purpose, version };
      record(em, 'consent.given.v1', { subject: id, gridCode: NOWHERE, data });
      return consent;
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
    throw new Invalid([{ field: 'witnessId', message: 'own consent needs no witness: leave it out' }]);
  }
  if (witnessId === null) {
    throw new Invalid([{ field: 'witnessId', message: 'say who heard it besides you: an oral consent has two names' }]);
  }
  await requireWitness(em, witnessId, [personId, recordedById]);
}
