import { lockInTransaction } from '@microgrid/database/advisory-lock';
import { Conflict } from '@microgrid/subgraph/errors';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { DutyShiftEntity } from '../duty-shift.entity.ts';
import { overlap, type ShiftTime } from './shift-times.ts';

/**
 * Of two who plan for one area at once the second waits here, and then sees the shifts of the first.
 * @param except the shift that is changed, which is no other.
 * @throws Conflict naming the shift that stands at that time already.
 */
export async function requireFree(
  em: SqlEntityManager,
  areaCode: string,
  { times, except }: { times: readonly ShiftTime[]; except?: string },
): Promise<void> {
  await lockInTransaction(em, `shifts of ${areaCode}`);
  const first = new Date(Math.min(...times.map(({ startsAt }) => startsAt.getTime())));
  const last = new Date(Math.max(...times.map(({ endsAt }) => endsAt.getTime())));
  const others = except === undefined ? {} : { id: { $ne: except } };
  const around = { ...others, areaCode, droppedAt: null, startsAt: { $lt: last }, endsAt: { $gt: first } };
  const standing = await em.find(DutyShiftEntity, around, { orderBy: { startsAt: 'asc' } });
  const other = standing.find((shift) => times.some((time) => overlap(time, shift)));
  if (other === undefined) return;
  const when = `${other.startsAt.toISOString()} to ${other.endsAt.toISOString()}`;
  throw new Conflict(`somebody is on call for ${areaCode} at that time already, ${when}`, other.id);
}
