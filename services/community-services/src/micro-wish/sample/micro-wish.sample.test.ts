import { communitiesOf } from '@microgrid/sample-network/testing';
import { expect, test } from 'vitest';
import { MicroWishStatus } from '../micro-wish.terms.ts';
import { sampleWishes } from './micro-wish.sample.ts';

const communities = communitiesOf({ streets: 1 });

test('each community has a wish in every state', () => {
  for (const community of communities) {
    const statuses = new Set(sampleWishes(community).map(({ wish }) => wish.status));
    const open = Object.keys(MicroWishStatus).filter((status) => status !== 'CANCELLED' && status !== 'THANKED');
    expect([...statuses]).toEqual(expect.arrayContaining(open));
  }
  const all = communities.flatMap(sampleWishes).map(({ wish }) => wish.status);
  expect(new Set(all)).toEqual(new Set(Object.keys(MicroWishStatus)));
});

test('what was dispatched has words of its own and a day, what has ended no way to reach anybody, and nothing is to come', () => {
  for (const community of communities) {
    const leading = new Set(community.roster.leaders.values());
    const agreeing = new Set(
      community.persons.filter(({ id, agreesToName }) => agreesToName && leading.has(id)).map(({ id }) => id),
    );
    for (const { wish, text, wisher } of sampleWishes(community)) {
      const { dispatchedAt, wording, dueOn, endedAt, takerId, fulfilledAt } = wish;
      expect([wording === null, dueOn === null]).toEqual([dispatchedAt === null, dispatchedAt === null]);
      expect(wording).not.toBe(text.text);
      expect(wisher.name === null).toBe(endedAt !== null);
      if (takerId !== null) expect(agreeing).toContain(takerId);
      for (const at of [wish.madeAt, dispatchedAt, fulfilledAt, endedAt]) {
        expect(at === null || at.getTime() < community.asOf.getTime()).toBe(true);
      }
      for (const words of [text.text, wording, wish.thanks]) expect(words ?? '样例').toContain('样例');
    }
  }
});
