import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import { expect, vi } from 'vitest';
import { GENERAL, gridOfLeader, report, XINGLIN } from '../world/deeds.ts';
import type { Steps } from '../world/journey-world.ts';

export const residentMiniProgram: Steps = {
  async GridsBelow(world) {
    type Grid = { code: string; name: string };
    const below = async (within: string, level: string[]): Promise<Grid[]> => {
      const { grids } = await world.send('GridsBelow', { within, level });
      expect(grids.pageInfo).toMatchObject({ hasNextPage: false });
      for (const { code } of grids.nodes) expect(code.slice(0, within.length)).toBe(within);
      return grids.nodes;
    };
    const communities = await below('510115006', ['TOTAL']);
    expect(communities.map(({ code }) => code)).toContain(XINGLIN);
    const generals = await below(XINGLIN, ['GENERAL', 'EXCLUSIVE']);
    expect(generals.map(({ code }) => code)).toContain(GENERAL);
    const micros = await below(GENERAL, ['MICRO']);
    expect(micros.map(({ code }) => code)).toContain(await gridOfLeader(world));
    const byName = await world.refusal('GridsBelow', { within: communities[0]?.name, level: ['MICRO'] });
    expect(byName).toMatchObject({ code: 'BAD_USER_INPUT' });
  },

  async AlreadyReported(world) {
    const grid = await gridOfLeader(world);
    await report(world, { kind: 'E9', severity: 'ORDINARY', gridCode: grid }, 'leader');
    const { similarMatters } = await world.send('AlreadyReported', { kind: 'E9', grid }, 'resident');
    expect(similarMatters[0]).toEqual({ reference: expect.any(String), kind: 'E9', isOpen: true });
    await report(world, { kind: 'C1', severity: 'ORDINARY', gridCode: grid }, 'resident');
    expect((await world.send('AlreadyReported', { kind: 'C1', grid }, 'worker')).similarMatters).toEqual([]);
  },

  async Ask(world) {
    const gridCode = await gridOfLeader(world);
    const input = {
      kind: 'E9',
      severity: 'ORDINARY',
      gridCode,
      place: '样例小区北门',
      description: '绿地积水（样例）',
    };
    const { reportMatter } = await world.send('Ask', { input }, 'resident');
    expect(reportMatter).toMatchObject({
      status: 'REPORTED',
      dueStatus: 'SET',
      mergedInto: null,
      availableActions: ['CANCEL'],
    });
    const { similarMatters } = await world.send('AlreadyReported', { kind: 'E9', grid: gridCode }, 'auditor');
    const following = { ...input, sameAsMatterId: similarMatters[0].reference };
    const { reportMatter: followed } = await world.send('Ask', { input: following }, 'auditor');
    expect(followed).toMatchObject({ status: 'DUPLICATE', mergedInto: { status: expect.any(String) } });
    expect(await world.refusal('Ask', { input: following }, 'resident')).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'sameAsMatterId',
    });
  },

  async SendMissing(world) {
    const gridCode = await gridOfLeader(world);
    const matter = await report(world, { kind: 'E1', severity: 'ORDINARY', gridCode }, 'resident');
    await world.send('ReturnMatter', { input: { ...matter, note: '请说明地点（样例）' } }, 'worker');
    const input = { ...matter, expectedVersion: 2, place: '样例小区南门' };
    expect(await world.refusal('SendMissing', { input }, 'auditor')).toMatchObject({ code: 'NOT_FOUND' });
    const { resubmitMatter } = await world.send('SendMissing', { input }, 'resident');
    expect(resubmitMatter).toEqual({ id: matter.matterId, status: 'REPORTED', version: 3 });
  },

  async Withdraw(world) {
    const gridCode = await gridOfLeader(world);
    const input = await report(world, { kind: 'E1', severity: 'ORDINARY', gridCode }, 'resident');
    const { cancelMatter } = await world.send('Withdraw', { input }, 'resident');
    expect(cancelMatter).toEqual({ id: input.matterId, status: 'CANCELLED' });
    const taken = await report(world, { kind: 'E1', severity: 'ORDINARY', gridCode }, 'resident');
    await world.send('AcceptCouple', { input: taken }, 'worker');
    const late = { ...taken, expectedVersion: 2 };
    expect(await world.refusal('Withdraw', { input: late }, 'resident')).toMatchObject({ code: 'CONFLICT' });
  },

  // Day 31 is in matter.states.test.ts: here the clock cannot be moved.
  async NotSettled(world) {
    const gridCode = await gridOfLeader(world);
    const input = await report(world, { kind: 'E1', severity: 'ORDINARY', gridCode }, 'resident');
    await world.send('AcceptCouple', { input }, 'worker');
    const settled = { ...input, expectedVersion: 2, resolution: '已清理（样例）' };
    await world.send('SettleCouple', { input: settled }, 'worker');
    const again = { ...input, expectedVersion: 3, note: '还有一处（样例）' };
    expect(await world.refusal('NotSettled', { input: again }, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
    const { reopenMatter } = await world.send('NotSettled', { input: again }, 'resident');
    expect(reopenMatter).toEqual({ id: input.matterId, status: 'REOPENED', version: 4 });
  },

  async WithdrawConsent(world) {
    const input = { purpose: 'PUBLISH_CANDIDACY' };
    expect(await world.refusal('WithdrawConsent', { input }, 'auditor')).toMatchObject({ code: 'NOT_FOUND' });
    await world.send('AgreeToHonour', { input: { ...input, textVersion: 1 } }, 'auditor');
    const { withdrawConsent } = await world.send('WithdrawConsent', { input }, 'auditor');
    expect(withdrawConsent).toMatchObject({ purpose: 'PUBLISH_CANDIDACY', withdrawnAt: expect.any(String) });
  },

  async EraseMe(world) {
    const refused = await world.refusal('EraseMe', { input: {} }, 'worker');
    expect(refused).toMatchObject({ code: 'CONFLICT' });
    const resident = randomUUID();
    const input = { writeId: v7() };
    const { requestErasure } = await world.send('EraseMe', { input }, resident);
    expect(requestErasure).toMatchObject({ id: input.writeId, requestedAt: expect.any(String) });
    const names = requestErasure.parts.map(({ subgraph }: { subgraph: string }) => subgraph);
    expect(names).toEqual(['organisation', 'people', 'community-services', 'evaluations']);
    const mine = async () =>
      (await world.ask('{ myErasure { id doneAt parts { proof } } }', {}, resident)).data.myErasure;
    await vi.waitUntil(async () => (await mine()).doneAt !== null, { timeout: 20_000 });
    for (const { proof } of (await mine()).parts) expect(proof).toMatch(/^[\da-f]{64}$/);
  },

  async GiveUpSeat(world) {
    const coming = await world.ask(
      `query ($from: DateTime!) { activities(where: { from: $from }, first: 100) { nodes { id availableActions } } }`,
      { from: new Date().toISOString() },
      'resident',
    );
    type Activity = { id: string; availableActions: string[] };
    const open = coming.data.activities.nodes.find((activity: Activity) =>
      activity.availableActions.includes('REGISTER'),
    );
    const activityId: string = open?.id ?? expect.fail('nothing is on that the resident could register for');
    const input = { activityId };
    expect(await world.refusal('GiveUpSeat', { input }, 'resident')).toMatchObject({ code: 'CONFLICT' });
    const { registerForActivity } = await world.send('RegisterForTeaTalk', { input }, 'resident');
    const { cancelRegistration } = await world.send('GiveUpSeat', { input }, 'resident');
    expect(cancelRegistration).toEqual({ id: registerForActivity.id, status: 'CANCELLED' });
  },
};
