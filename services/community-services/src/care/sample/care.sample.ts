import type { SampleCommunity } from '@microgrid/sample-network/community';
import type { SampleRows } from '@microgrid/subgraph/sample-rows';

export function careSample(_community: SampleCommunity): SampleRows[] {
  return [];
}
