import { holds, Role, scopesOf, type Actor } from '@microgrid/access/actor';
import type { HoursPart } from './volunteer-hours.states.ts';

/** Whose hours they are, where, and who has to do with them. */
interface Hours {
  /** Null once erased, as the others. */
  readonly personId: string | null;
  readonly gridCode: string;
  readonly recordedById: string | null;
  readonly confirmedById: string | null;
  /** Of the activity at which they were served. */
  readonly organiserId: string | null;
}

/** Who records hours in the grids below their post, besides the organiser of an activity. */
export const RECORDERS = [Role.MICRO_GRID_LEADER, Role.GRID_WORKER];
/** Who confirms them there, besides the organiser. */
const CONFIRMERS = [Role.GRID_WORKER];
/** Those above, to whom figures of hours and the stars of people are told. */
const ABOVE = [Role.TOTAL_GRID_HEAD, Role.STREET_OFFICER];
/** Who reads all hours below their post. */
export const READERS = [...CONFIRMERS, ...ABOVE];

/** Whether `actor` may record hours of others in that grid: the leader or the worker there, or the organiser. */
export function mayRecord(actor: Actor, at: Pick<Hours, 'gridCode' | 'organiserId'>): boolean {
  return is(actor, at.organiserId) || holds(actor, RECORDERS, at.gridCode);
}

/** What `actor` is to the hours. Whoever served them is nothing else to them: nobody decides on own hours. */
export function hoursParts(actor: Actor, hours: Hours): HoursPart[] {
  if (is(actor, hours.personId)) return ['VOLUNTEER'];
  const parts: [HoursPart, boolean][] = [
    ['RECORDER', is(actor, hours.recordedById)],
    ['CONFIRMER', mayConfirm(actor, hours)],
    ['HEAD', holds(actor, [Role.TOTAL_GRID_HEAD], hours.gridCode)],
  ];
  return parts.flatMap(([part, isSo]) => (isSo ? [part] : []));
}

function mayConfirm(actor: Actor, { gridCode, organiserId, confirmedById }: Hours): boolean {
  return is(actor, organiserId) || is(actor, confirmedById) || holds(actor, CONFIRMERS, gridCode);
}

/** Whether `actor` may read the hours at all. */
export function mayRead(actor: Actor, hours: Hours): boolean {
  const { personId, recordedById, confirmedById, organiserId, gridCode } = hours;
  const isTheirs = [personId, recordedById, confirmedById, organiserId].some((id) => is(actor, id));
  return isTheirs || holds(actor, READERS, gridCode);
}

/** Below which prefixes `actor` may read all hours; agrees with `mayRead`. */
export function readableBelow(actor: Actor): string[] {
  return scopesOf(actor, READERS);
}

/** Whether figures of all hours in the unit or grid `area` are told to `actor`. */
export function mayReadFiguresWithin(actor: Actor, area: string | null | undefined): boolean {
  return area != null && holds(actor, ABOVE, area);
}

function is({ subject }: Actor, id: string | null): boolean {
  return subject !== null && subject === id;
}
