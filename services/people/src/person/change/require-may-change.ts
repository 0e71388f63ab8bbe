import type { Actor } from '@microgrid/access/actor';
import { Forbidden } from '@microgrid/subgraph/errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { areasOf } from '../areas-of.ts';
import { mayActFor, REGISTRARS } from '../person.policy.ts';

/** @throws Forbidden unless `actor` is the person, or may change name and phone from above. */
export async function requireMayChange(em: SqlEntityManager, actor: Actor, personId: string): Promise<void> {
  if (personId === actor.subject || mayActFor(actor, REGISTRARS, await areasOf(em, personId))) return;
  throw new Forbidden('name and phone are changed by the person or from above', `${REGISTRARS.join(' or ')} above`);
}
