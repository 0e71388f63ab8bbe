import { samplePeople } from '@microgrid/sample-network/sample-people';
import { expect } from 'vitest';
import { GENERAL, inDays, stationOf, STREET, XINGLIN } from './world/deeds.ts';
import type { JourneyWorld, Steps } from './world/journey-world.ts';
import { cohortOf, trainingToEnter } from './world/trainings.ts';

interface Coverage {
  readonly key: { grid: { code: string }; topic: { code: string; name: string } };
  readonly count: { value: number };
  readonly competentCount: { value: number };
}

export const training: Steps = {
  async CoverageAndVacancies(world) {
    const { competences, vacancies } = await world.send('CoverageAndVacancies', { street: STREET }, 'officer');
    const groups: Coverage[] = competences.groups;
    expect(new Set(groups.map(({ key }) => key.grid.code)).size).toBe(5);
    const rates = groups.map(({ count, competentCount }) => competentCount.value / count.value);
    expect(rates.every((rate) => rate >= 0 && rate <= 1)).toBe(true);
    expect(new Set(rates).size).toBeGreaterThan(5);
    expect(competences.definitions).toContainEqual(
      expect.objectContaining({ measure: 'competentCount', denominator: expect.stringContaining('count') }),
    );
    expect(vacancies.totalCount).toBeGreaterThan(0);
  },

  async WhoMissesTopic(world) {
    const asked = { community: XINGLIN, topic: 'FIRE' };
    const { competences } = await world.send('WhoMissesTopic', asked, 'officer');
    expect(competences.nodes.length).toBe(Math.min(competences.totalCount, 100));
    expect(competences.nodes[0]).toMatchObject({
      topic: { name: '消防安全' },
      status: 'MISSING',
      appointment: { grid: { name: expect.any(String) }, person: { displayName: expect.stringContaining('样例') } },
    });
    // Who serves beside them is told of the own topics alone.
    const { competences: own } = await world.send('WhoMissesTopic', asked, 'worker');
    expect(own.totalCount).toBeLessThan(competences.totalCount);
  },

  async PlanCohort(world) {
    const input = { ...(await cohortOf(world, 52)), cohort: '样例 1 班' };
    await needs(world, input.personIds[0] ?? '', ['STEP_FREE', 'LARGE_TYPE']);
    await needs(world, input.personIds[1] ?? '', ['LARGE_TYPE']);
    const { planTraining } = await world.send('PlanCohort', { input }, 'officer');
    expect(planTraining).toMatchObject({
      status: 'PLANNED',
      cohort: '样例 1 班',
      version: 1,
      station: { name: expect.any(String), accessible: expect.any(Boolean) },
      accessNeeds: null,
      records: input.personIds.map(() => ({ person: { displayName: expect.stringContaining('样例') } })),
    });
    const asTrainer = `{ trainingSession(id: "${planTraining.id}") { accessNeeds records { person { accessNeeds } } } }`;
    const { data } = await world.ask(asTrainer, {}, 'worker');
    expect(data.trainingSession.accessNeeds).toEqual(['LARGE_TYPE', 'STEP_FREE']);
    expect(data.trainingSession.records).toEqual(input.personIds.map(() => ({ person: { accessNeeds: null } })));
    const taken = await world.refusal('PlanCohort', { input }, 'officer');
    expect(taken).toMatchObject({ code: 'CONFLICT', subject: await stationOf(world) });

    // One to one, at a leader's home.
    const { leader } = samplePeople();
    const home = { ...input, kind: 'ONE_TO_ONE', cohort: null, stationId: null, gridCode: GENERAL };
    const alone = await world.send('PlanCohort', { input: { ...home, personIds: [leader] } }, 'worker');
    expect(alone.planTraining).toMatchObject({ status: 'PLANNED', cohort: null, station: null });
    const two = await world.refusal('PlanCohort', { input: home }, 'officer');
    expect(two).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'personIds' });
    expect(await world.refusal('PlanCohort', { input }, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
  },

  async RecordTrainingOutcomes(world) {
    const { session, trainerId, personId } = await trainingToEnter(world);
    const entering = (id: string) => ({
      input: {
        trainingSessionId: session.id,
        expectedVersion: session.version,
        outcomes: [{ personId: id, outcome: 'COMPETENT' }],
      },
    });
    const own = await world.refusal('RecordTrainingOutcomes', entering(trainerId), trainerId);
    expect(own).toMatchObject({ code: 'FORBIDDEN' });
    const other = await world.refusal('RecordTrainingOutcomes', entering(personId), 'officer');
    expect(other).toMatchObject({ code: 'FORBIDDEN' });
    const { recordTrainingOutcomes } = await world.send('RecordTrainingOutcomes', entering(personId), trainerId);
    expect(recordTrainingOutcomes).toEqual({
      id: session.id,
      status: 'HELD',
      records: [{ person: { id: personId }, outcome: 'COMPETENT' }],
    });
    const { data } = await world.ask('{ me { competences { topic { code } status } } }', {}, personId);
    expect(data.me.competences).toContainEqual({ topic: session.topic, status: 'COMPETENT' });
    const twice = await world.refusal('RecordTrainingOutcomes', entering(personId), trainerId);
    expect(twice).toMatchObject({ code: 'CONFLICT' });
  },

  async MyTraining(world) {
    const { leader } = samplePeople();
    const { officer: trainerId } = samplePeople();
    const day = { startsAt: inDays(54), endsAt: inDays(54, 1) };
    const { kind, topicCode } = { kind: 'ONE_TO_ONE', topicCode: 'FIRE' };
    const input = { kind, topicCode, gridCode: GENERAL, personIds: [leader], trainerId, ...day };
    const { planTraining } = await world.send('PlanCohort', { input }, 'worker');
    const { me, trainingSessions } = await world.send('MyTraining', {}, 'leader');
    expect(me.competences.map(({ topic }: { topic: object }) => topic)).toContainEqual({ name: '消防安全' });
    expect(me.accessNeeds).toEqual(expect.any(Array));
    expect(me.trainingRecords[0]).toMatchObject({ outcome: null, session: { topic: { name: '消防安全' } } });
    expect(trainingSessions.nodes).toContainEqual({
      id: planTraining.id,
      kind,
      startsAt: day.startsAt,
      topic: { name: '消防安全' },
      station: null,
      trainer: { displayName: expect.stringContaining('样例'), workPhone: expect.any(String) },
    });
  },
};

/** What somebody says to need. */
async function needs(world: JourneyWorld, personId: string, accessNeeds: string[]): Promise<void> {
  const { data } = await world.ask('{ me { version } }', {}, personId);
  const { errors } = await world.ask(
    'mutation ($input: ChangePersonInput!) { changePerson(input: $input) { id } }',
    { input: { expectedVersion: data.me.version, accessNeeds } },
    personId,
  );
  expect(errors).toEqual([]);
}
