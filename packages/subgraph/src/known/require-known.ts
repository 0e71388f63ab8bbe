import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Conflict, Forbidden, Invalid, NotCaughtUp } from '../resolver/errors.ts';
import { shanghaiDate } from '../resolver/shanghai-date.ts';
import { isCaughtUpWith } from './caught-up.ts';
import type { KindOfThing, KnownThing } from './kind.ts';
import { KnownThingEntity } from './known.entities.ts';

/** A reference as it was sent. */
interface SentReference {
  /** The argument or input field that holds it. */
  readonly argument: string;
  readonly id: string;
}

/** The same, and what makes it good. */
export interface Reference<State extends object> extends SentReference {
  /** The days on which the thing must be in force, YYYY-MM-DD in Asia/Shanghai; today without them. */
  readonly on?: readonly string[];
  /** Whether it is the caller's to use; says why not. Anybody's without it. */
  readonly mayUse?: { readonly whether: (thing: KnownThing<State>) => boolean; readonly else: string };
}

/**
 * The thing of another subgraph that a write refers to, looked up in the transaction of the write by one index. Its row is
 * shared until the write is committed: whoever then hears that the thing ended finds what was written.
 * @throws Invalid naming the argument when there is none, or none in force on those days.
 * @throws Conflict naming its one follower, or itself, when it ended and is of a kind that has followers.
 * @throws Forbidden when it is not the caller's to use.
 * @throws NotCaughtUp when it may be one that this subgraph has not heard of yet.
 */
export async function requireKnown<State extends object>(
  em: SqlEntityManager,
  kind: KindOfThing<State>,
  { argument, id, on = [shanghaiDate()], mayUse }: Reference<State>,
): Promise<KnownThing<State>> {
  const thing = await findKnown(em, kind, { argument, id });
  if (thing === null)
    throw new Invalid([{ field: argument, message: `there is no such ${kind.name}`, rule: 'NOT_FOUND' }]);
  const { from, to } = kind.inForce(thing.state);
  if (to !== null && kind.followers !== undefined && on.some((day) => day > to)) {
    throw ended(`${argument}: this ${kind.name} was closed, its last day was ${to}`, id, kind.followers(thing.state));
  }
  if (!isInForce(kind, thing, on)) {
    const span = [...(from === null ? [] : [`from ${from}`]), ...(to === null ? [] : [`to ${to}`])].join(' ');
    throw new Invalid([{ field: argument, message: `this ${kind.name} is in use ${span} only`, rule: 'NOT_IN_USE' }]);
  }
  if (mayUse?.whether(thing) === false) throw new Forbidden(`${argument}: ${mayUse.else}`);
  return thing;
}

/**
 * The same thing, or null when there is none: for whoever refuses it in words of its own.
 * @throws NotCaughtUp when it may be one that this subgraph has not heard of yet.
 */
export async function findKnown<State extends object>(
  em: SqlEntityManager,
  kind: KindOfThing<State>,
  { argument, id }: SentReference,
): Promise<KnownThing<State> | null> {
  const row = await em.findOne(KnownThingEntity, { kind: kind.name, id }, { lockMode: LockMode.PESSIMISTIC_READ });
  // The consumer of the kind, and nobody else, writes the state.
  if (row !== null) return { id, gridCode: row.gridCode, state: row.state as State };
  if (!(await isCaughtUpWith(em, kind))) throw new NotCaughtUp(`${kind.name}s`, argument);
  return null;
}

/** Whether the thing may be referred to on all of these days, YYYY-MM-DD. */
export function isInForce<State extends object>(
  kind: KindOfThing<State>,
  { state }: KnownThing<State>,
  on: readonly string[],
): boolean {
  const { from, to } = kind.inForce(state);
  return on.every((day) => (from === null || day >= from) && (to === null || day <= to));
}

function ended(says: string, id: string, followers: readonly string[]): Conflict {
  const [follower, ...others] = followers;
  if (follower === undefined) return new Conflict(`${says}, and nothing followed`, id);
  return new Conflict(`${says}, and ${followers.join(', ')} followed`, others.length === 0 ? follower : id);
}
