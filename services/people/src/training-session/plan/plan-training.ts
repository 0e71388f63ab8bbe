import { Access } from '@microgrid/access/access';
import { momentOf } from '@microgrid/database/moment';
import { record } from '@microgrid/facts/record';
import { Forbidden } from '@microgrid/subgraph/errors';
import { newId, storedId } from '@microgrid/subgraph/ids';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { TrainingRecordEntity } from '../record/training-record.entity.ts';
import { requireFreeStation } from '../station/require-free-station.ts';
import { TrainingSessionEntity } from '../training-session.entity.ts';
import { trainingPlanned } from '../training-session.facts.ts';
import { ABOVE, mayPlan, PLANNERS } from '../training-session.policy.ts';
import { TrainingSession } from '../training-session.type.ts';
import { PlanTrainingInput } from './plan-training.input.ts';
import { requirePeople } from './require-people.ts';
import { requirePlace } from './require-place.ts';
import { requireTopic } from './require-topic.ts';
import { requireWellFormed } from './well-formed.ts';

@Resolver()
export class PlanTrainingResolver {
  @Mutation(() => TrainingSession, {
    nullable: true,
    description:
      'Plans a training（安排培训） and invites, by the head or the street officer above, or one to one by the worker (FORBIDDEN otherwise, and for a station of another community). BAD_USER_INPUT names wrong times, a topic, grid, station or person that is not there, who serves elsewhere, and more than the station holds; CONFLICT names a station that is taken then, and what followed a grid that is closed.',
  })
  @Access(PLANNERS)
  planTraining(
    @Arg('input', () => PlanTrainingInput, { description: 'Who learns what, when and where.' })
    input: PlanTrainingInput,
    @Ctx() { write, actor }: Context,
  ) {
    const plannedById = signedIn(actor);
    const { kind, gridCode, cohort = null, startsAt, endsAt } = input;
    const trainerId = storedId(input.trainerId);
    const stationId = input.stationId == null ? null : storedId(input.stationId);
    const personIds = input.personIds.map((id) => storedId(id));
    const { writeId: _, ...content } = input;
    const planned = { ...content, stationId, trainerId, personIds };
    return write(input, async (em, id) => {
      if (!mayPlan(actor, kind, gridCode)) {
        const roles = kind === 'ONE_TO_ONE' ? PLANNERS : ABOVE;
        throw new Forbidden(`trainings for ${gridCode} are not yours to plan`, `${roles.join(' or ')} of ${gridCode}`);
      }
      requireWellFormed(planned, await momentOf(em));
      const topicCode = await requireTopic(em, input.topicCode);
      await requirePlace(em, planned);
      await requirePeople(em, planned);
      if (stationId !== null) await requireFreeStation(em, { stationId, startsAt, endsAt });
      const copied = { topicCode, gridCode, trainerId, plannedById, endsAt };
      const session = em.create(TrainingSessionEntity, {
        ...copied,
        id,
        kind,
        cohort,
        stationId,
        startsAt,
        status: 'PLANNED',
      });
      for (const personId of personIds) {
        em.create(TrainingRecordEntity, { ...copied, id: newId(), sessionId: id, personId });
      }
      record(em, 'training.planned.v1', trainingPlanned({ ...planned, id, topicCode }));
      return session;
    });
  }
}
