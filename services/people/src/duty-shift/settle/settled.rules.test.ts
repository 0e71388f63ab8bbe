import { describe, expect, it } from 'vitest';
import { settled, type Settled } from './settled.ts';

const now = new Date('2026-06-01T12:00:00Z');
const [toCome, underWay] = [new Date('2026-06-01T12:00:00Z'), new Date('2026-06-01T11:59:59Z')];
const [a, b, c] = ['who is on call', 'who is next', 'who stands in'];

describe('a shift', () => {
  it.each<[string, object, Settled]>([
    ['whose people all have the right stays', {}, { becomes: 'AS_IT_WAS' }],
    ['without a next stays', { backupId: null, backupServes: false }, { becomes: 'AS_IT_WAS' }],
    ['whose next lost it has none', { backupServes: false }, { becomes: 'CHANGED', onCallId: a, backupId: null }],
    ['is its next’s', { onCallServes: false }, { becomes: 'CHANGED', onCallId: b, backupId: null }],
    [
      'is the stand-in’s first',
      { onCallServes: false, insteadId: c },
      { becomes: 'CHANGED', onCallId: c, backupId: b },
    ],
    [
      'is the stand-in’s who was the next',
      { onCallServes: false, insteadId: b },
      { becomes: 'CHANGED', onCallId: b, backupId: null },
    ],
    ['of nobody is dropped', { onCallServes: false, backupServes: false }, { becomes: 'DROPPED' }],
    [
      'under way is cut, and the next has the rest',
      { onCallServes: false, startsAt: underWay },
      { becomes: 'CUT', rest: { onCallId: b, backupId: null } },
    ],
    [
      'under way of which nobody is left is cut',
      { onCallServes: false, backupServes: false, startsAt: underWay },
      { becomes: 'CUT', rest: null },
    ],
    [
      'under way whose next lost it has none',
      { backupServes: false, startsAt: underWay },
      { becomes: 'CHANGED', onCallId: a, backupId: null },
    ],
  ])('%s', (_what, own, expected) => {
    const people = { onCallId: a, backupId: b, onCallServes: true, backupServes: true, insteadId: null };
    expect(settled({ startsAt: toCome, ...people, ...own }, now)).toEqual(expected);
  });
});
