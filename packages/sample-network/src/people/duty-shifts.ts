import type { SampleCommunity } from '../community.ts';
import { Random } from '../random.ts';
import { plusDays, plusMinutes, startOfDay } from '../shanghai-time.ts';

/** Somebody on call for a general grid. */
export interface SampleDutyShift {
  readonly id: string;
  readonly areaCode: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly onCallId: string;
  readonly backupId: string | null;
}

/** When the shifts of a community were planned. */
export function plannedAt(asOf: Date): Date {
  return plusDays(startOfDay(asOf), -3);
}

const DAYS = 14;
const [MORNING, EVENING, NEXT_MORNING] = [8, 20, 32].map((hour) => hour * 60) as [number, number, number];
/** Which day of the two weeks, from 0. */
const GAP_DAY = 5;

/**
 * Two weeks of shifts for each general grid: by day the worker, with the contact behind; by night a leader, with the
 * worker behind. In each community one night is nobody's.
 */
export function dutyShiftsOf(community: SampleCommunity): SampleDutyShift[] {
  const random = new Random(community.seed, community.code, 'duty shifts');
  return rostersOf(community).flatMap((roster, index) =>
    Array.from({ length: DAYS }, (_, day) => {
      const [byDay, byNight] = shiftsOfDay(roster, { asOf: community.asOf, day }, random);
      return index === 0 && day === GAP_DAY ? [byDay] : [byDay, byNight];
    }).flat(),
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

function shiftsOfDay(
  { areaCode, workerId, contactId, leaders }: Roster,
  { asOf, day }: { asOf: Date; day: number },
  random: Random,
): [SampleDutyShift, SampleDutyShift] {
  const midnight = plusDays(startOfDay(asOf), day);
  const shift = (from: number, to: number, who: { onCallId: string; backupId: string | null }) => ({
    id: random.uuid(plannedAt(asOf)),
    areaCode,
    startsAt: plusMinutes(midnight, from),
    endsAt: plusMinutes(midnight, to),
    ...who,
  });
  const leader = leaders[day % leaders.length] ?? workerId;
  return [
    shift(MORNING, EVENING, { onCallId: workerId, backupId: contactId }),
    shift(EVENING, NEXT_MORNING, { onCallId: leader, backupId: workerId }),
  ];
}
