import type { SampleCommunity } from '@microgrid/sample-network/community';
import { sampleFacts, sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { GridEntity } from '../../grid/grid.entity.ts';
import { gridClosed, gridsOpened } from '../../grid/grid.facts.ts';
import { GridChangeEntity } from '../grid-change.entity.ts';
import { TouchedGridEntity } from '../touched-grid.entity.ts';
import { sampleChanges } from './sample-changes.ts';

/**
 * In one community of each street, a year in which the map changed: a courtyard that was pulled down, a phone that was
 * stated, both in force, and a micro-grid that is to be split. The grid that is gone comes on top of those of today.
 */
export function gridChangeSample(community: SampleCommunity): SampleRows[] {
  if (!community.isFirstOfStreet) return [];
  const { gone, changes } = sampleChanges(community);
  const touched = changes.flatMap(({ id, status, closedCodes, edits, opens }) => {
    const isHeld = status === 'PROPOSED';
    const touching = (touch: 'CLOSES' | 'EDITS' | 'IN', codes: readonly string[]) =>
      codes.map((gridCode) => ({ changeId: id, gridCode, touch, isHeld }));
    return [
      ...touching('CLOSES', closedCodes),
      ...touching(
        'EDITS',
        edits.map(({ gridCode }) => gridCode),
      ),
      ...touching('IN', [...new Set(opens.flatMap(({ parentCode }) => parentCode ?? []))]),
    ];
  });
  return [
    sampleRows(GridEntity, [gone]),
    sampleRows(GridChangeEntity, changes),
    sampleRows(TouchedGridEntity, touched),
    sampleFacts([...gridsOpened(community.code, [gone]), gridClosed(gone)]),
  ];
}
