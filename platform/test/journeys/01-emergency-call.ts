import { samplePeople } from '@microgrid/sample-network/sample-people';
import { expect } from 'vitest';
import { v7 } from 'uuid';
import { gridOfLeader, XINGLIN } from './world/deeds.ts';
import type { JourneyWorld, Steps } from './world/journey-world.ts';

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

interface Call {
  readonly step: number;
  readonly as: string;
  readonly person: { readonly displayName: string } | null;
  readonly calledAt: string | null;
  readonly answer: string | null;
}

/** Smoke in the leader's micro-grid, phoned in a moment ago. */
async function smoke(world: JourneyWorld) {
  const gridCode = await gridOfLeader(world);
  return { kind: 'F2', severity: 'EMERGENCY', gridCode, description: '楼道冒烟（样例）', reportedAt: minutesAgo(10) };
}

/** The same, raised by the leader; what it answers. */
async function raised(world: JourneyWorld, own: object = {}) {
  const input = { ...(await smoke(world)), writeId: v7(), ...own };
  return (await world.send('RaiseEmergency', { input }, 'leader')).reportMatter;
}

/** Whoever is on call for the leader's grid, by the roster of people; whoever the sample says when it is a gap. */
async function onCallOf(world: JourneyWorld, gridCode: string): Promise<string | undefined> {
  const { data } = await world.ask(`{ grid(code: "${gridCode}") { onDuty { onCall { id } } } }`, {}, 'worker');
  return data.grid.onDuty?.onCall.id;
}

export const emergencyCall: Steps = {
  async RaiseEmergency(world) {
    const input = { ...(await smoke(world)), writeId: v7() };
    const ordinary = { input: { ...input, severity: 'ORDINARY' } };
    expect(await world.refusal('RaiseEmergency', ordinary, 'leader')).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'place',
    });
    const { reportMatter } = await world.send('RaiseEmergency', { input }, 'leader');
    const { id, status, emergency } = reportMatter;
    expect(status).toBe('REPORTED');
    expect(emergency).toMatchObject({
      id,
      status: 'CALLING',
      availableActions: expect.arrayContaining(['ACKNOWLEDGE']),
    });
    const from = new Date(input.reportedAt).getTime();
    const minutes = (moment: string) => (new Date(moment).getTime() - from) / 60_000;
    expect([minutes(emergency.acknowledgeBy), minutes(emergency.onSiteBy)]).toEqual([15, 60]);
    const calls: Call[] = emergency.calls;
    expect(calls[0]).toMatchObject({ step: 1, as: 'ON_CALL', calledAt: expect.any(String), answer: null });
    // Entered by the worker for a villager without an account: sealed at once, named as who entered it.
    const phoned = { ...input, writeId: v7(), channel: 'PHONE', onBehalfOf: { name: '样例村民' } };
    const { reportMatter: entered } = await world.send('RaiseEmergency', { input: phoned }, 'worker');
    expect(entered.emergency.status).toBe('CALLING');
  },

  async AcknowledgeEmergency(world) {
    const { id: matterId } = await raised(world);
    const own = { input: { matterId, writeId: v7() } };
    const { acknowledgeEmergency } = await world.send('AcknowledgeEmergency', own, 'worker');
    const { worker } = samplePeople();
    expect(acknowledgeEmergency).toMatchObject({
      status: 'ACKNOWLEDGED',
      responders: [{ person: { id: worker }, arrivedAt: null }],
      matter: { status: 'ACCEPTED', handler: { id: worker } },
    });
    const second = { input: { matterId, writeId: v7() } };
    const { acknowledgeEmergency: both } = await world.send('AcknowledgeEmergency', second, 'leader');
    expect(both.responders).toHaveLength(2);
    expect(both.matter.handler.id).toBe(worker);
    const villager = samplePeople().volunteer;
    expect(await world.refusal('AcknowledgeEmergency', second, villager)).toMatchObject({ code: 'NOT_FOUND' });
  },

  async PassEmergency(world) {
    const { id: matterId, emergency } = await raised(world);
    const onCall = await onCallOf(world, await gridOfLeader(world));
    if (onCall === undefined) return expect(emergency.calls[0]).toMatchObject({ as: 'ON_CALL', person: null });
    const { passEmergency } = await world.send('PassEmergency', { input: { matterId, writeId: v7() } }, onCall);
    const calls: Call[] = passEmergency.calls;
    expect(calls[0]).toMatchObject({ as: 'ON_CALL', answer: 'PASSED' });
    const next = calls.filter(({ step, calledAt }) => step > 1 && calledAt !== null);
    expect(next[0]).toMatchObject({ as: 'BACKUP' });
    expect(next.at(-1)).toMatchObject({ person: expect.any(Object), answer: null });
  },

  async EmergencyOnPhone(world) {
    const { id, number } = await raised(world, { place: '样例小区3栋' });
    await world.send('AcknowledgeEmergency', { input: { matterId: id } }, 'worker');
    for (const who of ['worker', 'leader']) {
      const { matter } = await world.send('EmergencyOnPhone', { id }, who);
      expect(matter).toMatchObject({
        number,
        place: '样例小区3栋',
        description: '楼道冒烟（样例）',
        emergency: { status: 'ACKNOWLEDGED', responders: [{ person: { displayName: expect.any(String) } }] },
      });
      expect(matter.history.map(({ action }: { action: string }) => action)).toEqual(['REPORT', 'ACCEPT']);
    }
    const { id: sealed } = await raised(world, { kind: 'F1', place: '样例小区3栋' });
    const { matter } = await world.send('EmergencyOnPhone', { id: sealed }, 'worker');
    expect([matter.place, matter.description]).toEqual([null, null]);
  },

  async RecordArrival(world) {
    const { id: matterId } = await raised(world);
    await world.send('AcknowledgeEmergency', { input: { matterId, at: minutesAgo(8) } }, 'worker');
    const arrival = { input: { matterId, at: minutesAgo(2), writeId: v7() } };
    const { recordArrival } = await world.send('RecordArrival', arrival, 'worker');
    expect(recordArrival).toMatchObject({ status: 'ON_SITE', responders: [{ arrivedAt: arrival.input.at }] });
    expect((await world.send('RecordArrival', arrival, 'worker')).recordArrival).toEqual(recordArrival);
  },

  async SettleEmergency(world) {
    const { id: matterId } = await raised(world);
    const { acknowledgeEmergency } = await world.send('AcknowledgeEmergency', { input: { matterId } }, 'worker');
    const { version: expectedVersion } = acknowledgeEmergency.matter;
    const input = { matterId, expectedVersion, resolution: '已扑灭（样例）' };
    const { resolveMatter } = await world.send('SettleEmergency', { input }, 'worker');
    expect(resolveMatter).toMatchObject({
      status: 'RESOLVED',
      emergency: { status: 'ENDED', endedAt: resolveMatter.resolvedAt },
    });
    const check = { input: { matterId, expectedVersion: resolveMatter.version } };
    expect(await world.refusal('VerifyCouple', check, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
    expect((await world.send('VerifyCouple', check, 'secretary')).verifyMatter).toMatchObject({ status: 'VERIFIED' });
  },

  async DutyView(world) {
    const { id } = await raised(world, { kind: 'F1', place: '样例小区3栋' });
    const days = { from: new Date().toISOString(), to: new Date(Date.now() + 86_400_000).toISOString() };
    for (const who of ['secretary', 'officer']) {
      const { emergencies } = await world.send('DutyView', { community: XINGLIN, ...days }, who);
      expect(emergencies.nodes.find((node: { id: string }) => node.id === id)).toMatchObject({
        status: 'CALLING',
        kind: 'F1',
      });
      expect(emergencies.aggregates.count).toEqual({ value: expect.any(Number), status: 'EXACT' });
      expect(JSON.stringify(emergencies)).not.toMatch(/样例小区3栋|冒烟/);
      const { data } = await world.ask(`{ matter(id: "${id}") { place description } }`, {}, who);
      expect(data.matter).toEqual({ place: null, description: null });
    }
  },
};
