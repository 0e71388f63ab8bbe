import { openMoves, requireMove } from '@microgrid/subgraph/state-table';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hoursMoves,
  offeredHoursMoves,
  openActions,
  type HoursMoveName,
  type HoursPart,
} from './volunteer-hours.states.ts';
import { VolunteerHoursStatus } from './volunteer-hours.terms.ts';

const names = Object.keys(hoursMoves) as HoursMoveName[];
const statuses = Object.values(VolunteerHoursStatus);
const parts: HoursPart[] = ['VOLUNTEER', 'RECORDER', 'CONFIRMER', 'HEAD'];

const table: [status: VolunteerHoursStatus, moves: Partial<Record<HoursMoveName, VolunteerHoursStatus>>][] = [
  ['OPEN', { ENTER_END: 'LOGGED' }],
  ['LOGGED', { CONFIRM: 'CONFIRMED', DISPUTE: 'DISPUTED' }],
  ['CONFIRMED', { DISPUTE: 'DISPUTED', COUNT: 'COUNTED' }],
  ['DISPUTED', { CORRECT: 'CORRECTED' }],
  ['CORRECTED', { COUNT: 'COUNTED' }],
  ['COUNTED', { CORRECT: 'CORRECTED' }],
];

describe('hours', () => {
  it.each(table)('that are %s move on to %o and nowhere else', (status, moves) => {
    for (const name of names) {
      const move = () =>
        requireMove<HoursMoveName, VolunteerHoursStatus, HoursPart>(hoursMoves, name, {
          status,
          subject: 'the-id',
          offered: offeredHoursMoves,
        });
      if (name in moves) {
        expect(move).not.toThrow();
        expect(hoursMoves[name].to).toBe(moves[name]);
      } else {
        expect(move).toThrow(expect.objectContaining({ extensions: { code: 'CONFLICT', subject: 'the-id' } }));
      }
    }
  });

  it.each<[HoursPart, Partial<Record<VolunteerHoursStatus, string[]>>]>([
    ['VOLUNTEER', { LOGGED: ['DISPUTE'], CONFIRMED: ['DISPUTE'] }],
    ['RECORDER', { OPEN: ['CORRECT'] }],
    ['CONFIRMER', { LOGGED: ['CONFIRM'], DISPUTED: ['CORRECT'], COUNTED: ['CORRECT'] }],
    ['HEAD', { DISPUTED: ['CORRECT'], COUNTED: ['CORRECT'] }],
  ])('offer a %s what the table says', (part, expected) => {
    const offered = statuses.map((status) => [status, openActions({ status, parts: [part] })] as const);
    expect(Object.fromEntries(offered.filter(([, actions]) => actions.length > 0))).toEqual(expected);
  });

  it('whatever is done with them, count only when somebody else confirmed or corrected them, and as disputed do not', () => {
    const step = fc.record({ name: fc.constantFrom(...names), part: fc.constantFrom(...parts, 'CLOCK' as const) });
    fc.assert(
      fc.property(fc.constantFrom('OPEN', 'LOGGED'), fc.array(step, { maxLength: 30 }), (first, steps) => {
        let status: VolunteerHoursStatus = first;
        let isCertified = false;
        for (const { name, part } of steps) {
          const mine = part === 'CLOCK' ? [] : [part];
          const open = openMoves<HoursMoveName, VolunteerHoursStatus, HoursPart>(hoursMoves, names, {
            status,
            parts: mine,
          });
          const isMade =
            part === 'CLOCK'
              ? name === 'COUNT' && hoursMoves.COUNT.from.some((from) => from === status)
              : open.includes(name);
          if (!isMade) continue;
          const before = status;
          status = hoursMoves[name].to;
          if (status === 'CONFIRMED' || status === 'CORRECTED') isCertified = part === 'CONFIRMER' || part === 'HEAD';
          if (status === 'COUNTED') expect([isCertified, part]).toEqual([true, 'CLOCK']);
          if (before === 'DISPUTED') expect(status).toBe('CORRECTED');
          if (part === 'VOLUNTEER') expect(status).toBe('DISPUTED');
          expect(status).not.toBe('OPEN');
        }
      }),
      { numRuns: 2000 },
    );
  });
});
