import { openMoves, requireMove } from '@microgrid/subgraph/state-table';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  applying,
  gridChangeMoveNames,
  gridChangeMoves,
  openStatuses,
  type GridChangePart,
} from './grid-change.states.ts';
import { GridChangeStatus } from './grid-change.terms.ts';

const everybody: GridChangePart[] = ['PROPOSER', 'STREET', 'DECIDER'];

const table: [GridChangeStatus, Record<string, GridChangeStatus>][] = [
  ['PROPOSED', { APPROVE: 'APPROVED', REJECT: 'REJECTED', WITHDRAW: 'WITHDRAWN' }],
  ['APPROVED', { WITHDRAW: 'WITHDRAWN' }],
  ['REJECTED', {}],
  ['WITHDRAWN', {}],
  ['APPLIED', {}],
];

it.each(table)('a change that is %s moves on to %o and nowhere else', (status, moves) => {
  expect(openMoves(gridChangeMoves, gridChangeMoveNames, { status, parts: everybody })).toEqual(Object.keys(moves));
  for (const action of gridChangeMoveNames) {
    const move = () =>
      requireMove(gridChangeMoves, action, { status, subject: 'the-id', offered: gridChangeMoveNames });
    if (action in moves) expect([move(), gridChangeMoves[action].to]).toEqual([undefined, moves[action]]);
    else expect(move).toThrow(expect.objectContaining({ extensions: { code: 'CONFLICT', subject: 'the-id' } }));
  }
});

it('whoever proposed it may take it back, and neither approve nor reject it', () => {
  const own = { status: 'PROPOSED', parts: ['PROPOSER', 'STREET'] } as const;
  expect(openMoves(gridChangeMoves, gridChangeMoveNames, own)).toEqual(['WITHDRAW']);
});

it('is in force only once approved by another, and nothing moves it any more, whatever is tried in which order', () => {
  const attempt = fc.record({
    action: fc.constantFrom(...gridChangeMoveNames, 'APPLY' as const),
    parts: fc.subarray(everybody),
  });
  fc.assert(
    fc.property(fc.array(attempt, { maxLength: 12 }), (attempts) => {
      let status: GridChangeStatus = 'PROPOSED';
      const passed: GridChangeStatus[] = [status];
      for (const { action, parts } of attempts) {
        const before: GridChangeStatus = status;
        if (action === 'APPLY') status = status === applying.from ? applying.to : status;
        else if (openMoves(gridChangeMoves, [action], { status, parts }).length > 0)
          status = gridChangeMoves[action].to;
        if (status !== before) passed.push(status);
        expect(openStatuses.some((open) => open === before) || status === before).toBe(true);
      }
      expect(passed.includes('APPLIED')).toBe(passed.includes('APPROVED') && status === 'APPLIED');
    }),
    { numRuns: 2000 },
  );
});

it('reaches every state', () => {
  const reached = [...Object.values(gridChangeMoves).map(({ to }) => to), applying.to, 'PROPOSED'];
  expect(new Set(reached)).toEqual(new Set(Object.values(GridChangeStatus)));
});
