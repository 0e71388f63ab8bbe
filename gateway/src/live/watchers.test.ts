import { describe, expect, it, vi } from 'vitest';
import { Streams } from './streams.ts';
import { Watchers, type InFacts } from './watchers.ts';

const question = { text: '', variables: {}, key: 'it', path: [] };
const matter = (id: string): InFacts => ({ topic: 'MATTER', id, question });
const within = (area: string): InFacts => ({ topic: 'EMERGENCY', within: area, question });
const MICRO = '510115006005007001';

function hearing(...watched: InFacts[]) {
  const watchers = new Watchers();
  const heard: string[][] = watched.map(() => []);
  const ends = watched.map((one, index) => watchers.add(one, (id) => heard[index]?.push(id)));
  return { watchers, heard, ends };
}

describe('who looks at what', () => {
  it('is told of the matter of an id, and of nothing else', () => {
    const { watchers, heard } = hearing(matter('a'), matter('b'), within(MICRO));
    watchers.tell({ id: 'a', gridCode: MICRO, isEmergency: false });
    expect(heard).toEqual([['a'], [], []]);
  });

  it('is told of emergencies in the area, whatever its level, once', () => {
    const { watchers, heard } = hearing(
      matter('e'),
      within(MICRO),
      within('510115006'),
      within('51'),
      within('510115006005007002'),
    );
    watchers.tell({ id: 'e', gridCode: MICRO, isEmergency: true });
    expect(heard).toEqual([['e'], ['e'], ['e'], ['e'], []]);
  });

  it('is told in a micro-grid of what names its general grid alone', () => {
    const { watchers, heard } = hearing(within(MICRO), within('510115006005008001'), within('510115006005'));
    watchers.tell({ id: 'e', gridCode: MICRO.slice(0, 15), isEmergency: true });
    expect(heard).toEqual([['e'], [], ['e']]);
  });

  it('is told nothing once it looks away', () => {
    const { watchers, heard, ends } = hearing(matter('a'), matter('a'));
    ends[0]?.();
    watchers.tell({ id: 'a', gridCode: MICRO, isEmergency: false });
    expect(heard).toEqual([[], ['a']]);
  });
});

describe('the streams of a gateway', () => {
  it('are abandoned where nobody opens them within 30 s', () => {
    vi.useFakeTimers();
    const streams = new Streams();
    const abandoned: string[] = [];
    const [opened, other] = ['me', 'you'].map((subject) => streams.announce(subject, (token) => abandoned.push(token)));
    if (opened !== undefined && 'token' in opened) streams.opened(opened.token);
    vi.advanceTimersByTime(29_000);
    expect(abandoned).toEqual([]);
    vi.advanceTimersByTime(2000);
    expect(abandoned).toEqual([other !== undefined && 'token' in other && other.token]);
    vi.useRealTimers();
  });

  it('are ten of one caller at most, each its own', () => {
    const streams = new Streams();
    const tokens = Array.from({ length: 10 }, () => streams.announce('me', () => {})).flatMap((announced) =>
      'token' in announced ? announced.token : [],
    );
    expect(tokens).toHaveLength(10);
    expect(streams.announce('me', () => {})).toEqual({ full: 'TOO_MANY_OF_YOURS' });
    expect(streams.announce('you', () => {})).toMatchObject({ token: expect.any(String) });
    const [first = ''] = tokens;
    expect([streams.isOf(first, 'me'), streams.isOf(first, 'you')]).toEqual([true, false]);
    streams.ended(first);
    expect(streams.isOf(first, 'me')).toBe(false);
    expect(streams.announce('me', () => {})).toMatchObject({ token: expect.any(String) });
    for (const token of tokens) streams.ended(token);
  });
});
