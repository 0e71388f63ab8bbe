import { asOf, communitiesOf } from '@microgrid/sample-network/testing';
import { expect, test } from 'vitest';
import { countedFrom } from '../rating/rating-months.ts';
import { allMatters } from './matter.sample.ts';
import { ratingsTold } from './ratings-told.ts';

const communities = communitiesOf();
const facts = communities.flatMap(ratingsTold);
const posts = new Map(communities.flatMap(({ timesInPost }) => timesInPost.map((time) => [time.id, time])));

test('the ratings of the sample are told of posts, by month, from five on, on the third of the next', () => {
  expect(facts.length).toBeGreaterThan(20);
  for (const { time, gridcode, data } of facts) {
    expect(posts.get(data.appointmentId ?? '')?.gridCode).toBe(gridcode);
    expect(data.rated).toBeGreaterThanOrEqual(5);
    expect(data.points / data.rated).toBeLessThanOrEqual(5);
    expect(time).toBe(countedFrom(data.month).toISOString());
    expect(new Date(time).getTime()).toBeLessThanOrEqual(asOf.getTime());
  }
  const batches = facts.map(({ data }) => `${data.month} ${data.appointmentId}`);
  expect(new Set(batches).size).toBe(facts.length);
});

test('nobody of the sample is rated for what they reported themselves, and workers are for what others did', () => {
  const rated = communities
    .flatMap(allMatters)
    .flatMap(({ reporter, ratings }) =>
      ratings.map(({ appointmentId }) => ({ post: posts.get(appointmentId ?? ''), by: reporter.personId })),
    );
  for (const { post, by } of rated) expect(post?.personId).not.toBe(by);
  expect(new Set(rated.map(({ post }) => post?.post))).toContain('WORKER');
});
