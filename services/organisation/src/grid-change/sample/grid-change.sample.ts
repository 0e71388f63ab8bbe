import type { SampleCommunity } from '@microgrid/sample-network/community';
import { sampleFacts, sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { GridEntity } from '../../grid/grid.entity.ts';
import { HouseholdCountEntity } from '../../grid/household-count/household-count.entity.ts';
import { gridClosed, gridsOpened } from '../../grid/grid.facts.ts';
import { GridChangeEntity } from '../grid-change.entity.ts';
import { openStatuses } from '../grid-change.states.ts';
import { allNew } from '../plan.ts';
import { TouchedGridEntity, type Touch } from '../touched-grid.entity.ts';
import { sampleChanges } from './sample-changes.ts';

/**
 * In one community of each street, a year in which the map changed: a courtyard that was pulled down, a phone that was
 * stated and a market of its own, all in force, and what else was proposed, in every state. The grid that is gone and the
 * market come on top of the rest.
 */
export function gridChangeSample(community: SampleCommunity): SampleRows[] {
  if (!community.isFirstOfStreet) return [];
  const { gone, counts, opened, changes } = sampleChanges(community);
  const touched = changes.flatMap(({ id, status, closedCodes, edits, opens }) => {
    const isHeld = openStatuses.some((open) => open === status);
    const touching = (touch: Touch, codes: readonly string[]) =>
      codes.map((gridCode) => ({ changeId: id, gridCode, touch, isHeld }));
    return [
      ...touching('CLOSES', closedCodes),
      ...touching(
        'EDITS',
        edits.map(({ gridCode }) => gridCode),
      ),
      ...touching('IN', [...new Set(opens.flatMap(({ parentCode }) => parentCode ?? []))]),
      ...touching(
        'OPENS',
        allNew(opens).flatMap(({ code }) => code ?? []),
      ),
    ];
  });
  return [
    sampleRows(GridEntity, [gone, ...opened]),
    sampleRows(HouseholdCountEntity, counts),
    sampleRows(GridChangeEntity, changes),
    sampleRows(TouchedGridEntity, touched),
    sampleFacts([...gridsOpened(community.code, [gone, ...opened]), gridClosed(gone)]),
  ];
}
