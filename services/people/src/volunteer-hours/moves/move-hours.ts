import type { Actor } from '@microgrid/access/actor';
import { Forbidden, NotFound } from '@microgrid/subgraph/errors';
import { isFor, requireMove } from '@microgrid/subgraph/state-table';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ActivityEntity } from '../../activity/activity.entity.ts';
import { VolunteerHoursEntity } from '../volunteer-hours.entity.ts';
import { recordMoved } from '../volunteer-hours.facts.ts';
import { hoursParts, mayRead } from '../volunteer-hours.policy.ts';
import { hoursMoves, offeredHoursMoves, type HoursMoveName, type HoursPart } from '../volunteer-hours.states.ts';

/** A record of hours, and what the caller is to it. */
interface Readable {
  readonly hours: VolunteerHoursEntity;
  readonly parts: readonly HoursPart[];
}

/**
 * The records with `ids`, in their order.
 * @throws NotFound when there is one that the caller may not see, or none.
 */
export async function readableHours(em: SqlEntityManager, actor: Actor, ids: readonly string[]): Promise<Readable[]> {
  const found = await em.find(VolunteerHoursEntity, { id: { $in: [...ids] } });
  const activities = [...new Set(found.flatMap(({ activityId }) => activityId ?? []))];
  const organisers = new Map(
    activities.length === 0
      ? []
      : (await em.find(ActivityEntity, { id: { $in: activities } })).map(({ id, organiserId }) => [id, organiserId]),
  );
  return ids.map((id) => {
    const hours = found.find((candidate) => candidate.id === id.toLowerCase());
    if (hours === undefined) throw new NotFound('there are no such hours');
    const { personId = null, recordedById = null, confirmedById = null, gridCode } = hours;
    const organiserId = organisers.get(hours.activityId ?? '') ?? null;
    const people = { personId, recordedById, confirmedById, organiserId, gridCode };
    if (!mayRead(actor, people)) throw new NotFound('there are no such hours');
    return { hours, parts: hoursParts(actor, people) };
  });
}

/**
 * Moves `hours` as the state table allows it to the caller, with what changes besides, and says so.
 * @throws Forbidden to whom it is not for, Conflict when the state does not allow it.
 */
export function moveHours(
  em: SqlEntityManager,
  { hours, parts }: Readable,
  {
    move,
    ...change
  }: { move: HoursMoveName } & Partial<
    Pick<VolunteerHoursEntity, 'startedAt' | 'minutes' | 'confirmedById' | 'dispute' | 'correctionReason'>
  >,
): VolunteerHoursEntity {
  requireMayMove({ hours, parts }, move);
  em.assign(hours, { ...change, status: hoursMoves[move].to, statusSince: new Date() });
  recordMoved(em, hours);
  return hours;
}

/** The same without moving, so that nobody is told of the fields what the deed itself is refused for. */
export function requireMayMove({ hours, parts }: Readable, move: HoursMoveName): void {
  const { by } = hoursMoves[move];
  if (!isFor<HoursPart>({ from: [], by }, parts)) {
    throw new Forbidden(`these hours are not yours to ${move === 'CONFIRM' ? 'confirm' : 'correct'}`, by.join(' or '));
  }
  const { status, id: subject } = hours;
  requireMove<HoursMoveName, typeof status, HoursPart>(hoursMoves, move, {
    status,
    subject,
    offered: offeredHoursMoves,
  });
}
