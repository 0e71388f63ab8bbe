import { communitiesOf } from '@microgrid/sample-network/testing';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { expect, test } from 'vitest';
import { ReserveSource, ReserveStatus } from '../reserve-entry.terms.ts';
import { reserveEntrySample, sampleEntries } from './reserve-entry.sample.ts';

const communities = communitiesOf({ streets: 2 });
const entries = communities.flatMap(sampleEntries);

test('each community has somebody in every state', () => {
  for (const community of communities) {
    const statuses = new Set(sampleEntries(community).map(({ status }) => status));
    expect([...statuses].toSorted()).toEqual(Object.keys(ReserveStatus).toSorted());
  }
  expect(new Set(entries.map(({ source }) => source))).toEqual(new Set(Object.keys(ReserveSource)));
});

test('nobody has two entries, mentors oneself or was named by oneself, and all is past', () => {
  expect(new Set(entries.map(({ personId }) => personId)).size).toBe(entries.length);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  for (const { personId, mentorId, nominatedById, enteredAt, statusSince } of entries) {
    expect([mentorId, nominatedById]).not.toContain(personId);
    expect(enteredAt.getTime()).toBeLessThanOrEqual(statusSince.getTime());
    expect(statusSince.getTime()).toBeLessThan(communities[0]?.asOf.getTime() ?? 0);
  }
});

test('whoever is appointed leads the grid that was wanted, mentors work there, and somebody is ready for a vacancy', () => {
  for (const community of communities) {
    const { roster } = community;
    const own = sampleEntries(community);
    for (const { status, gridCode, personId, mentorId } of own) {
      if (status === 'APPOINTED') expect(roster.leaders.get(gridCode)).toBe(personId);
      if (mentorId !== null) expect([roster.workers.get(gridCode.slice(0, 15)), roster.head]).toContain(mentorId);
    }
    if (roster.formerLeaders.size === 0) continue;
    const ready = own.filter(({ status, gridCode }) => status === 'READY' && roster.formerLeaders.has(gridCode));
    expect(ready).toHaveLength(1);
  }
});

test('others are told how each entry stands, as of when it came to stand so', () => {
  for (const community of communities) {
    const facts = reserveEntrySample(community).find(({ of }) => of === 'Outbox');
    expect(facts?.rows).toEqual(
      sampleEntries(community).map(({ id: subject, gridCode: gridcode, personId, status, mentorId, statusSince }) =>
        expect.objectContaining({
          type: 'reserve_entry.moved.v1',
          time: statusSince.toISOString(),
          subject,
          gridcode,
          data: { personId, status, mentorId },
        }),
      ),
    );
  }
});

test('the volunteer of the sample is in training in the general grid of its worker', () => {
  const { volunteer, worker } = samplePeople();
  expect(entries.find(({ personId }) => personId === volunteer)).toMatchObject({
    status: 'IN_TRAINING',
    gridCode: '510115006005007',
    mentorId: worker,
  });
});
