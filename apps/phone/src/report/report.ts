import type { Queue } from '@microgrid/client/queue';
import type { QueuedWrite } from '@microgrid/client/queued-write';
import { ReportMatter, type MatterKind } from '../generated/documents.ts';
import type { MicroGrid } from '../kept/kept-home.ts';
import { labelOf } from '../kept/writes.ts';
import { nameOf } from './kinds.ts';

/** What the taps said. */
export interface Reported {
  readonly kind: MatterKind;
  readonly isEmergency: boolean;
  readonly grid: MicroGrid;
  readonly text: string;
  /** Settled on the spot by the leader. */
  readonly isSettled: boolean;
  /** The reference of one that is known and the same. */
  readonly sameAs: string | undefined;
}

/** Reports by the queue, as of now however late it is sent. */
export function report(
  queue: Queue,
  { kind, isEmergency, grid, text, isSettled, sameAs }: Reported,
): Promise<QueuedWrite> {
  const name = nameOf(kind);
  const said = text.trim();
  return queue.add(
    ReportMatter,
    {
      kind,
      severity: isEmergency ? 'EMERGENCY' : 'ORDINARY',
      gridCode: grid.code,
      place: grid.name,
      description: said === '' ? `${name[0]}（手机上报）` : said,
      channel: 'APP',
      reportedAt: new Date().toISOString(),
      ...(isSettled ? { resolution: said === '' ? '已当场处置' : said } : {}),
      ...(sameAs === undefined ? {} : { sameAsMatterId: sameAs }),
    },
    { label: labelOf(name) },
  );
}
