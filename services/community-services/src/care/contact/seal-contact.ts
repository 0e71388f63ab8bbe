import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ContactInput } from '../../contact/contact.input.ts';

/** Seals who is looked after. Past row-level security, since whoever enters somebody else may not read it back. */
export async function sealContact(
  em: SqlEntityManager,
  { name, phone = null, address = null }: ContactInput,
  { needId, personId }: { needId: string; personId: string | null },
): Promise<void> {
  const content = [needId, personId, name, phone, address];
  await em.execute('select community_services.seal_care_contact(?, ?, ?, ?, ?)', content);
}

/** Erases how to reach the person at once; that the need is theirs goes with the need. Past row-level security too. */
export async function eraseContact(em: SqlEntityManager, needId: string): Promise<void> {
  await em.execute('select community_services.erase_care_contact(?)', [needId]);
}

/** Whether the need is this person's: who is looked after neither looks in nor hears the own consent. */
export async function isOwnCare(em: SqlEntityManager, needId: string, personId: string): Promise<boolean> {
  const [answer] = await em.execute<{ is_own: boolean }[]>('select community_services.is_own_care(?, ?) as is_own', [
    needId,
    personId,
  ]);
  return answer?.is_own === true;
}
