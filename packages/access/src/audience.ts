import type { AccessRule } from './access.ts';
import { Role, type Actor } from './actor.ts';

/**
 * Whom the graph is shown to, each its own contract of it. Who holds no post is a resident, signed in or not; who holds
 * any is staff; an analyst is an analyst, and staff too with another post.
 */
export const Audience = { RESIDENT: 'RESIDENT', STAFF: 'STAFF', ANALYST: 'ANALYST' } as const;
export type Audience = keyof typeof Audience;

/** Those that `actor` belongs to: one, or two of who is an analyst and holds another post. */
export function audiencesOf({ grants }: Pick<Actor, 'grants'>): ReadonlySet<Audience> {
  const audiences = new Set(grants.map(({ role }) => audienceOf(role)));
  return audiences.size === 0 ? RESIDENTS : audiences;
}

/**
 * Whether somebody of `audience` may ever use what declares `rule`. What is open to whoever has signed in is about rows
 * of their own, and so nothing for who asks as an analyst.
 */
export function isOpenTo(rule: AccessRule, audience: Audience): boolean {
  if (rule === 'PUBLIC' || rule === 'SELF') return true;
  if (rule === 'SIGNED_IN') return audience !== Audience.ANALYST;
  if (rule === 'IN_POST') return audience === Audience.STAFF;
  return rule.some((role) => role !== Role.GATEWAY && audienceOf(role) === audience);
}

const RESIDENTS: ReadonlySet<Audience> = new Set([Audience.RESIDENT]);

function audienceOf(role: Role): Audience {
  return role === Role.ANALYST ? Audience.ANALYST : Audience.STAFF;
}
