import { describe, expect, it } from 'vitest';
import { activityMoves } from '../src/activity/activity.states.ts';
import { careClockMoves, careMoves } from '../src/care/care.states.ts';
import { CareNeedStatus } from '../src/care/care.terms.ts';
import { endedStatuses, matterMoves, movesAt } from '../src/matter/matter.states.ts';
import { ActivityStatus } from '../src/activity/activity.terms.ts';
import { MatterStatus } from '../src/matter/matter.terms.ts';
import { mediationClockMoves, mediationMoves } from '../src/mediation/mediation.states.ts';
import { MediationStatus } from '../src/mediation/mediation.terms.ts';
import { microWishMoves } from '../src/micro-wish/micro-wish.states.ts';
import { MicroWishStatus } from '../src/micro-wish/micro-wish.terms.ts';
import { opinionMoves } from '../src/opinion/opinion.states.ts';
import { OpinionStatus } from '../src/opinion/opinion.terms.ts';

describe('the table of', () => {
  it.each([
    ['activities', ActivityStatus, Object.values(activityMoves), ['DRAFT', 'PUBLISHED']],
    ['care', CareNeedStatus, Object.values({ ...careMoves, ...careClockMoves }), ['PROPOSED']],
    ['matters', MatterStatus, Object.values(matterMoves), ['DRAFT', 'REPORTED']],
    ['mediations', MediationStatus, Object.values({ ...mediationMoves, ...mediationClockMoves }), ['PROPOSED']],
    ['small wishes', MicroWishStatus, Object.values(microWishMoves), ['ORDERED']],
    ['opinions', OpinionStatus, Object.values(opinionMoves), ['OPEN']],
  ])('%s reaches every state from those in which they begin', (_what, statuses, moves, begin) => {
    const reached = new Set<string>(begin);
    for (let before = 0; before < reached.size;) {
      before = reached.size;
      for (const { from, to } of moves)
        if (from.some((status) => reached.has(status)))
          [to].flat().forEach((status) => void (status === 'SAME' || reached.add(status)));
    }
    expect([...reached].toSorted()).toEqual(Object.keys(statuses).toSorted());
  });

  it('matters lets nothing but reopening and rating start from an ended one', () => {
    const starts = Object.entries(matterMoves).filter(([, { from }]) =>
      from.some((status) => endedStatuses.some((ended) => ended === status)),
    );
    expect(starts.map(([action]) => action)).toEqual(['REOPEN', 'RATE']);
  });

  it.each([
    ['L0', true],
    ['L1', true],
    ['L2', false],
    ['L3', false],
    ['L4', false],
  ] as const)('matters at %s lets what was just accepted be settled on the spot: %s', (level, isAllowed) => {
    expect(movesAt(level).RESOLVE.from.includes('ACCEPTED')).toBe(isAllowed);
  });
});
