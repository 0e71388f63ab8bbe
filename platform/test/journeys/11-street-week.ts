import { expect } from 'vitest';
import type { Steps } from './world/journey-world.ts';
import { largeGrids, proposedSplit, splitting } from './world/map-changes.ts';

const STREET = '510115006';

interface Community {
  readonly descendants: { nodes: { code: string }[] };
}

export const streetWeek: Steps = {
  async ProposeSplit(world) {
    const [grid = expect.fail('杏林 has no micro-grid')] = await largeGrids(world);
    const input = splitting(grid);
    const { proposeGridChange: change } = await world.send('ProposeSplit', { input }, 'secretary');
    expect(change).toMatchObject({
      status: 'PROPOSED',
      version: 1,
      community: { name: '杏林社区' },
      grids: [{ code: grid.code }],
      after: { micro: 83 },
    });
    expect(change.opens.map(({ predecessors }: { predecessors: object[] }) => predecessors)).toEqual([
      [{ code: grid.code }],
      [{ code: grid.code }],
    ]);
    expect(await world.refusal('ProposeSplit', { input }, 'officer')).toMatchObject({
      code: 'CONFLICT',
      subject: grid.code,
    });
    expect(await world.refusal('ProposeSplit', { input }, 'worker')).toMatchObject({ code: 'FORBIDDEN' });
    // Codes are given on approval: none can be written.
    const coded = { ...input, opens: [{ ...input.opens[0], code: '510115006004007003' }, input.opens[1]] };
    expect(await world.refusal('ProposeSplit', { input: coded }, 'secretary')).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  },

  async ApproveSplit(world) {
    const own = await proposedSplit(world, 1, 'officer');
    expect(await world.refusal('ApproveSplit', { input: own.decide }, 'officer')).toMatchObject({ code: 'FORBIDDEN' });
    const { grid, decide } = await proposedSplit(world, 2);
    expect(await world.refusal('ApproveSplit', { input: decide }, 'secretary')).toMatchObject({ code: 'FORBIDDEN' });
    const { approveGridChange: change } = await world.send('ApproveSplit', { input: decide }, 'officer');
    expect(change).toMatchObject({ status: 'APPROVED', before: null, after: { micro: 83 } });
    const codes = change.opens.map(({ code }: { code: string }) => code);
    expect(new Set(codes).size).toBe(2);
    const taken = new Set((await largeGrids(world)).map(({ code }) => code));
    for (const code of codes) {
      expect(code).toMatch(new RegExp(`^${grid.code.slice(0, 15)}\\d{3}$`));
      expect(taken).not.toContain(code);
    }
    expect(await world.refusal('ApproveSplit', { input: decide }, 'officer')).toMatchObject({ code: 'CONFLICT' });
  },

  async MapOfADay(world) {
    const mapOf = async (day: string) => (await world.send('MapOfADay', { street: STREET, day })).grids.nodes;
    const microsOf = (communities: Community[]) => communities.flatMap(({ descendants }) => descendants.nodes);
    const today: Community[] = await mapOf(new Date().toISOString().slice(0, 10));
    expect([today.length, microsOf(today).length]).toEqual([5, 414]);
    expect(microsOf(today)[0]).toMatchObject({ status: 'ACTIVE', successors: [] });
    // The sample's grid that was closed within the year is on the map of its last day.
    const { data } = await world.ask(
      `{ gridChanges(where: { kind: CLOSE, status: APPLIED }) { nodes { grids { code validTo } } } }`,
    );
    const [closed] = data.gridChanges.nodes[0].grids;
    expect(microsOf(today).map(({ code }) => code)).not.toContain(closed.code);
    const then: Community[] = await mapOf(closed.validTo);
    expect(microsOf(then)).toHaveLength(415);
    expect(microsOf(then)).toContainEqual(expect.objectContaining({ ...closed, status: 'CLOSED' }));
    expect(await mapOf('2022-10-31')).toEqual([]);
  },
};
