import { holds, isAnalyst, Role, scopesOf, type Actor } from '@microgrid/access/actor';
import type { OpinionPart } from './opinion.states.ts';

/** Those who serve where it was said, and read it. */
const local = [Role.MICRO_GRID_LEADER, Role.GRID_WORKER, Role.COMMITTEE_CONTACT, Role.TOTAL_GRID_HEAD] as const;
/** The street sees that there are opinions, and counts them; what was said it does not read. */
export const opinionReaders = [...local, Role.STREET_OFFICER] as const;
/** Those who write down what others say, on a round or at an activity. */
export const collectors = [Role.MICRO_GRID_LEADER, Role.GRID_WORKER, Role.COMMITTEE_CONTACT] as const;
export const answerers = [Role.MICRO_GRID_LEADER, Role.GRID_WORKER, Role.TOTAL_GRID_HEAD] as const;
/** Who posts what the community said and what was done. */
export const digestPublishers = [Role.TOTAL_GRID_HEAD] as const;

/** What the policy needs to know of an opinion. */
interface OpinionFacts {
  readonly gridCode: string;
  /** The actor said it; of an anonymous one nobody knows. */
  readonly isMine: boolean;
  /** What the actor said was merged into it. */
  readonly isFollowed: boolean;
}

/** Which opinions `actor` may read: its own, what those were merged into, and all below these prefixes. */
export function readableOpinions(actor: Actor): { authorId: string | null; below: string[] } {
  return { authorId: actor.subject, below: scopesOf(actor, opinionReaders) };
}

/** Whether `actor` may read this one; agrees with `readableOpinions`. */
export function mayReadOpinion(actor: Actor, { gridCode, isMine, isFollowed }: OpinionFacts): boolean {
  return isMine || isFollowed || holds(actor, opinionReaders, gridCode);
}

/** Whether `actor` may read what was said: who said it, and those who serve there; never who said something like it. */
export function mayReadOpinionText(actor: Actor, { gridCode, isMine }: Omit<OpinionFacts, 'isFollowed'>): boolean {
  return isMine || holds(actor, local, gridCode);
}

/** Whether `actor` serves where the opinion was said, and so knows who took it and what others are like it. */
export function maySeeHowTaken(actor: Actor, gridCode: string): boolean {
  return holds(actor, opinionReaders, gridCode);
}

/** Whether `actor` may write down there what others say. */
export function mayCollect(actor: Actor, gridCode: string): boolean {
  return holds(actor, collectors, gridCode);
}

/** Whether `actor` may know how many opinions there are in all of `within`: who may read each of them, and no analyst. */
export function mayCountOpinions(actor: Actor, within: string | null | undefined): boolean {
  return !isAnalyst(actor) && within != null && holds(actor, opinionReaders, within);
}

/** Whether `actor` may post what a community said. */
export function mayPublishDigest(actor: Actor, gridCode: string): boolean {
  return holds(actor, digestPublishers, gridCode);
}

/** What `actor` is to an opinion in the micro-grid. */
export function opinionParts(actor: Actor, gridCode: string): OpinionPart[] {
  return holds(actor, answerers, gridCode) ? ['ANSWERER'] : [];
}
