import { samplePeople } from '@microgrid/sample-network/sample-people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from './world/world.ts';

const GRIDS = `{ grids(where: { level: MICRO, within: "510115006005007" }, first: 100) { nodes { code leader { id }
  appointments(where: { role: MICRO_GRID_LEADER, status: ACTIVE }) { nodes { id version } } } } }`;
const REPORT = `mutation ($input: ReportMatterInput!) { reportMatter(input: $input) { id version } }`;
const ACCEPT = `mutation ($input: AcceptMatterInput!) { acceptMatter(input: $input) { version handler { id } } }`;
const RESOLVE = `mutation ($input: ResolveMatterInput!) { resolveMatter(input: $input) { status } }`;
const END = `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { status } }`;
const MATTER = `query ($id: ID!) { matter(id: $id) { status version handler { id } history { action actor { id } } } }`;

interface Node {
  readonly code: string;
  readonly leader: { id: string } | null;
  readonly appointments: { nodes: { id: string; version: number }[] };
}

describe('leader’s appointment ends', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('and the open matters have a new owner, who goes on where the leader stood; the leader sees them no more', async () => {
    const people = samplePeople();
    const { data: found } = await world.ask(GRIDS, {}, 'secretary');
    const grid: Node = found.grids.nodes.find(({ leader }: Node) => leader?.id === people.leader);
    const [appointment] = grid.appointments.nodes;
    const content = { place: '样例小区北门', description: '消防通道被堵（样例）' };
    const emergency = { kind: 'A1', severity: 'EMERGENCY', gridCode: grid.code, ...content };
    const { data: reported } = await world.ask(REPORT, { input: emergency }, 'resident');
    const { id, version } = reported.reportMatter;
    const { data: accepted } = await world.ask(ACCEPT, { input: { matterId: id, expectedVersion: version } }, 'leader');
    expect(accepted.acceptMatter.handler).toEqual({ id: people.leader });

    const ending = { appointmentId: appointment?.id, expectedVersion: appointment?.version, reason: 'MOVED' };
    const ended = await world.ask(END, { input: ending }, 'secretary');
    expect(ended.data.endAppointment).toEqual({ status: 'ENDED' });
    expect((await world.ask(MATTER, { id }, 'leader')).data.matter).toBeNull();
    const matter = await handedOver(id);
    expect(matter).toMatchObject({ status: 'ACCEPTED', handler: { id: people.worker } });
    expect(matter.history.at(-1)).toEqual({ action: 'HAND_OVER', actor: null });

    const resolving = { matterId: id, expectedVersion: matter.version, resolution: '已清理（样例）' };
    const resolved = await world.ask(RESOLVE, { input: resolving }, 'worker');
    expect(resolved.data.resolveMatter).toEqual({ status: 'RESOLVED' });
  });

  /** The matter, once the fact of the appointment's end has arrived where matters are kept. */
  const handedOver = async (id: string) => {
    const read = async () => (await world.ask(MATTER, { id }, 'worker')).data.matter;
    for (;;) {
      const { history } = await read();
      // Read again: the matter itself may have been read just before, its history just after.
      if (history.some(({ action }: { action: string }) => action === 'HAND_OVER')) return read();
    }
  };
});
