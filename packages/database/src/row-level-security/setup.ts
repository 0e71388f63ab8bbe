import type { StoredPart } from '../stored-part.ts';
import { rolesAndCaller } from './migrations/20261125T000000-row-level-security.ts';

/**
 * What makes a schema ready for guarded tables: the roles, their rights, and the functions that policies ask about the
 * caller. Databases of one server share roles, so another migration may make them at the same moment; they are not
 * inherited: the owner sees guarded rows only in a transaction that takes one of them.
 */
export const rowLevelSecuritySetup: StoredPart = { migrations: [rolesAndCaller] };
