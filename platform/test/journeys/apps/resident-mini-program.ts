import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import { expect, vi } from 'vitest';
import { GENERAL, gridOfLeader, XINGLIN } from '../world/deeds.ts';
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
