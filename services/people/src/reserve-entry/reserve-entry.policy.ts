import { holds, Role, scopesOf, type Actor } from '@microgrid/access/actor';
import type { ReservePart } from './reserve-entry.states.ts';
import type { ReserveStatus } from './reserve-entry.terms.ts';

/** Whose entry it is, for which grid, and who has to do with it. */
interface Entry {
  /** Null once erased, as the others. */
  readonly personId: string | null;
  readonly gridCode: string;
  readonly mentorId: string | null;
  readonly nominatedById: string | null;
  readonly status: ReserveStatus;
}

/** Who reads all entries below their post. */
export const READERS = [Role.TOTAL_GRID_HEAD, Role.STREET_OFFICER];
/** Those who serve: they help others to, and ask volunteers for help. */
export const SERVING = [
  Role.TOTAL_GRID_HEAD,
  Role.GRID_WORKER,
  Role.COMMITTEE_CONTACT,
  Role.MICRO_GRID_LEADER,
  Role.STREET_OFFICER,
];

/** What `actor` is to the entry. Whose it is, is nothing else to it: nobody checks or admits oneself. */
export function reserveParts(actor: Actor, entry: Entry): ReservePart[] {
  if (is(actor, entry.personId)) return ['PERSON'];
  const parts: [ReservePart, boolean][] = [
    ['MENTOR', isMentor(actor, entry)],
    ['HEAD', holds(actor, [Role.TOTAL_GRID_HEAD], entry.gridCode)],
    ['STREET', holds(actor, [Role.STREET_OFFICER], entry.gridCode)],
  ];
  return parts.flatMap(([part, isSo]) => (isSo ? [part] : []));
}

/** Whether `actor` may read the entry at all; whoever named somebody, until the person has answered. */
export function mayRead(actor: Actor, entry: Entry): boolean {
  const isNominators = entry.status === 'NOMINATED' && is(actor, entry.nominatedById);
  return isNominators || reserveParts(actor, entry).length > 0;
}

/** A mentor is one as long as he or she serves at all. */
function isMentor(actor: Actor, { mentorId }: Pick<Entry, 'mentorId'>): boolean {
  return is(actor, mentorId) && holds(actor, SERVING);
}

/** Which entries `actor` may read: below which prefixes, as whom the own ones, and as whom those that he or she mentors; agrees with `mayRead`. */
export function readableEntries(actor: Actor): { below: string[]; own: string | null; mentored: string | null } {
  const { subject } = actor;
  return { below: scopesOf(actor, READERS), own: subject, mentored: holds(actor, SERVING) ? subject : null };
}

/** Whether figures of all entries for the unit or grid `area` are told to `actor`. */
export function mayReadFiguresWithin(actor: Actor, area: string | null | undefined): boolean {
  return area != null && holds(actor, READERS, area);
}

/** Whether `actor` is told who volunteers in the grid or below: those who serve there. */
export function mayAskVolunteers(actor: Actor, gridCode: string): boolean {
  return holds(actor, SERVING, gridCode);
}

function is({ subject }: Actor, id: string | null): boolean {
  return subject !== null && subject === id;
}
