import type { Actor } from '@microgrid/access/actor';
import { Forbidden } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { signedIn } from '@microgrid/subgraph/signed-in';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { areasOf } from '../../person/areas-of.ts';
import type { PersonEntity } from '../../person/person.entity.ts';
import { mayActFor } from '../../person/person.policy.ts';
import { lockPerson } from '../../person/require-person.ts';
import { RECORDERS } from '../consent.policy.ts';

/** Whose consent a write is about. */
interface Subject {
  readonly person: PersonEntity;
  /** Who records it for the person; null when it is the caller's own. */
  readonly recordedById: string | null;
}

/**
 * The person whose consent `actor` gives or withdraws, held until the write ends: the caller, or somebody who serves
 * where the caller is worker or head.
 * @throws Forbidden
 */
export async function consentSubject(em: SqlEntityManager, actor: Actor, personId?: string | null): Promise<Subject> {
  const caller = signedIn(actor);
  const id = storedId(personId ?? caller);
  const person = await lockPerson(em, id);
  if (id === caller) return { person, recordedById: null };
  if (!mayActFor(actor, RECORDERS, await areasOf(em, id))) {
    throw new Forbidden(
      'consent is the person’s own, or recorded by the worker or head',
      `${RECORDERS.join(' or ')} above`,
    );
  }
  return { person, recordedById: caller };
}
