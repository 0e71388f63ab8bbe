import { holds, isAnalyst, Role, scopesOf, type Actor } from '@microgrid/access/actor';
import { isWithin } from '@microgrid/grid-code';
import type { MediationPart } from './mediation.states.ts';
import type { MediationStatus } from './mediation.terms.ts';

const COMMUNITY_DIGITS = 12;
const GENERAL_DIGITS = 15;

/** Those who read number, kind and stage, and answer for who mediates. */
export const appointers = [Role.GRID_WORKER, Role.TOTAL_GRID_HEAD] as const;
/** Those who may mediate, wherever in the community they serve. */
export const mediators = [Role.GRID_WORKER, Role.MICRO_GRID_LEADER] as const;
const proposers = [Role.MICRO_GRID_LEADER, Role.GRID_WORKER] as const;

/** What the policy needs to know of a mediation, and what the actor is to it. */
export interface MediationFacts {
  readonly gridCode: string;
  readonly status: MediationStatus;
  readonly proposedById?: string | null;
  readonly isParty: boolean;
  /** Named as one who mediates it now. */
  readonly isMediator: boolean;
}

/** Whether `actor` may propose one there; `isParty` says that it names itself as a party. */
export function mayProposeMediation(actor: Actor, { gridCode, isParty }: { gridCode: string; isParty: boolean }) {
  return isParty || holds(actor, proposers, gridCode);
}

/** Which mediations `actor` may read: its own as a party, those that it mediates while it serves in these communities, those that it proposed until all answered, and the outline of all below these prefixes. */
export function readableMediations(actor: Actor): { subject: string | null; serving: string[]; below: string[] } {
  const communities = scopesOf(actor, mediators).map((scope) => scope.slice(0, COMMUNITY_DIGITS));
  const serving = [...new Set(communities.filter(({ length }) => length === COMMUNITY_DIGITS))];
  return { subject: actor.subject, serving, below: scopesOf(actor, appointers) };
}

/** Whether `actor` may read at least the outline of this one; agrees with `readableMediations`. */
export function mayReadMediation(actor: Actor, mediation: MediationFacts): boolean {
  const { status, proposedById, gridCode } = mediation;
  const isProposer = status === 'PROPOSED' && proposedById != null && proposedById === actor.subject;
  return mayReadWhole(actor, mediation) || isProposer || holds(actor, appointers, gridCode);
}

/** Whether it may read more than number, kind and stage: parties, agreement and where exactly. */
export function mayReadWhole(actor: Actor, mediation: MediationFacts): boolean {
  return mediation.isParty || mediates(actor, mediation);
}

/** Whether `actor` mediates it now: named for it, and still serving in the community. The file is open to nobody else. */
export function mediates(actor: Actor, { isMediator, gridCode }: MediationFacts): boolean {
  return isMediator && readableMediations(actor).serving.some((community) => isWithin(gridCode, community));
}

/** Whether `actor` may know how many there are in all of `within`: the head, of nothing smaller than a general grid. */
export function mayCountMediations(actor: Actor, within: string | null | undefined): boolean {
  if (isAnalyst(actor) || within == null || isFamilyOf(within)) return false;
  return holds(actor, [Role.TOTAL_GRID_HEAD], within);
}

/** Whether an area is so small that it would name a family: a micro-grid. */
export function isFamilyOf(area: string): boolean {
  return area.length > GENERAL_DIGITS;
}

/** The general grid of a micro-grid, which names nobody. */
export function generalGridOf(gridCode: string): string {
  return gridCode.slice(0, GENERAL_DIGITS);
}

const partNames = ['PARTY', 'MEDIATOR', 'APPOINTER'] as const satisfies MediationPart[];

/** What `actor` is to a mediation. */
export function mediationParts(actor: Actor, mediation: MediationFacts): MediationPart[] {
  const parts: Record<MediationPart, boolean> = {
    PARTY: mediation.isParty,
    MEDIATOR: mediates(actor, mediation),
    APPOINTER: !mediation.isParty && holds(actor, appointers, mediation.gridCode),
  };
  return partNames.filter((part) => parts[part]);
}
