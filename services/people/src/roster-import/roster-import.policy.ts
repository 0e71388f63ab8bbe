import { holds, Role, type Actor } from '@microgrid/access/actor';

/** Whose import it is, and of which unit. */
interface Import {
  /** Null once erased. */
  readonly startedById: string | null;
  readonly areaCode: string;
}

/** Those who bring in a roster for the unit of their post. */
export const IMPORTERS = [Role.TOTAL_GRID_HEAD, Role.STREET_OFFICER];
/** Those who see how the imports of their street stand, whoever started them. */
export const OVERSEERS = [Role.STREET_OFFICER];

/** Whether `actor` may bring in a roster for the unit. */
export function mayImport(actor: Actor, areaCode: string): boolean {
  return actor.subject !== null && holds(actor, IMPORTERS, areaCode);
}

/** Whether it is `actor` who started it, and still in the post for it: who alone goes on with it and gets its files. */
export function isStarter(actor: Actor, { startedById, areaCode }: Import): boolean {
  return actor.subject === startedById && mayImport(actor, areaCode);
}

/** Whether `actor` may see how the import stands. */
export function mayRead(actor: Actor, started: Import): boolean {
  return isStarter(actor, started) || holds(actor, OVERSEERS, started.areaCode);
}
