import { samplePeople } from '@microgrid/sample-network/sample-people';
import { expect } from 'vitest';
import { gridOfLeader, inDays, report, shiftsOf } from '../world/deeds.ts';
import type { JourneyWorld, Steps } from '../world/journey-world.ts';

export const leaderPhone: Steps = {
  async SettledOnTheSpot(world) {
    const input = {
      kind: 'E1',
      severity: 'ORDINARY',
      gridCode: await gridOfLeader(world),
      place: '样例小区北门',
      description: '垃圾桶倒了（样例）',
      resolution: '已扶起（样例）',
    };
    const { reportMatter } = await world.send('SettledOnTheSpot', { input }, 'leader');
    expect(reportMatter).toMatchObject({ level: 'L0', status: 'RESOLVED' });
    const { id: matterId, version: expectedVersion } = reportMatter;
    const { verifyMatter } = await world.send('VerifyCouple', { input: { matterId, expectedVersion } }, 'worker');
    expect(verifyMatter).toMatchObject({ status: 'VERIFIED' });
  },

  async LeaderAccepts(world) {
    const gridCode = await gridOfLeader(world);
    const input = await report(world, { kind: 'E1', severity: 'ORDINARY', gridCode }, 'leader');
    expect(await world.refusal('LeaderAccepts', { input }, 'resident')).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
    const { acceptMatter } = await world.send('LeaderAccepts', { input }, 'leader');
    expect(acceptMatter).toMatchObject({ status: 'ACCEPTED', version: input.expectedVersion + 1 });
    expect(acceptMatter.availableActions).toContain('RESOLVE');
  },

  async LeaderReplies(world) {
    const gridCode = await gridOfLeader(world);
    const { matterId } = await report(world, { kind: 'E1', severity: 'ORDINARY', gridCode }, 'resident');
    const reply = { input: { matterId, reply: '明天来看（样例）' } };
    expect(await world.refusal('LeaderReplies', reply, 'leader')).toMatchObject({ code: 'FORBIDDEN' });
    const own = await report(world, { kind: 'E1', severity: 'ORDINARY', gridCode }, 'leader');
    await world.send('LeaderAccepts', { input: own }, 'leader');
    const input = { matterId: own.matterId, reply: '明天来看（样例）' };
    const { replyToMatter } = await world.send('LeaderReplies', { input }, 'leader');
    expect(replyToMatter).toEqual({ id: own.matterId, firstReplyAt: expect.any(String) });
  },

  async LeaderPassesOn(world) {
    const gridCode = await gridOfLeader(world);
    const own = await report(world, { kind: 'E1', severity: 'ORDINARY', gridCode }, 'leader');
    await world.send('LeaderAccepts', { input: own }, 'leader');
    const input = { ...own, expectedVersion: 2, toLevel: 'L1', reason: '需要专职网格员（样例）' };
    const { escalateMatter } = await world.send('LeaderPassesOn', { input }, 'leader');
    expect(escalateMatter).toMatchObject({ status: 'ESCALATED', level: 'L1', version: 3 });
  },

  async LeaderMatter(world) {
    const { leader } = samplePeople();
    const gridCode = await gridOfLeader(world);
    const { matterId: id, expectedVersion } = await report(
      world,
      { kind: 'E1', severity: 'ORDINARY', gridCode },
      'resident',
    );
    await world.send('AcceptCouple', { input: { matterId: id, expectedVersion } }, 'worker');
    await world.send('Assign', { input: { matterId: id, expectedVersion: 2, assigneeId: leader } }, 'worker');
    const { matter } = await world.send('LeaderMatter', { id }, 'leader');
    expect(matter).toMatchObject({ status: 'ASSIGNED', assignments: [{ outcome: null, reason: null }], helpers: [] });
    expect(matter.availableActions).toEqual(expect.arrayContaining(['START', 'REFUSE']));
    const { matter: unseen } = await world.send('LeaderMatter', { id }, 'auditor');
    expect(unseen).toBeNull();
  },

  async MyShifts(world) {
    const { input, leader } = await plannedShift(world);
    const from = inDays(0);
    const { me, offered } = await world.send('MyShifts', { from }, leader);
    const shift = { id: input.dutyShiftId, startsAt: expect.any(String), endsAt: expect.any(String), version: 1 };
    expect(me.dutyShifts).toContainEqual({ ...shift, availableActions: ['OFFER'] });
    expect(me.appointments.nodes).toMatchObject([{ leave: null, version: expect.any(Number) }]);
    expect(offered.nodes).not.toContainEqual(expect.objectContaining({ id: input.dutyShiftId }));
    await world.send('OfferShift', { input }, leader);
    const theirs = await world.send('MyShifts', { from }, 'worker');
    expect(theirs.offered.nodes).toContainEqual({
      ...shift,
      version: 2,
      onCall: { displayName: expect.any(String) },
      availableActions: ['CHANGE', 'TAKE'],
    });
  },

  async OfferShift(world) {
    const { input, leader } = await plannedShift(world);
    expect(await world.refusal('OfferShift', { input }, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
    const { offerShift } = await world.send('OfferShift', { input }, leader);
    expect(offerShift).toEqual({ id: input.dutyShiftId, offeredAt: expect.any(String), version: 2 });
  },

  async TakeShift(world) {
    const { input, leader } = await plannedShift(world);
    await world.send('OfferShift', { input }, leader);
    const offered = { input: { ...input, expectedVersion: 2 } };
    expect(await world.refusal('TakeShift', offered, 'resident')).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    const { takeShift } = await world.send('TakeShift', offered, 'worker');
    expect(takeShift).toEqual({ id: input.dutyShiftId, onCall: { displayName: expect.any(String) }, version: 3 });
    expect(await world.refusal('TakeShift', offered, 'secretary')).toMatchObject({ code: 'CONFLICT' });
  },

  async WhereIsTheEmergency(world) {
    const gridCode = await gridOfLeader(world);
    const input = {
      kind: 'F1',
      severity: 'EMERGENCY',
      gridCode,
      place: '样例小区3栋',
      description: '有人突感不适（样例）',
    };
    const { reportMatter } = await world.send('RaiseEmergency', { input }, 'resident');
    const { id } = reportMatter;
    const { matter } = await world.send('WhereIsTheEmergency', { id }, 'leader');
    expect(matter.details).toEqual({ place: input.place, description: input.description });
    // Who is not called and does not help is refused, and that is logged.
    expect(await world.refusal('WhereIsTheEmergency', { id }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
    const { acknowledgeEmergency } = await world.send('AcknowledgeEmergency', { input: { matterId: id } }, 'worker');
    const settled = {
      matterId: id,
      expectedVersion: acknowledgeEmergency.matter.version,
      resolution: '已送医（样例）',
    };
    await world.send('SettleEmergency', { input: settled }, 'worker');
    expect(await world.refusal('WhereIsTheEmergency', { id }, 'leader')).toMatchObject({ code: 'FORBIDDEN' });
  },
};

/** A shift of the sample's leader, which the worker planned. */
async function plannedShift(world: JourneyWorld) {
  const { leader } = samplePeople();
  const { planShifts } = await world.send('PlanShifts', { input: shiftsOf(leader) }, 'worker');
  const [{ id: dutyShiftId, version: expectedVersion }] = planShifts;
  return { input: { dutyShiftId, expectedVersion }, leader };
}
