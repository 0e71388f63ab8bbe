import { expect } from 'vitest';
import { XINGLIN } from './world/deeds.ts';
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
};
