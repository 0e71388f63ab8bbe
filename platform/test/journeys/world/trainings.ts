import { samplePeople } from '@microgrid/sample-network/sample-people';
import { expect } from 'vitest';
import type { World } from '../../world/world.ts';
import { GENERAL, inDays, microGridsOf, stationOf, XINGLIN } from './deeds.ts';

/** A training of 杏林 at its station on that day, of two leaders outside the worker's own grid, by the worker. */
export async function cohortOf(world: World, day: number) {
  const grids = await microGridsOf(world, XINGLIN);
  const leaders = grids.flatMap(({ code, leader }) => (code.startsWith(GENERAL) || leader === null ? [] : leader.id));
  return {
    kind: 'GROUP',
    topicCode: 'FIRE',
    gridCode: XINGLIN,
    stationId: await stationOf(world),
    startsAt: inDays(day),
    endsAt: inDays(day, 1),
    trainerId: samplePeople().worker,
    personIds: leaders.slice(0, 2),
  };
}

interface Planned {
  readonly id: string;
  readonly version: number;
  readonly startsAt: string;
  readonly topic: { code: string };
  readonly trainer: { id: string };
  readonly records: { person: { id: string } }[];
}

/** The sample's training of 杏林 that has begun and has no outcomes yet, who trains and whom. */
export async function trainingToEnter(world: World) {
  const { data } = await world.ask(
    `{ trainingSessions(where: { within: "${XINGLIN}", status: PLANNED }, first: 100) { nodes {
      id version startsAt topic { code } trainer { id } records { person { id } } } } }`,
    {},
    'secretary',
  );
  const found = data.trainingSessions.nodes.find(({ startsAt }: Planned) => new Date(startsAt) < new Date());
  const session: Planned = found ?? expect.fail('no training of 杏林 waits for its outcomes');
  const personId = session.records[0]?.person.id ?? expect.fail('nobody takes part');
  return { session, trainerId: session.trainer.id, personId };
}
