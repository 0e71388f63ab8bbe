import { asOf, communitiesOf } from '@microgrid/sample-network/testing';
import { expect, test } from 'vitest';
import { sampleRosters } from './roster-import.sample.ts';

const communities = communitiesOf({ streets: 1 });

test('each community has an import that was written, one that waits, one refused and one given up, by its head', () => {
  for (const community of communities) {
    const { imports } = sampleRosters(community);
    expect(imports.map(({ status }) => status)).toEqual(['APPLIED', 'REFUSED', 'CANCELLED', 'CHECKED']);
    expect(
      imports.every(({ startedById, startedAt }) => startedById === community.roster.head && startedAt < asOf),
    ).toBe(true);
    expect(imports.filter(({ refusal }) => refusal !== null)).toHaveLength(1);
  }
});

test('its rows count up to what it says, hold nothing of people, and became appointments of the community', () => {
  for (const community of communities) {
    const { imports, rows } = sampleRosters(community);
    const posts = new Set(community.timesInPost.map(({ id }) => id));
    for (const { id, rowCount, appliedCount } of imports) {
      const own = rows.filter(({ importId }) => importId === id);
      expect(own).toHaveLength(rowCount ?? 0);
      expect(own.filter(({ status }) => status === 'APPLIED')).toHaveLength(appliedCount);
      expect(own.every(({ status, problems }) => (status === 'BAD') === problems.length > 0)).toBe(true);
      expect(
        own.every(
          ({ values, appointmentId }) => values === null && (appointmentId === null || posts.has(appointmentId)),
        ),
      ).toBe(true);
    }
  }
});

test('the same community gives the same', () => {
  for (const community of communities) expect(sampleRosters(community)).toEqual(sampleRosters(community));
});
