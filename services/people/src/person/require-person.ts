import { Invalid } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { PersonEntity } from './person.entity.ts';

/**
 * The person who serves and whom a write names in `field`.
 * @throws Invalid naming the field when there is none.
 */
export async function requirePerson(em: SqlEntityManager, id: string, field = 'personId'): Promise<PersonEntity> {
  const person = await em.findOne(PersonEntity, id);
  if (person === null) throw new Invalid([{ field, message: 'there is no such person', rule: 'NOT_FOUND' }]);
  return person;
}

/** The same, held until the write ends, so that two writes about one person come one after the other. */
export async function lockPerson(em: SqlEntityManager, id: string, field = 'personId'): Promise<PersonEntity> {
  const person = await em.findOne(PersonEntity, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (person === null) throw new Invalid([{ field, message: 'there is no such person', rule: 'NOT_FOUND' }]);
  return person;
}

/**
 * Refuses a witness who does not serve, or is one of those whose word is to be witnessed.
 * @throws Invalid
 */
export async function requireWitness(
  em: SqlEntityManager,
  witnessId: string,
  others: readonly string[],
): Promise<void> {
  if (others.includes(storedId(witnessId))) {
    throw new Invalid([{ field: 'witnessId', message: 'must be a third: neither the caller nor the person' }]);
  }
  await requirePerson(em, witnessId, 'witnessId');
}
