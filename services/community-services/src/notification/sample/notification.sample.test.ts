import { communitiesOf } from '@microgrid/sample-network/testing';
import { expect, test } from 'vitest';
import { allMatters } from '../../matter/sample/matter.sample.ts';
import { NotificationEntity } from '../notification.entity.ts';
import { notificationSample } from './notification.sample.ts';

const communities = communitiesOf();
const rowsOf = (name: string) =>
  communities
    .flatMap(notificationSample)
    .filter((rows) => rows.of === name)
    .flatMap(
      ({ rows }) => rows as { recipientId: string; kind: string; at: Date; readAt: Date | null; aboutId: string }[],
    );
const sample = rowsOf(NotificationEntity.name);
const matters = new Map(communities.flatMap(allMatters).map((one) => [one.matter.id, one]));

test('there are read and unread ones, of matters that are there, and none is read before it came or after now', () => {
  expect(new Set(sample.map(({ readAt }) => readAt === null))).toEqual(new Set([true, false]));
  const asOf = communities[0]?.asOf ?? expect.fail('no community');
  for (const { at, readAt, aboutId } of sample) {
    expect(matters.has(aboutId)).toBe(true);
    expect(at <= (readAt ?? asOf) && (readAt ?? asOf) <= asOf).toBe(true);
  }
});

test('who reported is told of moves, who handles of work, and nobody else of either', () => {
  expect(new Set(sample.map(({ kind }) => kind))).toEqual(new Set(['REQUEST_MOVED', 'WORK_GIVEN']));
  for (const { kind, aboutId, recipientId } of sample) {
    const { matter, reporter, assignments } = matters.get(aboutId) ?? expect.fail('no matter');
    const handlers = [matter.handlerId, ...assignments.map(({ assigneeId }) => assigneeId)];
    const whom = kind === 'REQUEST_MOVED' ? [reporter.personId] : handlers;
    expect(whom).toContain(recipientId);
  }
});
