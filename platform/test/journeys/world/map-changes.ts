import { expect } from 'vitest';
import type { World } from '../../world/world.ts';
import { inDays, XINGLIN } from './deeds.ts';

interface LargeGrid {
  readonly code: string;
  readonly households: number;
}

/** The micro-grids of 杏林 in force, those with most households first. */
export async function largeGrids(world: World): Promise<LargeGrid[]> {
  const { data } = await world.ask(
    `{ grids(where: { level: MICRO, within: "${XINGLIN}" }, orderBy: HOUSEHOLDS_DESC, first: 20) { nodes { code households } } }`,
  );
  return data.grids.nodes;
}

/** That a micro-grid becomes two, the day after tomorrow. */
export function splitting({ code, households }: LargeGrid) {
  const half = Math.floor(households / 2);
  return {
    kind: 'SPLIT',
    reason: '户数超过标准，拆分为两个微网格（样例）',
    effectiveOn: inDays(2).slice(0, 10),
    closes: [code],
    opens: [half, households - half].map((count, index) => ({
      parentCode: code.slice(0, 15),
      level: 'MICRO',
      name: `样例新网格${index + 1}`,
      areaType: 'BUILT_ESTATE',
      households: count,
      householdsAsOf: inDays(-1).slice(0, 10),
    })),
  };
}

/** Proposes to split the micro-grid that is the n-th largest, so that each step has one of its own. */
export async function proposedSplit(world: World, nth: number, who = 'secretary') {
  const grid = (await largeGrids(world))[nth] ?? expect.fail('杏林 has too few micro-grids');
  const { data, errors } = await world.ask(
    `mutation ($input: ProposeGridChangeInput!) { proposeGridChange(input: $input) { id version } }`,
    { input: splitting(grid) },
    who,
  );
  expect(errors).toEqual([]);
  const { id, version }: { id: string; version: number } = data.proposeGridChange;
  return { grid, decide: { gridChangeId: id, expectedVersion: version } };
}
