import { newId, storedId } from '@microgrid/subgraph/ids';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** Who a party is, as it was entered. */
interface EnteredParty {
  readonly personId?: string | null;
  readonly name: string;
  readonly phone?: string | null;
}

/** Seals who a party is. Past row-level security, since whoever enters somebody else may not read it back. */
export async function sealParty(
  em: SqlEntityManager,
  { personId, name, phone = null }: EnteredParty,
  { mediationId, pseudonym }: { mediationId: string; pseudonym: string },
): Promise<void> {
  const person = personId == null ? null : storedId(personId);
  const content = [mediationId, pseudonym, person, name, phone];
  await em.execute('select community_services.seal_mediation_party(?, ?, ?, ?, ?)', content);
}

/** Erases name and phone of the parties of a mediation that never began: there is no file that needs them. */
export async function eraseNames(em: SqlEntityManager, mediationId: string): Promise<void> {
  await em.execute('select community_services.erase_mediation_names(?)', [mediationId]);
}

/** Whether somebody is a party: who is one neither mediates nor hears a consent. Past row-level security, for nobody else may know. */
export async function isPartyOf(em: SqlEntityManager, mediationId: string, personId: string): Promise<boolean> {
  const [answer] = await em.execute<{ is_so: boolean }[]>(
    'select community_services.is_mediation_party(?, ?) as is_so',
    [mediationId, personId],
  );
  return answer?.is_so === true;
}

/** Whether a party has an account, and so can read what is asked of it. */
export async function hasAccount(em: SqlEntityManager, mediationId: string, pseudonym: string): Promise<boolean> {
  const [answer] = await em.execute<{ is_so: boolean }[]>(
    'select community_services.mediation_party_has_account(?, ?) as is_so',
    [mediationId, pseudonym],
  );
  return answer?.is_so === true;
}

interface Note {
  readonly at: Date;
  /** Null of what a party said. */
  readonly byId: string | null;
  readonly text: string | null | undefined;
}

/** Writes into the file; nothing where nothing was said. Past row-level security, since the file opens for a purpose alone. */
export async function writeNote(em: SqlEntityManager, mediationId: string, { at, byId, text }: Note): Promise<void> {
  if (text == null) return;
  await em.execute('select community_services.note_mediation(?, ?, ?, ?, ?)', [newId(), mediationId, at, byId, text]);
}
