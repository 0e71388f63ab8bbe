import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';

export const GridStatus = { PLANNED: 'PLANNED', ACTIVE: 'ACTIVE', CLOSED: 'CLOSED' } as const;
export type GridStatus = keyof typeof GridStatus;

/** Whether a grid is in force on `today` (YYYY-MM-DD in Asia/Shanghai). */
export function gridStatus(
  { validFrom, validTo }: { validFrom: string; validTo: string | null },
  today = shanghaiDate(),
): GridStatus {
  if (today < validFrom) return 'PLANNED';
  return validTo !== null && today > validTo ? 'CLOSED' : 'ACTIVE';
}
