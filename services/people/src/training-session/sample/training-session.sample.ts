import { factOf, type Fact } from '@microgrid/facts/fact';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { dateOf, plusMinutes } from '@microgrid/sample-network/shanghai-time';
import { sampleFacts, sampleRows, toldBefore, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { CompetenceEntity } from '../../competence/competence.entity.ts';
import { plusMonths } from '../../dates.ts';
import { firstTopics } from '../../training-topic/first-topics.ts';
import { TrainingRecordEntity } from '../record/training-record.entity.ts';
import { TrainingSessionEntity } from '../training-session.entity.ts';
import { trainingPlanned } from '../training-session.facts.ts';
import { samplePlans, type SamplePlan } from './sample-plans.ts';

/** A year of trainings, what became of whom, what those who serve can do by them, and what is told of those to come. */
export function trainingSample(community: SampleCommunity): SampleRows[] {
  const { sessions, records, competences } = sampleTrainings(community);
  return [
    sampleRows(TrainingSessionEntity, sessions),
    sampleRows(TrainingRecordEntity, records),
    sampleRows(CompetenceEntity, competences),
    sampleFacts(plansToCome(community).map((plan) => factOf('training.planned.v1', trainingPlanned(plan), 'people'))),
  ];
}

/** What was told of who could do what since: when the outcomes were entered, an hour after it ended. */
export function trainingTold(community: SampleCommunity): Fact[] {
  const random = new Random(community.seed, community.code, 'trainings told');
  return samplePlans(community).flatMap(({ id: subject, gridCode, topicCode, kind, endsAt, participants }) => {
    const until = validTo(topicCode, endsAt);
    return participants.flatMap(({ personId, outcome }) => {
      if (outcome === null || outcome === 'ABSENT') return [];
      const data = { personId, topicCode, kind, outcome, validTo: outcome === 'COMPETENT' ? until : null };
      const past = { at: plusMinutes(endsAt, 60), emitter: 'people', random };
      return toldBefore('competence.recorded.v1', { subject, gridCode, data }, past);
    });
  });
}

function validTo(topicCode: string, endsAt: Date): string | null {
  const months = firstTopics.find(({ code }) => code === topicCode)?.validMonths ?? null;
  return months === null ? null : plusMonths(dateOf(endsAt), months);
}

function plansToCome(community: SampleCommunity) {
  const toCome = samplePlans(community).filter(({ status, endsAt }) => status === 'PLANNED' && endsAt > community.asOf);
  return toCome.map(({ participants, ...plan }) => ({
    ...plan,
    personIds: participants.map(({ personId }) => personId),
  }));
}

export function sampleTrainings(community: SampleCommunity) {
  const plans = samplePlans(community);
  return {
    sessions: plans.map(({ participants, ...session }) => ({
      ...session,
      participantCount: participants.filter(({ outcome }) => outcome !== null && outcome !== 'ABSENT').length,
      version: session.status === 'PLANNED' ? 1 : 2,
    })),
    records: plans.flatMap(recordsOf),
    competences: competencesOf(plans),
  };
}

function recordsOf({ id: sessionId, participants, topicCode, gridCode, trainerId, plannedById, endsAt }: SamplePlan) {
  return participants.map((participant) => {
    return { ...participant, sessionId, topicCode, gridCode, trainerId, plannedById, endsAt };
  });
}

/** Of one topic the last training that taught it holds longest. */
function competencesOf(plans: readonly SamplePlan[]) {
  const mastered = new Map<
    string,
    { personId: string; topicCode: string; masteredOn: string; validTo: string | null }
  >();
  for (const { topicCode, endsAt, participants } of plans.toSorted((a, b) => a.endsAt.getTime() - b.endsAt.getTime())) {
    const held = { topicCode, masteredOn: dateOf(endsAt), validTo: validTo(topicCode, endsAt) };
    for (const { personId, outcome } of participants) {
      if (outcome === 'COMPETENT') mastered.set(`${personId} ${topicCode}`, { personId, ...held });
    }
  }
  return [...mastered.values()];
}
