import { Role, scopesOf, type Actor } from '@microgrid/access/actor';

/** Those who watch how the sealed is read, each where they are appointed. */
export const readLogReaders = [Role.PRIVACY_AUDITOR, Role.TOTAL_GRID_HEAD] as const;

/** The prefixes of grid codes below which `actor` may see every read. */
export function readableReadLog(actor: Actor): string[] {
  return scopesOf(actor, readLogReaders);
}
