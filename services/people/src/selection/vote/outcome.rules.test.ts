import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, type Entered, type Vote } from './outcome.ts';

/** Candidates by name, with the votes that each has had where it was left open. */
const vote = (own: Partial<Vote> = {}): Vote => ({
  method: 'VOTE',
  isTied: false,
  electorateCount: 60,
  votesEach: 1,
  turnoutCount: null,
  candidates: ['a', 'b', 'c'].map((id) => ({ id, votes: null })),
  ...own,
});
const tallies = (votes: Record<string, number>) =>
  Object.entries(votes).map(([candidacyId, count]) => ({ candidacyId, votes: count }));
const entered = (votes: Record<string, number>, own: Partial<Entered> = {}): Entered => ({
  turnoutCount: 40,
  tallies: tallies(votes),
  chosenId: null,
  ...own,
});
const tied = vote({
  isTied: true,
  turnoutCount: 40,
  candidates: [
    { id: 'a', votes: 18 },
    { id: 'b', votes: 18 },
    { id: 'c', votes: 4 },
  ],
});

const outcomeOf = (of: Vote, what: Entered) => {
  const judged = judge(of, what);
  return 'outcome' in judged ? judged.outcome : expect.fail(JSON.stringify(judged.problems));
};
const problemsOf = (of: Vote, what: Entered) => {
  const judged = judge(of, what);
  return 'problems' in judged ? judged.problems : [];
};

describe('a vote', () => {
  it('is won by whoever has most, who must be named', () => {
    const { chosenId, votes, turnoutCount } = outcomeOf(vote(), entered({ a: 10, b: 25, c: 5 }, { chosenId: 'b' }));
    expect([chosenId, turnoutCount]).toEqual(['b', 40]);
    expect(Object.fromEntries(votes)).toEqual({ a: 10, b: 25, c: 5 });
    for (const wrong of [null, 'a', 'x']) {
      expect(problemsOf(vote(), entered({ a: 10, b: 25, c: 5 }, { chosenId: wrong }))).toEqual([
        { field: 'chosenId', message: 'b has most votes (25): say that' },
      ]);
    }
  });

  it('field-case B1: with equal votes for the first place is won by nobody, and nobody can be named', () => {
    const equal = { a: 15, b: 15, c: 10 };
    expect(outcomeOf(vote(), entered(equal)).chosenId).toBeNull();
    for (const chosenId of ['a', 'b', 'c']) {
      expect(problemsOf(vote(), entered(equal, { chosenId }))).toMatchObject([{ field: 'chosenId' }]);
    }
  });

  it('field-case B1: and no order decides: not that of candidates, of entries, of names or of ids', () => {
    const ids = fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 6 });
    const cases = ids.chain((all) =>
      fc.record({
        all: fc.constant(all),
        counts: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: all.length, maxLength: all.length }),
        candidates: fc.shuffledSubarray(all, { minLength: all.length }),
        entries: fc.shuffledSubarray(all, { minLength: all.length }),
      }),
    );
    fc.assert(
      fc.property(cases, ({ all, counts, candidates, entries }) => {
        const countOf = new Map(all.map((id, index) => [id, counts[index] ?? 0]));
        const most = Math.max(...counts);
        const first = all.filter((id) => countOf.get(id) === most);
        const of = vote({ candidates: candidates.map((id) => ({ id, votes: null })) });
        const what = entries.map((candidacyId) => ({ candidacyId, votes: countOf.get(candidacyId) ?? 0 }));
        for (const chosenId of [null, ...all]) {
          const judged = judge(of, { turnoutCount: 60, tallies: what, chosenId });
          const isGood = most > 0 && (first.length === 1 ? chosenId === first[0] : chosenId === null);
          expect('outcome' in judged).toBe(isGood);
          if ('outcome' in judged) expect(judged.outcome.chosenId).toBe(first.length === 1 ? first[0] : null);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('field-case B3: with equal votes below the first place is won all the same', () => {
    expect(outcomeOf(vote(), entered({ a: 20, b: 10, c: 10 }, { chosenId: 'a' })).chosenId).toBe('a');
  });

  it.each<[string, Partial<Vote>, Record<string, number>, Partial<Entered>, string, RegExp]>([
    ['more votes than the turnout has', {}, { a: 30, b: 11, c: 0 }, { chosenId: 'a' }, 'tallies', /41.*40/],
    ['more than several each', { votesEach: 2 }, { a: 50, b: 31, c: 0 }, { chosenId: 'a' }, 'tallies', /81.*40.*2.*80/],
    [
      'a turnout above the electorate',
      {},
      { a: 30, b: 10, c: 0 },
      { turnoutCount: 61, chosenId: 'a' },
      'turnoutCount',
      /61.*60/,
    ],
    ['a negative turnout', {}, { a: 0, b: 0, c: 0 }, { turnoutCount: -1 }, 'turnoutCount', /-1.*60/],
    ['a negative tally', {}, { a: 30, b: -1, c: 0 }, { chosenId: 'a' }, 'tallies.1.votes', /-1/],
  ])('field-case B4: %s is refused with both numbers', (_what, of, votes, own, field, message) => {
    expect(problemsOf(vote(of), entered(votes, own))).toContainEqual({
      field,
      message: expect.stringMatching(message),
    });
  });

  it('takes as many votes as there can be', () => {
    expect(outcomeOf(vote({ votesEach: 2 }), entered({ a: 40, b: 30, c: 10 }, { chosenId: 'a' })).chosenId).toBe('a');
  });

  it.each<[string, Record<string, number>, string]>([
    ['nobody left out', { a: 20, b: 10 }, 'tallies'],
    ['nobody else counted', { a: 20, b: 10, c: 1, x: 1 }, 'tallies.3.candidacyId'],
    ['somebody with a vote', { a: 0, b: 0, c: 0 }, 'tallies'],
  ])('has %s', (_what, votes, field) => {
    expect(problemsOf(vote(), entered(votes, { chosenId: 'a' }))).toMatchObject([{ field }]);
  });

  it('counts nobody twice', () => {
    const twice = [...tallies({ a: 20, b: 10, c: 1 }), ...tallies({ b: 1 })];
    expect(problemsOf(vote(), entered({}, { tallies: twice, chosenId: 'a' }))).toMatchObject([
      { field: 'tallies.3.candidacyId' },
    ]);
  });
});

describe('equal votes', () => {
  it('are settled by a run-off among those who have them', () => {
    const { chosenId, votes } = outcomeOf(tied, entered({ a: 21, b: 14 }, { turnoutCount: 35, chosenId: 'a' }));
    expect(chosenId).toBe('a');
    expect(Object.fromEntries(votes)).toEqual({ a: 21, b: 14, c: null });
    expect(problemsOf(tied, entered({ a: 21, b: 14, c: 1 }, { chosenId: 'a' }))).toMatchObject([
      { field: 'tallies.2.candidacyId' },
    ]);
  });

  it('are left open once more by a run-off with equal votes', () => {
    expect(outcomeOf(tied, entered({ a: 17, b: 17 })).chosenId).toBeNull();
  });

  it('or by a decision for one of them, which leaves what was counted', () => {
    const { chosenId, votes, turnoutCount } = outcomeOf(tied, entered({}, { chosenId: 'b' }));
    expect([chosenId, turnoutCount]).toEqual(['b', 40]);
    expect(Object.fromEntries(votes)).toEqual({ a: 18, b: 18, c: 4 });
    for (const wrong of ['c', null]) {
      expect(problemsOf(tied, entered({}, { chosenId: wrong }))).toMatchObject([{ field: 'chosenId' }]);
    }
    expect(problemsOf(tied, entered({}, { chosenId: 'a', turnoutCount: 41 }))).toMatchObject([
      { field: 'turnoutCount', message: expect.stringMatching(/40.*41/) },
    ]);
  });
});

describe('a consultation', () => {
  const talks = vote({ method: 'CONSULTATION' });
  it('has no tallies, and somebody chosen', () => {
    const { chosenId, votes } = outcomeOf(talks, entered({}, { chosenId: 'c' }));
    expect([chosenId, [...votes.values()]]).toEqual(['c', [null, null, null]]);
    expect(problemsOf(talks, entered({ a: 1 }))).toMatchObject([{ field: 'tallies' }, { field: 'chosenId' }]);
  });
});
