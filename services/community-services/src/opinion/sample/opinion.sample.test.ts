import { communitiesOf } from '@microgrid/sample-network/testing';
import { describe, expect, test } from 'vitest';
import { sampleActivities } from '../../activity/activity.sample.ts';
import { sampleOutcomes } from '../../activity/outcome/activity-outcome.sample.ts';
import { sampleMatters } from '../../matter/sample/matter.sample.ts';
import { OpinionStatus, OpinionTopic } from '../opinion.terms.ts';
import { opinionDueAt } from '../take/opinion-due-at.ts';
import { sampleOpinions } from './opinion.sample.ts';
import { sampleVoiced } from './sample-voiced.ts';

const communities = communitiesOf({ streets: 1 });
const said = communities.flatMap(sampleOpinions);
const opinions = said.map(({ opinion }) => opinion);
const asOf = communities[0]?.asOf ?? new Date();

describe('the opinions of a street', () => {
  test('are in every state and on every topic, and every text says that it is a sample', () => {
    expect(new Set(opinions.map(({ status }) => status))).toEqual(new Set(Object.keys(OpinionStatus)));
    expect(new Set(opinions.map(({ topic }) => topic))).toEqual(new Set(Object.keys(OpinionTopic)));
    for (const { text, reply } of opinions) for (const words of [text, reply ?? text]) expect(words).toContain('样例');
  });

  test('are due by the domain’s own clock, and nothing of them is to come', () => {
    for (const { takenAt, recordedAt, answeredAt, dueAt } of opinions) {
      expect(dueAt).toEqual(opinionDueAt(takenAt));
      expect(takenAt.getTime()).toBeLessThan(asOf.getTime());
      expect(recordedAt.getTime()).toBeGreaterThanOrEqual(takenAt.getTime());
      expect(answeredAt === null || (answeredAt >= takenAt && answeredAt <= asOf)).toBe(true);
    }
  });

  test('name an author only of those that are not anonymous, and who took them only of rounds', () => {
    for (const { opinion, author } of said) {
      expect(author).toHaveLength(opinion.isAnonymous ? 0 : 1);
      expect(opinion.takenById === null).toBe(opinion.channel === 'APP');
      expect(opinion.channel === 'ROUND' && !opinion.isAnonymous).toBe(false);
    }
  });

  test('that were voiced at activities are those of their outcomes, one each, in a micro-grid there', () => {
    const voiced = new Map(communities.flatMap(sampleVoiced).map((opinion) => [opinion.id, opinion]));
    const outcomes = communities.flatMap((community) => sampleOutcomes(community, sampleActivities(community)));
    const become = outcomes.filter(({ kind }) => kind === 'OPINION');
    expect(become.length).toBeGreaterThan(0);
    expect(voiced.size).toBe(become.length);
    for (const { opinionId, activityId, gridCode, text } of become) {
      const opinion = voiced.get(opinionId ?? '');
      expect(opinion).toMatchObject({ activityId, text, channel: 'ACTIVITY', isAnonymous: true });
      expect(opinion?.gridCode).toHaveLength(18);
      expect(opinion?.gridCode.startsWith(gridCode)).toBe(true);
      expect((opinion?.answeredAt ?? asOf) <= asOf).toBe(true);
    }
    expect(new Set([...voiced.values()].map(({ status }) => status))).toEqual(new Set(['OPEN', 'REPLIED']));
  });

  test('that were merged go on in one of the same topic and micro-grid, which counts them and whose answer they have', () => {
    const byId = new Map(opinions.map((opinion) => [opinion.id, opinion]));
    for (const one of opinions) {
      const merged = opinions.filter(({ mergedIntoId }) => mergedIntoId === one.id);
      expect(merged).toHaveLength(one.mergedCount);
      const into = byId.get(one.mergedIntoId ?? '');
      expect(into === undefined).toBe(one.status !== 'MERGED');
      if (into === undefined) continue;
      expect([into.topic, into.gridCode, into.answeredAt]).toEqual([one.topic, one.gridCode, one.answeredAt]);
      expect(into.status).not.toBe('MERGED');
    }
  });

  test('that became matters lead to those of the kind and place, reported then', () => {
    const matters = new Map(communities.flatMap(sampleMatters).map(({ matter }) => [matter.id, matter]));
    const linked = opinions.filter(({ matterId }) => matterId !== null);
    expect(linked.length).toBeGreaterThan(0);
    for (const { matterId, topic, gridCode, answeredAt } of linked) {
      const matter = matters.get(matterId ?? '');
      expect(matter).toMatchObject({ kind: topic, gridCode, reportedAt: answeredAt });
    }
  });
});
