import { isWithin } from '@microgrid/grid-code';
import { holds, isAnalyst, Role, scopesOf, type Actor } from '@microgrid/access/actor';
import type { MatterPart } from './matter.states.ts';
import type { MatterLevel, MatterSeverity, MatterStatus } from './matter.terms.ts';

/** Those who push an assisting task to the grids: a department, and the street for it. */
export const pushers = [Role.DEPARTMENT_HANDLER, Role.STREET_OFFICER] as const;

/** Those who see the matters of their grid and below in full; a leader's grid is one micro-grid. */
const local = [Role.MICRO_GRID_LEADER, Role.GRID_WORKER, Role.COMMITTEE_CONTACT, Role.TOTAL_GRID_HEAD] as const;
export const readers = [...local, Role.STREET_OFFICER] as const;
/** Whom a matter's emergency is about, calls or is settled by. */
const caseTeam: ReadonlySet<MatterPart> = new Set(['REPORTER', 'WORKER', 'ON_DUTY', 'HANDLER']);
const verifiers = [Role.GRID_WORKER, Role.COMMITTEE_CONTACT, Role.TOTAL_GRID_HEAD] as const;

/**
 * Who works on a complaint about somebody in post: those above the post that it is about, which is where it starts, and
 * from there up wherever it was raised. Nobody below deals with what complains of their head.
 */
const aboveThePost: Readonly<Record<MatterLevel, readonly Role[]>> = {
  L0: readers,
  L1: [Role.GRID_WORKER, Role.COMMITTEE_CONTACT, Role.TOTAL_GRID_HEAD, Role.STREET_OFFICER],
  L2: [Role.TOTAL_GRID_HEAD, Role.STREET_OFFICER],
  L3: [Role.STREET_OFFICER],
  L4: [Role.STREET_OFFICER],
};

type WorkedOn = Pick<MatterFacts, 'gridCode' | 'level' | 'aboutPersonId'>;

/** In which roles somebody works on a matter, of all who serve where it is. */
export function workersOn({ level, aboutPersonId }: Omit<WorkedOn, 'gridCode'>): readonly Role[] {
  return aboutPersonId == null ? readers : aboveThePost[level];
}

/** Whether `actor` works on the matter, in one of these roles. */
export function worksOn(actor: Actor, matter: WorkedOn, roles: readonly Role[] = readers): boolean {
  const above = workersOn(matter);
  return holds(
    actor,
    roles.filter((role) => above.includes(role)),
    matter.gridCode,
  );
}

/** What the policy needs to know of a matter; `isMine` says that the actor reported it. */
export interface MatterFacts {
  readonly gridCode: string;
  readonly severity: MatterSeverity;
  readonly level: MatterLevel;
  readonly status: MatterStatus;
  readonly handlerId?: string | null;
  /** Who entered it for somebody else. */
  readonly enteredById?: string | null;
  /** Who gave it to its handler. */
  readonly assignedById?: string | null;
  /** Whose service it complains of: they never see it. */
  readonly aboutPersonId?: string | null;
  /** Holds what would have been refused, were it no emergency. */
  readonly areTextsMarked?: boolean;
  /** Is, or was before a correction, of a sensitive kind. */
  readonly areTextsSealed?: boolean;
  readonly isMine: boolean;
  /** Whether the actor was called to its emergency. */
  readonly isCalled?: boolean;
  /** Whether that lasts. */
  readonly isOnDuty?: boolean;
}

/** Whether `actor` may push an assisting task to the general grid `gridCode`, with an admission. */
export function mayPush(actor: Actor, gridCode: string): boolean {
  return holds(actor, pushers, gridCode);
}

/**
 * Which matters `actor` may read: those it reported, those to whose emergency it was called while it serves near,
 * and all below these prefixes, but for complaints about itself.
 */
export function readableMatters(actor: Actor): ReadableMatters {
  const below = scopesOf(actor, readers);
  const near = [...new Set(below.map((scope) => scope.slice(0, STREET_DIGITS)))];
  return { reporterId: actor.subject, calledId: actor.subject, below, near };
}

interface ReadableMatters {
  readonly reporterId: string | null;
  /** Below `near` alone. */
  readonly calledId: string | null;
  readonly below: string[];
  readonly near: string[];
}

const STREET_DIGITS = 9;

/** Whether `actor` serves in the street of the grid: a call is for whoever does, and ends with the last post there. */
export function servesNear(actor: Actor, gridCode: string): boolean {
  return readableMatters(actor).near.some((street) => isWithin(gridCode, street));
}

/** Whether `actor` may read this one; agrees with `readableMatters`. */
export function mayRead(actor: Actor, { gridCode, isMine, isCalled, aboutPersonId }: MatterFacts): boolean {
  if (aboutPersonId != null && aboutPersonId === actor.subject) return false;
  return isMine || (isCalled === true && servesNear(actor, gridCode)) || holds(actor, readers, gridCode);
}

/** Whether `actor` serves where the matter is. */
export function maySeeTheWork(actor: Actor, gridCode: string): boolean {
  return holds(actor, readers, gridCode);
}

/** Whether `actor` may know what was done about it, and who helps: a department that was whistled for may not. */
export function maySeeTheCourse(actor: Actor, { gridCode, isMine }: Pick<MatterFacts, 'gridCode' | 'isMine'>): boolean {
  return isMine || maySeeTheWork(actor, gridCode);
}

/**
 * Whether `actor` may know how many matters there are in all of `within` at once (grids and all below them): who may
 * read every one of them. An analyst never is told exactly.
 */
export function mayCount(actor: Actor, within: readonly (string | null | undefined)[]): boolean {
  return !isAnalyst(actor) && within.some((code) => code != null && holds(actor, readers, code));
}

/**
 * Whether the level may be told: L0 says that the leader of the micro-grid reported it, which nobody else is told; and
 * were L1 told, silence would say L0.
 */
export function mayReadLevel({ level, isMine }: Pick<MatterFacts, 'level' | 'isMine'>): boolean {
  return isMine || (level !== 'L0' && level !== 'L1');
}

/**
 * Whether `actor`, who may read the matter, may read its texts too: the street may from its own level up, and who is
 * called while that lasts. Marked ones, and what is said to a sensitive kind, are for those who come or settle it.
 */
export function mayReadTexts(actor: Actor, matter: MatterFacts): boolean {
  const { level, isMine } = matter;
  if (isMine || matterParts(actor, matter).some((part) => caseTeam.has(part))) return true;
  if (matter.areTextsMarked === true || matter.areTextsSealed === true) return false;
  if (worksOn(actor, matter, local)) return true;
  return worksOn(actor, matter, [Role.STREET_OFFICER]) && (level === 'L3' || level === 'L4');
}

/** Whether `actor` may read the sealed place and description, given a purpose; `isHelper` says that it helps there. */
export function mayReadDetails(actor: Actor, matter: MatterFacts, isHelper: boolean): boolean {
  const parts = new Set(matterParts(actor, matter));
  const isOfTheTeam = parts.has('WORKER') || parts.has('HANDLER') || parts.has('ON_DUTY');
  return isOfTheTeam || (isHelper && maySeeTheWork(actor, matter.gridCode));
}

/** Whether `actor` may know who reported a matter there, given a purpose: never whoever handles it from outside, nor below whom it is about. */
export function mayKnowReporter(actor: Actor, matter: WorkedOn): boolean {
  return worksOn(actor, matter, [Role.GRID_WORKER, Role.TOTAL_GRID_HEAD]);
}

/**
 * Whether `actor` may know who deals with a matter. At L0 and L1 a leader handles what the leader reported, mostly, so the
 * street and the contact are told of nobody, whoever it is; of an emergency they are, since who comes is no secret.
 */
export function mayReadHandler(actor: Actor, matter: MatterFacts): boolean {
  const { severity, handlerId, isMine, gridCode } = matter;
  if (isMine || severity === 'EMERGENCY' || mayReadLevel(matter)) return true;
  if ((handlerId != null && handlerId === actor.subject) || holds(actor, knowingHandlers, gridCode)) return true;
  return !holds(actor, [Role.COMMITTEE_CONTACT, Role.STREET_OFFICER], gridCode);
}

const knowingHandlers = [Role.MICRO_GRID_LEADER, Role.GRID_WORKER, Role.TOTAL_GRID_HEAD] as const;

/** What `actor` is to a matter. */
export function matterParts(actor: Actor, matter: MatterFacts): MatterPart[] {
  if (!mayRead(actor, matter)) return [];
  const { gridCode, level, isMine } = matter;
  const is = (...roles: Role[]) => worksOn(actor, matter, roles);
  const isOne = (personId: string | null | undefined) => personId != null && personId === actor.subject;
  const serves = is(...readers);
  const isCalled = matter.isCalled === true && servesNear(actor, gridCode);
  const isHandler = isOne(matter.handlerId);
  const isEnterer = isOne(matter.enteredById) && serves;
  const [isWorker, isHead, isStreet] = [is(Role.GRID_WORKER), is(Role.TOTAL_GRID_HEAD), is(Role.STREET_OFFICER)];
  const isLeader = is(Role.MICRO_GRID_LEADER);
  const isLow = level === 'L0' || level === 'L1';
  const parts: Record<MatterPart, boolean> = {
    REPORTER: isMine,
    ENTERER: isEnterer,
    LOCAL_LEADER: isLeader,
    LEADER: isLeader && level === 'L0' && (isMine || isEnterer),
    OWNER: isLow ? isWorker : level === 'L2' ? isHead : isStreet,
    WORKER: isWorker,
    ON_DUTY: isCalled && matter.isOnDuty === true,
    COMMUNITY: isHead,
    STREET: isStreet,
    ABOVE: isStreet && matter.status === 'REPORTED' && (isLow || level === 'L2'),
    APPROVER: !isHandler && (isHead || isStreet),
    ASSIGNER: isOne(matter.assignedById) && serves,
    // A handler whose post there has ended may do nothing any more; one who was called may serve in another grid.
    HANDLER: isHandler && (serves || isCalled),
    // Of a complaint there may be nobody below the street who verifies it.
    VERIFIER: !isHandler && (isMine || is(...verifiers) || (matter.aboutPersonId != null && isStreet)),
  };
  return matterPartNames.filter((part) => parts[part]);
}

const matterPartNames = [
  'REPORTER',
  'ENTERER',
  'LEADER',
  'LOCAL_LEADER',
  'OWNER',
  'WORKER',
  'ON_DUTY',
  'COMMUNITY',
  'STREET',
  'ABOVE',
  'APPROVER',
  'ASSIGNER',
  'HANDLER',
  'VERIFIER',
] as const satisfies MatterPart[];
