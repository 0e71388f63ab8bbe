import { samplePeople } from '@microgrid/sample-network/sample-people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from './world/world.ts';

const GRIDS = `{ grids(where: { level: MICRO, within: "510115006005007" }, first: 100) { nodes { code leader { id }
  appointments(where: { role: MICRO_GRID_LEADER, status: ACTIVE }) { nodes { id version } } } } }`;
const REPORT = `mutation ($input: ReportMatterInput!) { reportMatter(input: $input) { id version } }`;
const ACCEPT = `mutation ($input: AcceptMatterInput!) { acceptMatter(input: $input) { version handler { id } } }`;
const RESOLVE = `mutation ($input: ResolveMatterInput!) { resolveMatter(input: $input) { status } }`;
const END = `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { status } }`;
const POST = `{ grid(code: "510115006005007") { appointments(where: { role: GRID_WORKER, status: ACTIVE }) { nodes { id version } } } }`;
const REPORTER = `query ($id: ID!) { matter(id: $id) { id reporter(purpose: CONTACT_REPORTER) { person { id } } } }`;
const READS = `{ myReadLog(first: 10) { nodes { thingId reader { id } isGranted } } }`;
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

  it('and the next read of a sealed contact is refused and logged, with the token of before', async () => {
    const { worker } = samplePeople();
    const { data: found } = await world.ask(POST, {}, 'secretary');
    const [post] = found.grid.appointments.nodes;
    const content = { place: '样例小区南门', description: '路灯不亮（样例）' };
    const mine = { kind: 'A2', severity: 'ORDINARY', gridCode: '510115006005007001', ...content };
    const { id } = (await world.ask(REPORT, { input: mine }, 'worker')).data.reportMatter;
    const before = await world.ask(REPORTER, { id }, 'worker');
    expect(before.data.matter.reporter).toEqual({ person: { id: worker } });

    const ending = { appointmentId: post.id, expectedVersion: post.version, reason: 'MOVED' };
    expect((await world.ask(END, { input: ending }, 'secretary')).data.endAppointment).toEqual({ status: 'ENDED' });
    const after = await world.ask(REPORTER, { id }, 'worker');
    expect(after).toMatchObject({ data: { matter: { id, reporter: null } }, codes: ['FORBIDDEN'] });

    const { nodes: reads } = (await world.ask(READS, {}, 'worker')).data.myReadLog;
    const ofMine = reads.filter(({ thingId }: { thingId: string }) => thingId === id);
    expect(ofMine).toEqual([false, true].map((isGranted) => ({ thingId: id, reader: { id: worker }, isGranted })));
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
