import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMatters, type Matters } from '../../../test/matters.ts';
import { analyst, COMMUNITY, contact, GENERAL, head, leader, officer, worker } from '../../../test/people.ts';
import { byWorker, LEADERS_POST, ratingsOf, type Ratings } from '../../../test/ratings.ts';

const FIGURES = 'ratedCount { value status } ratingPoints { value status }';
const LIST = (rest: string, where = `within: "${COMMUNITY}"`) => `{ matters(where: { ${where} }) { ${rest} } }`;
const told = (value: number) => ({ value, status: 'ROUNDED' });
const below = { value: null, status: 'BELOW' };
const byLeader = { handlerId: leader.subject, settledInPostId: LEADERS_POST, gridCode: `${GENERAL}004` };

/** Seven ratings with a mean of 4 in one micro-grid, four in another, in February; and one in March. */
describe('figures of ratings', () => {
  let matters: Matters;
  let ratings: Ratings;
  beforeAll(async () => {
    matters = await openMatters();
    ratings = ratingsOf(matters);
    await ratings.rate([5, 5, 5, 4, 4, 3, 2], '2026-02-10', { ...byWorker, kind: 'E1' });
    await ratings.rate([1, 1, 1, 1], '2026-02-10', { ...byLeader, kind: 'E2' });
    await ratings.rate([1], '2026-03-01T00:00', { ...byWorker, kind: 'E1' });
  });
  afterAll(() => matters.close());

  const ask = async (rest: string, { where = `within: "${GENERAL}"`, actor = head } = {}) => {
    const { data, errors } = await matters.services.ask(LIST(rest, where), {}, actor);
    expect(errors).toEqual([]);
    return data.matters;
  };

  it('count nothing of a month that is not counted', async () => {
    expect((await ask(`aggregates { ${FIGURES} }`)).aggregates).toEqual({ ratedCount: below, ratingPoints: below });
  });

  describe('once their month is counted', () => {
    beforeAll(() => ratings.count('2026-03-03T00:00'));

    it.each([
      ['the worker', worker],
      ['the contact', contact],
      ['the head', head],
      ['the street', officer],
    ])('are multiples of five, never exact: for %s', async (_who, actor) => {
      // 11 ratings with a mean of 32/11: 10, and what 10 come to at that mean.
      const { aggregates } = await ask(`aggregates { count { status } ${FIGURES} }`, { actor });
      expect(aggregates).toEqual({ count: { status: 'EXACT' }, ratedCount: told(10), ratingPoints: told(30) });
    });

    it('are too few to tell below five, in a list and in a group', async () => {
      const few = await ask(`aggregates { ${FIGURES} }`, { where: `within: "${GENERAL}", kind: [E2]` });
      expect(few.aggregates).toEqual({ ratedCount: below, ratingPoints: below });
      const { groups } = await ask(`groups(by: [KIND]) { key { kind } ${FIGURES} }`);
      expect(groups).toEqual([
        { key: { kind: 'E1' }, ratedCount: told(5), ratingPoints: told(20) },
        { key: { kind: 'E2' }, ratedCount: below, ratingPoints: below },
      ]);
    });

    it.each([
      ['RATING_POINTS_ASC', ['E1', 'E2']],
      ['RATING_POINTS_DESC', ['E1', 'E2']],
    ])('put what is too few last in the order %s', async (orderBy, kinds) => {
      const { groups } = await ask(`groups(by: [KIND], orderBy: ${orderBy}) { key { kind } }`);
      expect(groups.map(({ key }: { key: { kind: string } }) => key.kind)).toEqual(kinds);
    });

    it.each([
      ['min: 0', 1],
      ['max: 4', 0],
      ['min: 6', 0],
    ])('leave groups in and out by what is told: ratedCount { %s }', async (range, count) => {
      const { groups } = await ask(`groups(by: [KIND], having: { ratedCount: { ${range} } }) { key { kind } }`);
      expect(groups).toHaveLength(count);
    });

    it('do not move with one rating more, until its month is counted', async () => {
      const before = await ask(`aggregates { ${FIGURES} }`);
      await ratings.rate([1, 1, 1, 1], '2026-03-10', { ...byWorker, kind: 'E1' });
      expect(await ask(`aggregates { ${FIGURES} }`)).toEqual(before);
      await ratings.count('2026-04-03T00:00');
      expect((await ask(`aggregates { ${FIGURES} }`)).aggregates.ratedCount).toEqual(told(15));
    });

    it('are a mean of 1 to 5 whatever is asked', async () => {
      await ratings.rate([5, 5, 5, 5, 5, 5, 5], '2026-04-10', { ...byWorker, kind: 'E3' });
      await ratings.rate([1, 1, 1, 1, 1, 1, 1], '2026-04-10', { ...byWorker, kind: 'E9' });
      await ratings.count('2026-05-03T00:00');
      for (const kind of ['E1', 'E3', 'E9']) {
        const { aggregates } = await ask(`aggregates { ${FIGURES} }`, {
          where: `within: "${GENERAL}", kind: [${kind}]`,
        });
        const mean = aggregates.ratingPoints.value / aggregates.ratedCount.value;
        expect(mean).toBeGreaterThanOrEqual(1);
        expect(mean).toBeLessThanOrEqual(5);
      }
    });
  });

  it('are told of closed months, rounded, to everybody else', async () => {
    const asked = LIST(`aggregates { ${FIGURES} }`, `within: "${COMMUNITY}", recordedIn: "2026-02"`);
    expect((await matters.services.ask(asked, {}, analyst)).codes).toEqual(['QUESTION_TOO_FINE']);
    await matters.services.subgraph.closeMonths(new Date('2026-05-10T00:00:00Z'));
    for (const actor of [analyst, leader]) {
      const { data, errors } = await matters.services.ask(asked, {}, actor);
      expect(errors).toEqual([]);
      const { ratedCount, ratingPoints } = data.matters.aggregates;
      // 11 ratings that come to 32, by which figures of closed months are rounded: by 5 and by 5 times 5.
      expect([5, 10, 15, 20]).toContain(ratedCount.value);
      expect(ratingPoints.status).toBe(ratingPoints.value === null ? 'BELOW' : 'ROUNDED');
    }
  });
});
