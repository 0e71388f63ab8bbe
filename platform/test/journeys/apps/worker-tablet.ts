import { samplePeople } from '@microgrid/sample-network/sample-people';
import { expect } from 'vitest';
import { GENERAL, gridOfLeader, report } from '../world/deeds.ts';
import { blown, finished, nurseOf, referred } from '../world/departments.ts';
import type { JourneyWorld, Steps } from '../world/journey-world.ts';

const REASON = '样例原因';

/** A matter of the leader's micro-grid, which the resident reported, as it is to be moved on. */
async function reported(world: JourneyWorld, more: object = {}) {
  const gridCode = await gridOfLeader(world);
  return report(world, { kind: 'E1', severity: 'ORDINARY', gridCode, ...more }, 'resident');
}

/** The same, accepted by the worker. */
async function accepted(world: JourneyWorld, more: object = {}) {
  const input = await reported(world, more);
  await world.send('AcceptCouple', { input }, 'worker');
  return { ...input, expectedVersion: 2 };
}

/** The same, given to the leader. */
async function assigned(world: JourneyWorld) {
  const input = await accepted(world);
  await world.send('Assign', { input: { ...input, assigneeId: samplePeople().leader } }, 'worker');
  return { ...input, expectedVersion: 3 };
}

export const workerTablet: Steps = {
  async WhoReported(world) {
    const { matterId: id } = await reported(world);
    const { matter } = await world.send('WhoReported', { id }, 'worker');
    expect(matter.reporter).toEqual({
      person: { id: samplePeople().resident, displayName: null },
      name: null,
      phone: null,
    });
    expect(await world.refusal('WhoReported', { id }, 'leader')).toMatchObject({ code: 'FORBIDDEN' });
  },

  async SensitiveMatter(world) {
    const { matterId: id } = await reported(world, { kind: 'C1' });
    const { matter } = await world.send('SensitiveMatter', { id }, 'worker');
    const details = { place: '样例小区北门', description: '请到家办理（样例）' };
    expect(matter).toEqual({ id, kind: 'C1', place: null, description: null, details });
    expect(await world.refusal('SensitiveMatter', { id }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
  },

  async ReturnMatter(world) {
    const input = { ...(await reported(world)), note: REASON };
    expect(await world.refusal('ReturnMatter', { input }, 'leader')).toMatchObject({ code: 'FORBIDDEN' });
    const { returnMatter } = await world.send('ReturnMatter', { input }, 'worker');
    expect(returnMatter).toEqual({ id: input.matterId, status: 'RETURNED', version: 2 });
  },

  async MergeMatter(world) {
    const { matterId: ofMatterId } = await reported(world);
    const input = { ...(await reported(world)), ofMatterId };
    const { declareDuplicate } = await world.send('MergeMatter', { input }, 'worker');
    expect(declareDuplicate).toMatchObject({ status: 'DUPLICATE', mergedInto: { id: ofMatterId, status: 'REPORTED' } });
    const itself = { ...(await reported(world)) };
    const refused = await world.refusal('MergeMatter', { input: { ...itself, ofMatterId: itself.matterId } }, 'worker');
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'ofMatterId' });
  },

  async NotForTheGrid(world) {
    const input = { ...(await reported(world)), note: '请向物业反映（样例）' };
    const { declareOutOfScope } = await world.send('NotForTheGrid', { input }, 'worker');
    expect(declareOutOfScope).toEqual({ id: input.matterId, status: 'OUT_OF_SCOPE' });
    expect(await world.refusal('NotForTheGrid', { input: { ...input, expectedVersion: 2 } }, 'worker')).toMatchObject({
      code: 'CONFLICT',
    });
  },

  async TakeOn(world) {
    const input = await assigned(world);
    expect(await world.refusal('TakeOn', { input }, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
    const { startMatter } = await world.send('TakeOn', { input }, 'leader');
    expect(startMatter).toEqual({ id: input.matterId, status: 'IN_PROGRESS', version: 4 });
  },

  async GiveBack(world) {
    const input = { ...(await assigned(world)), note: REASON };
    const { refuseMatter } = await world.send('GiveBack', { input }, 'leader');
    expect(refuseMatter).toMatchObject({
      status: 'ACCEPTED',
      version: 4,
      handler: { displayName: expect.any(String) },
    });
  },

  async MoreTime(world) {
    const input = { ...(await accepted(world)), workingDays: 3, reason: REASON };
    expect(await world.refusal('MoreTime', { input }, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
    const { extendMatter } = await world.send('MoreTime', { input }, 'secretary');
    expect(extendMatter).toMatchObject({ version: 3, extension: { to: extendMatter.dueAt, reason: REASON } });
    expect(extendMatter.extension.from < extendMatter.dueAt).toBe(true);
    const again = { input: { ...input, expectedVersion: 3 } };
    expect(await world.refusal('MoreTime', again, 'officer')).toMatchObject({ code: 'CONFLICT' });
    const emergency = { ...input, ...(await accepted(world, { kind: 'F2', severity: 'EMERGENCY' })) };
    expect(await world.refusal('MoreTime', { input: emergency }, 'secretary')).toMatchObject({ code: 'CONFLICT' });
  },

  async GoOn(world) {
    const input = await accepted(world);
    const until = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await world.send('HoldFromOfflineQueue', { input: { ...input, until, reason: REASON } }, 'secretary');
    const { resumeMatter } = await world.send('GoOn', { input: { ...input, expectedVersion: 3 } }, 'worker');
    expect(resumeMatter).toMatchObject({ status: 'IN_PROGRESS', version: 4, dueAt: expect.any(String) });
  },

  async Split(world) {
    const parts = ['E1', 'E2'].map((kind) => ({ kind, description: '一处（样例）' }));
    const input = { ...(await accepted(world)), parts };
    expect(await world.refusal('Split', { input }, 'leader')).toMatchObject({ code: 'FORBIDDEN' });
    const { splitMatter } = await world.send('Split', { input }, 'worker');
    expect(
      splitMatter.parts.map(({ kind, status }: { kind: string; status: string }) => [kind, status]).toSorted(),
    ).toEqual([
      ['E1', 'ACCEPTED'],
      ['E2', 'ACCEPTED'],
    ]);
  },

  async FiledWrongly(world) {
    const input = { ...(await reported(world)), severity: 'URGENT', reason: REASON };
    const { reclassifyMatter } = await world.send('FiledWrongly', { input }, 'worker');
    expect(reclassifyMatter).toMatchObject({ kind: 'E1', severity: 'URGENT', version: 2 });
    const elsewhere = { ...input, expectedVersion: 2, gridCode: '510115006004001001' };
    expect(await world.refusal('FiledWrongly', { input: elsewhere }, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
    const { data } = await world.ask(
      `{ gridChanges(where: { kind: CLOSE, status: APPLIED }) { nodes { grids { code } } } }`,
    );
    const closed = data.gridChanges.nodes[0].grids[0].code;
    const ofClosed = { ...input, expectedVersion: 2, gridCode: closed };
    const who = closed.startsWith(GENERAL) ? 'worker' : 'officer';
    expect(await world.refusal('FiledWrongly', { input: ofClosed }, who)).toMatchObject({ code: 'CONFLICT' });
  },

  async TakeWhistleBack(world) {
    const { matterId, whistle } = await blown(world);
    const input = { ...whistle, note: '街道已自行解决（样例）' };
    expect(await world.refusal('TakeWhistleBack', { input }, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
    const { withdrawWhistle } = await world.send('TakeWhistleBack', { input }, 'officer');
    expect(withdrawWhistle).toEqual({
      id: whistle.whistleId,
      status: 'WITHDRAWN',
      matter: { id: matterId, level: 'L3', status: 'ESCALATED' },
    });
  },

  async WhistleInFull(world) {
    const { whistle } = await finished(world);
    const { whistleId: id } = whistle;
    const { whistle: full } = await world.send('WhistleInFull', { id }, 'worker');
    expect(full).toMatchObject({
      status: 'DONE',
      problem: '主管道破裂，请抢修（样例）',
      department: { name: expect.any(String), phone: expect.any(String) },
      handler: { displayName: expect.any(String) },
      result: '已更换管段（样例）',
      availableActions: [],
    });
    const { whistle: reporters } = await world.send('WhistleInFull', { id }, 'resident');
    expect(reporters).toMatchObject({ problem: null, place: null, rating: null, note: null, result: full.result });
    expect(await world.refusal('WhistleInFull', { id }, 'analyst')).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
  },

  async DeclineReferral(world) {
    const nurse = await nurseOf(world);
    const input = { ...(await referred(world)), note: '约定时间无法上门（样例）' };
    expect(await world.refusal('DeclineReferral', { input }, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
    const { declineReferral } = await world.send('DeclineReferral', { input }, nurse);
    expect(declineReferral).toEqual({ id: input.referralId, status: 'DECLINED', note: input.note });
  },
};
