import { expect } from 'vitest';
import { XINGLIN } from '../world/deeds.ts';
import type { Steps } from '../world/journey-world.ts';
import { cohortOf } from '../world/trainings.ts';

/** What the office desk does with trainings. */
export const officeDeskTrainings: Steps = {
  async TrainingsOf(world) {
    const { trainingSessions } = await world.send('TrainingsOf', { within: XINGLIN }, 'secretary');
    expect(trainingSessions.nodes).toHaveLength(20);
    expect(trainingSessions.nodes[0]).toMatchObject({
      topic: { code: expect.any(String) },
      grid: { name: expect.any(String) },
      status: 'HELD',
      records: expect.arrayContaining([expect.objectContaining({ outcome: expect.any(String) })]),
      availableActions: [],
    });
    expect(trainingSessions.groups).toContainEqual({
      key: { topic: { name: '消防安全' }, kind: 'GROUP' },
      count: { value: expect.any(Number) },
      participantCount: { value: expect.any(Number) },
    });
    const { data } = await world.ask(
      `{ trainingSessions(where: { within: "${XINGLIN}" }) { groups(by: [TOPIC]) { count { status } } } }`,
      {},
      'worker',
    );
    const statuses = data.trainingSessions.groups.map(({ count }: { count: { status: string } }) => count.status);
    expect(new Set(statuses)).not.toContain('EXACT');
  },

  async CancelTraining(world) {
    const planning = 'mutation ($input: PlanTrainingInput!) { planTraining(input: $input) { id version } }';
    const { data } = await world.ask(planning, { input: await cohortOf(world, 56) }, 'officer');
    const input = { trainingSessionId: data.planTraining.id, expectedVersion: data.planTraining.version };
    expect(await world.refusal('CancelTraining', { input }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
    const { cancelTraining } = await world.send('CancelTraining', { input }, 'officer');
    expect(cancelTraining).toEqual({ id: input.trainingSessionId, status: 'CANCELLED' });
    const again = await world.refusal('CancelTraining', { input: { ...input, expectedVersion: 2 } }, 'officer');
    expect(again).toMatchObject({ code: 'CONFLICT' });
  },
};
