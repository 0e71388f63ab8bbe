import { openMoves, type Move } from '@microgrid/subgraph/state-table';
import type { VolunteerHoursAction, VolunteerHoursStatus } from './volunteer-hours.terms.ts';

/** What somebody is to a record of hours: who served, who recorded it, who confirms it, or the head above. */
export type HoursPart = 'VOLUNTEER' | 'RECORDER' | 'CONFIRMER' | 'HEAD';

interface HoursMove extends Move<VolunteerHoursStatus, HoursPart> {
  readonly to: VolunteerHoursStatus;
}

/** The whole life of a record; COUNT is the clock's. What was counted wrongly is corrected too, and counted anew. */
export const hoursMoves = {
  ENTER_END: { from: ['OPEN'], to: 'LOGGED', by: ['RECORDER'] },
  CONFIRM: { from: ['LOGGED'], to: 'CONFIRMED', by: ['CONFIRMER'] },
  DISPUTE: { from: ['LOGGED', 'CONFIRMED'], to: 'DISPUTED', by: ['VOLUNTEER'] },
  CORRECT: { from: ['DISPUTED', 'COUNTED'], to: 'CORRECTED', by: ['CONFIRMER', 'HEAD'] },
  COUNT: { from: ['CONFIRMED', 'CORRECTED'], to: 'COUNTED', by: [] },
} as const satisfies Record<string, HoursMove>;
export type HoursMoveName = keyof typeof hoursMoves;

/** How long the volunteer has to dispute what was confirmed or corrected, before it counts. */
export const COUNTED_AFTER_MS = 7 * 24 * 60 * 60_000;

/** Those that a mutation makes. */
export const offeredHoursMoves = ['ENTER_END', 'CONFIRM', 'DISPUTE', 'CORRECT'] as const satisfies HoursMoveName[];

/** What to ask for: a forgotten end is entered by correcting. */
export function openActions(at: { status: VolunteerHoursStatus; parts: readonly HoursPart[] }): VolunteerHoursAction[] {
  const moves = openMoves<(typeof offeredHoursMoves)[number], VolunteerHoursStatus, HoursPart>(
    hoursMoves,
    offeredHoursMoves,
    at,
  );
  return moves.map((move) => (move === 'ENTER_END' ? 'CORRECT' : move));
}
