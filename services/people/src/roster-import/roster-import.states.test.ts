import { requireMove } from '@microgrid/subgraph/state-table';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offeredRosterImportMoves, rosterImportMoves, type RosterImportMoveName } from './roster-import.states.ts';
import { RosterImportStatus } from './roster-import.terms.ts';

const names = Object.keys(rosterImportMoves) as RosterImportMoveName[];
const table: [status: RosterImportStatus, moves: Partial<Record<RosterImportMoveName, RosterImportStatus>>][] = [
  ['UPLOADING', { UPLOAD: 'CHECKING', CANCEL: 'CANCELLED' }],
  ['CHECKING', { REFUSE: 'REFUSED', FINISH_CHECK: 'CHECKED', CANCEL: 'CANCELLED' }],
  ['CHECKED', { APPLY: 'APPLIED', CANCEL: 'CANCELLED' }],
  ['APPLYING', {}],
  ['APPLIED', {}],
  ['REFUSED', {}],
  ['CANCELLED', {}],
];
const isPossible = (name: RosterImportMoveName, status: RosterImportStatus) => {
  try {
    requireMove<RosterImportMoveName, RosterImportStatus, 'STARTER'>(rosterImportMoves, name, {
      status,
      subject: 'the-id',
      offered: offeredRosterImportMoves,
    });
    return true;
  } catch {
    return false;
  }
};

describe('an import', () => {
  it.each(table)('that is %s moves on to %o and nowhere else', (status, moves) => {
    for (const name of names) {
      expect(isPossible(name, status)).toBe(name in moves);
      if (name in moves) expect(rosterImportMoves[name].to).toBe(moves[name]);
    }
  });

  it('whatever is done with it, is written once, after it was handed over and checked, and then stays', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 20 }), (steps) => {
        const seen: RosterImportStatus[] = ['UPLOADING'];
        for (const name of steps) {
          const status = seen.at(-1) ?? 'UPLOADING';
          if (isPossible(name, status)) seen.push(rosterImportMoves[name].to);
        }
        expect(new Set(seen).size).toBe(seen.length);
        if (seen.includes('APPLIED')) expect(seen).toEqual(['UPLOADING', 'CHECKING', 'CHECKED', 'APPLIED']);
      }),
      { numRuns: 2000 },
    );
  });
});
