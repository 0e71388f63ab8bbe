import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { GridStatus } from './grid.terms.ts';

/** Whether a grid is in force on `today` (YYYY-MM-DD in Asia/Shanghai). */
export function gridStatus(
  { validFrom, validTo }: { validFrom: string; validTo: string | null },
  today = shanghaiDate(),
): GridStatus {
  if (today < validFrom) return 'PLANNED';
  return validTo !== null && today > validTo ? 'CLOSED' : 'ACTIVE';
}
