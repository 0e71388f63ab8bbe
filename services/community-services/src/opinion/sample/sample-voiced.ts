import { isWithin } from '@microgrid/grid-code';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { plusMinutes } from '@microgrid/sample-network/shanghai-time';
import { sampleActivities } from '../../activity/activity.sample.ts';
import { sampleOutcomes } from '../../activity/outcome/activity-outcome.sample.ts';
import { opinionDueAt } from '../take/opinion-due-at.ts';
import type { OpinionRow } from './opinion-row.ts';
import { replyTo } from './sample-words.ts';

/** What was voiced at activities: an opinion of each such outcome, answered within some days. */
export function sampleVoiced(community: SampleCommunity): OpinionRow[] {
  const { seed, code, grids, roster, asOf } = community;
  const random = new Random(seed, code, 'opinions voiced');
  const micros = grids.generals.flatMap((general) => general.micros);
  const activities = sampleActivities(community);
  const organiserOf = new Map(activities.map(({ id, organiserId }) => [id, organiserId]));
  return sampleOutcomes(community, activities).flatMap(({ opinionId, activityId, gridCode, text, recordedAt }) => {
    const within = micros.filter((micro) => isWithin(micro.code, gridCode));
    if (opinionId === null || within.length === 0) return [];
    const place = random.pick(within).code;
    const answeredAt = plusMinutes(recordedAt, random.int(60, 6 * 24 * 60));
    const isAnswered = answeredAt <= asOf;
    return {
      id: opinionId,
      text,
      topic: 'D9' as const,
      gridCode: place,
      channel: 'ACTIVITY' as const,
      activityId,
      isAnonymous: true,
      takenAt: recordedAt,
      recordedAt,
      takenById: organiserOf.get(activityId) ?? roster.head,
      status: isAnswered ? ('REPLIED' as const) : ('OPEN' as const),
      dueAt: opinionDueAt(recordedAt),
      reply: isAnswered ? replyTo.D9 : null,
      answeredAt: isAnswered ? answeredAt : null,
      answeredById: isAnswered ? (roster.workers.get(place.slice(0, GENERAL_DIGITS)) ?? roster.head) : null,
      matterId: null,
      mergedIntoId: null,
      mergedCount: 0,
      version: isAnswered ? 2 : 1,
    };
  });
}

const GENERAL_DIGITS = 15;
