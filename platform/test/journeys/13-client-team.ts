import { expect } from 'vitest';
import { gridOfLeader, inDays, report, XINGLIN } from './world/deeds.ts';
import type { Steps } from './world/journey-world.ts';

export const clientTeam: Steps = {
  // What is answered while people is out is one-subgraph-out.test.ts, which can take it out.
  async PartialAnswer(world) {
    const { grid } = await world.send('PartialAnswer', { code: XINGLIN });
    expect(grid).toMatchObject({ code: XINGLIN, households: expect.any(Number), leader: null });
    expect(grid.serviceStations).toEqual([{ name: '杏林社区党群服务站', isOpen: expect.any(Boolean) }]);
    const { errors } = await world.ask('{ grids(first: 101) { nodes { code } } }');
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
  },

  async HoldFromOfflineQueue(world) {
    const gridCode = await gridOfLeader(world);
    const matter = await report(world, { kind: 'E1', severity: 'ORDINARY', gridCode }, 'resident');
    await world.send('AcceptCouple', { input: matter }, 'worker');
    const until = inDays(5).slice(0, 10);
    const writeId = `0192${matter.matterId.slice(4)}`;
    const input = { ...matter, expectedVersion: 2, writeId, until, reason: '等配件（样例）' };
    expect(await world.refusal('HoldFromOfflineQueue', { input: { ...input, writeId: null } }, 'worker')).toMatchObject(
      { code: 'FORBIDDEN' },
    );
    const first = await world.send('HoldFromOfflineQueue', { input }, 'secretary');
    expect(first.holdMatter).toMatchObject({
      status: 'ON_HOLD',
      version: 3,
      hold: { until, reason: '等配件（样例）' },
    });
    expect(await world.send('HoldFromOfflineQueue', { input }, 'secretary')).toEqual(first);
    const other = { ...input, until: inDays(6).slice(0, 10) };
    expect(await world.refusal('HoldFromOfflineQueue', { input: other }, 'secretary')).toMatchObject({
      code: 'CONFLICT',
      subject: 'writeId',
    });
    const stale = { ...input, writeId: null };
    expect(await world.refusal('HoldFromOfflineQueue', { input: stale }, 'secretary')).toMatchObject({
      code: 'CONFLICT',
      subject: 'expectedVersion',
    });
  },

  async FormsOfAnApp(world) {
    const { matterKinds, matterClocks, consentTexts, trainingTopics } = await world.send('FormsOfAnApp', {});
    expect(matterKinds).toContainEqual(expect.objectContaining({ kind: 'A2', group: 'A', isSensitive: false }));
    expect(matterClocks).toContainEqual(expect.objectContaining({ severity: 'EMERGENCY', acknowledgeMinutes: 15 }));
    expect(consentTexts.map(({ purpose }: { purpose: string }) => purpose)).toContain('PUBLISH_NAME');
    expect(trainingTopics).toContainEqual(expect.objectContaining({ code: 'FIRE', name: expect.any(String) }));
  },
};
