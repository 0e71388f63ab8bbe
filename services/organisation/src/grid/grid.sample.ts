import { gridLevel, parentGridCode } from '@microgrid/grid-code';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { areaTypes, gridsValidFrom, type SampleGrid } from '@microgrid/sample-network/grids';
import { sampleFacts, sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { GridEntity } from './grid.entity.ts';
import { gridsOpened } from './grid.facts.ts';
import type { GridAreaType } from './grid.terms.ts';

/** Every grid of the community, each after the one it lies in, and what is told of them. */
export function gridSample(community: SampleCommunity): SampleRows[] {
  const grids = sampleGrids(community);
  return [sampleRows(GridEntity, grids), sampleFacts(gridsOpened(community.code, grids))];
}

export function sampleGrids({ grids: { total, generals }, isFirstOfStreet }: SampleCommunity) {
  return [
    // What the changes of the sample state (`grid-change/sample`).
    { ...gridRow(total, null), ...phones, ...(isFirstOfStreet ? { complaintsPhone, version: 2 } : {}) },
    ...generals.flatMap(({ grid, micros }) => [
      gridRow(grid, null),
      ...micros.map((micro) => gridRow(micro, areaTypes[micro.place])),
    ]),
  ];
}

const phones = { officePhone: '028-0000-0000' };
const complaintsPhone = '028-0000-0001';

function gridRow({ code, name, ordinalLabel, households }: SampleGrid, areaType: GridAreaType | null) {
  return {
    code,
    level: gridLevel(code),
    areaType,
    name,
    ordinalLabel,
    households,
    householdsAsOf: '2023-06-30',
    parentCode: parentGridCode(code),
    validFrom: gridsValidFrom,
    validTo: null,
    predecessors: [],
    officePhone: null,
    complaintsPhone: null,
    version: 1,
  };
}
