import type { SampleRows } from '@microgrid/subgraph/sample-rows';

export function rosterImportSample(): SampleRows[] {
  return [];
}
