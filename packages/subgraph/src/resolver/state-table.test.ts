import { describe, expect, it } from 'vitest';
import { openMoves, requireMove } from './state-table.ts';

const doorMoves = {
  OPEN: { from: ['SHUT'], to: 'OPEN', by: ['OWNER', 'GUEST'] },
  SHUT: { from: ['OPEN'], to: 'SHUT', by: ['OWNER', 'GUEST'] },
  LOCK: { from: ['SHUT'], to: 'LOCKED', by: ['OWNER'] },
} as const;
type DoorMove = keyof typeof doorMoves;
const open = (status: 'SHUT' | 'OPEN' | 'LOCKED', parts: ('OWNER' | 'GUEST')[]) =>
  openMoves<DoorMove, typeof status, 'OWNER' | 'GUEST'>(doorMoves, ['OPEN', 'SHUT', 'LOCK'], { status, parts });

describe('a state table', () => {
  it.each([
    ['SHUT', ['OWNER'], ['OPEN', 'LOCK']],
    ['SHUT', ['GUEST'], ['OPEN']],
    ['OPEN', ['OWNER'], ['SHUT']],
    ['LOCKED', ['OWNER'], []],
    ['SHUT', [], []],
  ] as const)('opens from %s to %j the moves %j', (status, parts, moves) => {
    expect(open(status, [...parts])).toEqual(moves);
  });

  it.each<[DoorMove[], string]>([
    [['OPEN', 'SHUT'], 'SHUT'],
    [['OPEN'], 'nothing'],
  ])('refuses a move from another state and says what of %j is possible from there: %s', (offered, possible) => {
    const refuse = () =>
      requireMove<DoorMove, string, string>(doorMoves, 'OPEN', { status: 'OPEN', subject: 'a door', offered });
    expect(refuse).toThrow(`OPEN is not possible from OPEN; possible from there: ${possible}`);
  });
});
