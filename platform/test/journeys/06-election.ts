import { samplePeople } from '@microgrid/sample-network/sample-people';
import { expect } from 'vitest';
import { appointment, GENERAL, microGridsOf, report, vacancy } from './world/deeds.ts';
import type { JourneyWorld, Steps } from './world/journey-world.ts';

interface Listed {
  readonly id: string;
  readonly handler: { id: string } | null;
}

export const election: Steps = {
  async MattersOfMicroGrid(world) {
    const { code, outgoing } = await anotherLedGrid(world);
    const { matterId, expectedVersion } = await report(
      world,
      { kind: 'A1', severity: 'EMERGENCY', gridCode: code },
      'resident',
    );
    await world.ask(
      `mutation ($input: AcceptMatterInput!) { acceptMatter(input: $input) { id } }`,
      { input: { matterId, expectedVersion } },
      outgoing.personId,
    );
    expect(await listed(world, code, outgoing.personId)).toMatchObject({ [matterId]: { id: outgoing.personId } });

    const { former } = await vacancy(world);
    await endAppointment(world, outgoing);
    expect(await listed(world, code, outgoing.personId)).toEqual({});
    await world.send('AppointLeader', { input: appointment(code, former) }, 'secretary');
    const { worker } = samplePeople();
    await expect
      .poll(() => listed(world, code, former), { timeout: 20_000 })
      .toMatchObject({ [matterId]: { id: worker } });
  },
};

/** A micro-grid of the worker's that somebody leads, other than the sample's leader, whom the other steps need. */
async function anotherLedGrid(world: JourneyWorld) {
  const { leader: sampleLeader } = samplePeople();
  for (const { code, leader, appointments } of await microGridsOf(world, GENERAL)) {
    const active = appointments.nodes.find(({ status }) => status === 'ACTIVE');
    if (leader === null || leader.id === sampleLeader || active === undefined) continue;
    return { code, outgoing: { personId: leader.id, appointmentId: active.id, expectedVersion: active.version } };
  }
  return expect.fail(`nobody else leads in ${GENERAL}`);
}

async function endAppointment(world: JourneyWorld, of: { appointmentId: string; expectedVersion: number }) {
  const { appointmentId, expectedVersion } = of;
  const { errors } = await world.ask(
    `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { id } }`,
    { input: { appointmentId, expectedVersion, reason: 'MOVED' } },
    'secretary',
  );
  expect(errors).toEqual([]);
}

/** The handlers of the open matters that somebody sees in a micro-grid, by matter. */
async function listed(world: JourneyWorld, code: string, who: string) {
  const { grid } = await world.send('MattersOfMicroGrid', { code }, who);
  return Object.fromEntries(grid.matters.nodes.map(({ id, handler }: Listed) => [id, handler]));
}
