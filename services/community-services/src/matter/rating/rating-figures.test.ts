import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knowGrids } from '../../../test/known.ts';
import { openMatters, type Matters } from '../../../test/matters.ts';
import { analyst, COMMUNITY, GENERAL, head, officer, worker } from '../../../test/people.ts';
import { byWorker, ratingsOf, type Ratings } from '../../../test/ratings.ts';

const FIGURES = 'ratedCount { value status } ratingPoints { value status }';
const below = { value: null, status: 'BELOW' };
const BELOW = { ratedCount: below, ratingPoints: below };

/** Eleven ratings with a mean of 4 in February 2026, of two kinds; and one in March. */
describe('figures of ratings', () => {
  let matters: Matters;
  let ratings: Ratings;
  beforeAll(async () => {
    matters = await openMatters();
    ratings = ratingsOf(matters);
    // As many micro-grids as make a table of kinds and months coarse enough.
    const micros = Array.from({ length: 200 }, (_, index) => `${GENERAL}${String(index + 100)}`);
    await knowGrids(matters.services, ...micros);
    await ratings.rate([5, 5, 5, 4, 4, 3, 2, 4, 4, 4, 4], '2026-02-10', { ...byWorker, kind: 'E1' });
    await ratings.rate([1, 1, 1], '2026-02-10', { ...byWorker, kind: 'E2' });
  });
  afterAll(() => matters.close());

  const ask = async (rest: string, { where = '', actor = head } = {}) => {
    const query = `{ matters(where: { within: "${COMMUNITY}" ${where} }) { ${rest} } }`;
    const { data, errors } = await matters.services.ask(query, {}, actor);
    expect(errors).toEqual([]);
    return data.matters;
  };

  it('count nothing before a month is closed', async () => {
    expect((await ask(`aggregates { ${FIGURES} }`)).aggregates).toEqual(BELOW);
  });

  describe('once a month is closed', () => {
    const february = ', recordedIn: "2026-02"';
    beforeAll(() => matters.services.subgraph.closeMonths(new Date('2026-03-05T00:00:00Z')));

    it('are the same for who serves there as for an analyst, beside exact ones', async () => {
      const asked = `aggregates { count { status } ${FIGURES} }`;
      const { aggregates } = await ask(asked, { where: february, actor: analyst });
      expect([5, 10, 15, 20]).toContain(aggregates.ratedCount.value);
      for (const actor of [worker, head, officer]) {
        const within = actor === worker ? GENERAL : COMMUNITY;
        const { data } = await matters.services.ask(
          `{ matters(where: { within: "${within}"${february} }) { ${asked} } }`,
          {},
          actor,
        );
        expect(data.matters.aggregates).toEqual({ ...aggregates, count: { status: 'EXACT' } });
      }
    });

    it('stand beside the exact figures of a group, by what is told', async () => {
      const asked = `groups(by: [KIND, MONTH]) { key { kind month } count { value status } ${FIGURES} }`;
      const { groups } = await ask(asked, { where: `${february}, kind: [E1, E2]` });
      expect(groups).toEqual([
        {
          key: { kind: 'E1', month: '2026-02' },
          count: { value: 11, status: 'EXACT' },
          ratedCount: { value: expect.any(Number), status: 'ROUNDED' },
          ratingPoints: { value: expect.any(Number), status: 'ROUNDED' },
        },
        { key: { kind: 'E2', month: '2026-02' }, count: { value: 3, status: 'EXACT' }, ...BELOW },
      ]);
    });

    it.each(['dueBy: "2026-03-01T00:00:00Z"', 'isOpen: false', 'status: [CLOSED]', 'hasHandler: true'])(
      'tell nothing of a list that leaves single matters in or out: %s',
      async (where) => {
        const { aggregates } = await ask(`aggregates { count { status } ${FIGURES} }`, { where: `, ${where}` });
        expect(aggregates).toEqual({ count: { status: 'EXACT' }, ...BELOW });
      },
    );

    it('order and choose no group of rows as they are', async () => {
      const asked = (args: string) =>
        ask(`groups(by: [KIND], ${args}) { key { kind } }`, { where: ', kind: [E1, E2]' });
      expect((await asked('orderBy: RATED_COUNT_DESC')).groups).toEqual((await asked('orderBy: KEY')).groups);
      expect((await asked('having: { ratedCount: { min: 0 } }')).groups).toEqual([]);
    });

    it('do not move with one rating more', async () => {
      const before = await ask(`aggregates { ${FIGURES} }`, { where: february });
      await ratings.rate([1], '2026-03-01T00:00', { ...byWorker, kind: 'E1' });
      expect(await ask(`aggregates { ${FIGURES} }`, { where: february })).toEqual(before);
    });
  });
});
