import type { StoredPart } from '../stored-part.ts';
import { moment } from './migrations/20261129T064000-moment.ts';

/**
 * The one clock of a schema, `moment()`: what is put in an order by time asks it, and not the clock of the process that
 * happens to do it, of which there are several and each can be set back.
 */
export const clock: StoredPart = { migrations: [moment] };
