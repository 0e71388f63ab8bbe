import { Invalid } from '@microgrid/subgraph/errors';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { PersonEntity } from '../person.entity.ts';

/** Who is entered, by whom, and before whom the person agreed to it. */
export type EnteredPerson = Pick<PersonEntity, 'id' | 'displayName' | 'sourceKind' | 'isAdult'> &
  Required<Pick<PersonEntity, 'workPhone' | 'registeredById' | 'registrationWitnessId'>>;

/**
 * Enters somebody who is to serve.
 * @throws Invalid for a child.
 */
export async function enterPerson(em: SqlEntityManager, entered: EnteredPerson): Promise<PersonEntity> {
  const person = newPerson(em, entered);
  await em.flush();
  return person;
}

/** The same, which is stored with what else the write changes. */
export function newPerson(em: SqlEntityManager, entered: EnteredPerson): PersonEntity {
  requireAdult(entered);
  return em.create(PersonEntity, { ...entered, enteredOn: shanghaiDate() });
}

/** @throws Invalid */
export function requireAdult({ isAdult }: { isAdult: boolean }): void {
  if (!isAdult) throw new Invalid([{ field: 'isAdult', message: 'only adults serve' }]);
}
