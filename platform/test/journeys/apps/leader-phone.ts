import { expect } from 'vitest';
import { gridOfLeader, report } from '../world/deeds.ts';
import type { Steps } from '../world/journey-world.ts';

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
    expect(await world.refusal('LeaderAccepts', { input }, 'resident')).toMatchObject({ code: 'NOT_FOUND' });
    const { acceptMatter } = await world.send('LeaderAccepts', { input }, 'leader');
    expect(acceptMatter).toMatchObject({ status: 'ACCEPTED', version: input.expectedVersion + 1 });
    expect(acceptMatter.availableActions).toContain('RESOLVE');
  },
};
