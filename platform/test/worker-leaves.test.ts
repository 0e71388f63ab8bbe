import { samplePeople } from '@microgrid/sample-network/sample-people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from './world/world.ts';

const REPORT = `mutation ($input: ReportMatterInput!) { reportMatter(input: $input) { id version } }`;
const END = `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { status } }`;
const POST = `{ grid(code: "510115006005007") { appointments(where: { role: GRID_WORKER, status: ACTIVE }) { nodes { id version } } } }`;
const REPORTER = `query ($id: ID!) { matter(id: $id) { id reporter(purpose: CONTACT_REPORTER) { person { id } } } }`;
const READS = `{ myReadLog(first: 10) { nodes { thingId reader { id } isGranted } } }`;

/** In a world of its own: the worker serves no more afterwards, and others need her. */
describe('leader’s appointment ends', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

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
});
