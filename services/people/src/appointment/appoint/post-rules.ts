import { holds, Role, type Actor } from '@microgrid/access/actor';
import { gridLevel, type GridLevel } from '@microgrid/grid-code';
import { Forbidden, Invalid } from '@microgrid/subgraph/errors';
import { DECIDERS, mayDecide } from '../appointment.policy.ts';
import type { AppointmentBasis, AppointmentRole } from '../appointment.terms.ts';
import type { Post } from './exclusion.ts';

interface PostRule {
  readonly levels: readonly GridLevel[];
  /** What a post of the role rests on; without a choice, on the first. */
  readonly bases: readonly [AppointmentBasis, ...AppointmentBasis[]];
  readonly says: string;
}

/** Of which levels a post of each role is, and what it rests on. */
export const postRules: Readonly<Record<AppointmentRole, PostRule>> = {
  TOTAL_GRID_HEAD: { levels: ['TOTAL'], bases: ['EX_OFFICIO'], says: 'a head leads a total grid: 12 digits' },
  GRID_WORKER: {
    levels: ['GENERAL', 'EXCLUSIVE'],
    bases: ['EMPLOYED'],
    says: 'a worker serves a general or an exclusive grid: 15 digits',
  },
  COMMITTEE_CONTACT: {
    levels: ['GENERAL'],
    bases: ['APPOINTED'],
    says: 'a contact is linked to a general grid: 15 digits, the last three 001 to 899',
  },
  MICRO_GRID_LEADER: {
    levels: ['MICRO'],
    bases: ['ELECTED', 'APPOINTED'],
    says: 'is not a micro-grid: its code has 18 digits',
  },
};

export function servesLevelOf({ role, gridCode }: Pick<Post, 'role' | 'gridCode'>): boolean {
  return postRules[role].levels.includes(gridLevel(gridCode));
}

/** @throws Invalid when the grid is of no level that the role serves. */
export function requireLevel(post: Pick<Post, 'role' | 'gridCode'>): void {
  if (!servesLevelOf(post)) throw new Invalid([{ field: 'gridCode', message: postRules[post.role].says }]);
}

/**
 * Leaders are appointed by the head or the street officer above, all others by the officer; nobody by themselves.
 * @throws Forbidden
 */
export function requireMayAppoint(actor: Actor, post: Post): void {
  const { role, gridCode } = post;
  const isOfStreet = role !== 'MICRO_GRID_LEADER';
  if (mayDecide(actor, post) && (!isOfStreet || holds(actor, [Role.STREET_OFFICER], gridCode))) return;
  if (isOfStreet) {
    throw new Forbidden(
      'heads, workers and contacts are appointed by the street, and not by themselves',
      'STREET_OFFICER above',
    );
  }
  throw new Forbidden('leaders are appointed from above, and not by themselves', `${DECIDERS.join(' or ')} above`);
}
