import { Access } from '@microgrid/access/access';
import { momentOf } from '@microgrid/database/moment';
import { record } from '@microgrid/facts/record';
import { Conflict, Forbidden, Invalid } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { expectVersion } from '@microgrid/subgraph/write';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { keepCompetences } from '../../competence/keep-competences.ts';
import type { Context } from '../../context.ts';
import { plusMonths } from '../../dates.ts';
import { TrainingTopicEntity } from '../../training-topic/training-topic.entity.ts';
import type { TrainingRecordEntity } from '../record/training-record.entity.ts';
import type { TrainingSessionEntity } from '../training-session.entity.ts';
import { trainingMoves } from '../training-session.states.ts';
import type { TrainingOutcome } from '../training-session.terms.ts';
import { TrainingSession } from '../training-session.type.ts';
import { readableSession, requireOpen, requirePart } from './readable-session.ts';
import { RecordTrainingOutcomesInput } from './record-training-outcomes.input.ts';

@Resolver()
export class RecordTrainingOutcomesResolver {
  @Mutation(() => TrainingSession, {
    nullable: true,
    description:
      'Enters the outcomes of a training（录入结果）, by who trains, never of oneself (FORBIDDEN). BAD_USER_INPUT names participants without an outcome and people who took no part; NOT_FOUND when there is none that the caller may see; CONFLICT from another version, before it has begun, and when they are entered or it is called off already.',
  })
  @Access('SIGNED_IN')
  recordTrainingOutcomes(
    @Arg('input', () => RecordTrainingOutcomesInput, { description: 'Of which, and what became of each.' })
    input: RecordTrainingOutcomesInput,
    @Ctx() { write, actor }: Context,
  ) {
    const caller = signedIn(actor);
    const outcomes = new Map(input.outcomes.map(({ personId, outcome }) => [storedId(personId), outcome]));
    return write(input, async (em) => {
      const found = await readableSession(em, actor, input.trainingSessionId);
      const { session, records } = found;
      requirePart(found, 'RECORD_OUTCOMES');
      if (outcomes.has(caller)) throw new Forbidden('nobody enters an outcome of oneself');
      expectVersion(session, input.expectedVersion);
      requireOpen(found, 'RECORD_OUTCOMES');
      if (session.startsAt > (await momentOf(em))) throw new Conflict('the training has not begun', session.id);
      requireOneOfEach(records, input.outcomes);
      for (const participant of records) {
        if (participant.personId != null) participant.outcome = outcomes.get(participant.personId) ?? null;
      }
      const participantCount = records.filter(({ outcome }) => outcome != null && outcome !== 'ABSENT').length;
      em.assign(session, { status: trainingMoves.RECORD_OUTCOMES.to, participantCount });
      await tell(em, session, outcomes);
      return session;
    });
  }
}

function requireOneOfEach(
  records: readonly TrainingRecordEntity[],
  outcomes: RecordTrainingOutcomesInput['outcomes'],
): void {
  const participants = new Set(records.flatMap(({ personId }) => personId ?? []));
  const strangers = outcomes.flatMap(({ personId }, index) =>
    participants.delete(storedId(personId))
      ? []
      : [{ field: `outcomes.${index}.personId`, message: 'took no part in this training' }],
  );
  const missing = [...participants].map((id) => ({ field: 'outcomes', message: `one is needed of ${id}` }));
  if (strangers.length + missing.length > 0) throw new Invalid([...strangers, ...missing]);
}

/** What they can do now, and until when: from the day on which the training ended. */
async function tell(
  em: SqlEntityManager,
  { id: subject, gridCode, topicCode, kind, endsAt }: TrainingSessionEntity,
  outcomes: ReadonlyMap<string, TrainingOutcome>,
): Promise<void> {
  const { validMonths } = await em.findOneOrFail(TrainingTopicEntity, topicCode);
  const masteredOn = shanghaiDate(endsAt);
  const until = validMonths == null ? null : plusMonths(masteredOn, validMonths);
  const competent = [...outcomes].flatMap(([personId, outcome]) => (outcome === 'COMPETENT' ? [personId] : []));
  await keepCompetences(em, { personIds: competent, topicCode, masteredOn, validTo: until });
  for (const [personId, outcome] of outcomes) {
    if (outcome === 'ABSENT') continue;
    const validTo = outcome === 'COMPETENT' ? until : null;
    const data = { personId, topicCode, kind, outcome, validTo };
    record(em, 'competence.recorded.v1', { subject, gridCode, data });
  }
}
