import type { SampleCommunity } from '@microgrid/sample-network/community';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { AdminUnitEntity } from './admin-unit.entity.ts';

/** The units of the spine, as they are: real codes and names. */
export function adminUnitSample({ units }: SampleCommunity): SampleRows[] {
  return [sampleRows(AdminUnitEntity, units)];
}
