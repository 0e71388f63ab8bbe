import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { plusDays, plusMinutes, startOfDay } from '@microgrid/sample-network/shanghai-time';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { DutyShiftEntity } from '../duty-shift.entity.ts';

/**
 * Two weeks of shifts for each general grid: by day the worker, with the contact behind; by night a leader, with the
 * worker behind. In each community one night is nobody's, and one shift is offered.
 */
export function dutyShiftSample(community: SampleCommunity): SampleRows[] {
  return [sampleRows(DutyShiftEntity, sampleShifts(community))];
}

const DAYS = 14;
const [MORNING, EVENING, NEXT_MORNING] = [8, 20, 32].map((hour) => hour * 60) as [number, number, number];
/** Which days of the two weeks, from 0. */
const GAP_DAY = 5;
const OFFERED_DAY = 3;

export function sampleShifts(community: SampleCommunity) {
  const random = new Random(community.seed, community.code, 'duty shifts');
  return rostersOf(community).flatMap((roster, index) =>
    Array.from({ length: DAYS }, (_, day) =>
      shiftsOfDay(roster, { community, day, isFirst: index === 0 }, random),
    ).flat(),
  );
}

interface Roster {
  readonly areaCode: string;
  readonly workerId: string;
  readonly contactId: string | null;
  readonly leaders: readonly string[];
}

/** Whom each general grid can call: none without a worker and a leader, and nobody who is on leave or suspended. */
function rostersOf({ grids: { generals }, roster, timesInPost }: SampleCommunity): Roster[] {
  const paused = new Set(timesInPost.flatMap(({ pause, personId }) => (pause === null ? [] : [personId])));
  return generals.flatMap(({ grid, micros }) => {
    const workerId = roster.workers.get(grid.code);
    const leaders = micros.flatMap(({ code }) => roster.leaders.get(code) ?? []).filter((id) => !paused.has(id));
    const contact = roster.contacts.get(grid.code) ?? null;
    const contactId = contact !== null && paused.has(contact) ? null : contact;
    if (workerId === undefined || leaders.length === 0) return [];
    return [{ areaCode: grid.code, workerId, contactId, leaders }];
  });
}

interface Day {
  readonly community: SampleCommunity;
  readonly day: number;
  /** Of the first general grid, where the gap and the offer are. */
  readonly isFirst: boolean;
}

function shiftsOfDay(roster: Roster, { community: { asOf }, day, isFirst }: Day, random: Random) {
  const { areaCode, workerId, contactId, leaders } = roster;
  const midnight = plusDays(startOfDay(asOf), day);
  const planned = plusDays(startOfDay(asOf), -3);
  const shift = (from: number, to: number, who: { onCallId: string; backupId: string | null }) => ({
    id: random.uuid(planned),
    areaCode,
    startsAt: plusMinutes(midnight, from),
    endsAt: plusMinutes(midnight, to),
    ...who,
    offeredAt: null as Date | null,
    version: 1,
  });
  const byDay = shift(MORNING, EVENING, { onCallId: workerId, backupId: contactId });
  const leader = leaders[day % leaders.length] ?? workerId;
  const byNight = shift(EVENING, NEXT_MORNING, { onCallId: leader, backupId: workerId });
  if (isFirst && day === GAP_DAY) return [byDay];
  if (isFirst && day === OFFERED_DAY) return [byDay, { ...byNight, offeredAt: plusDays(planned, 1), version: 2 }];
  return [byDay, byNight];
}
