import type { FactData } from '@microgrid/facts/catalogue';
import type { FactContent } from '@microgrid/facts/fact';
import type { MatterEntity } from './matter.entity.ts';

/** What each fact of a matter says of it, as it is now; never who reported it. */
export function matterFactOf(matter: MatterEntity): FactContent<'matter.reported.v1'> {
  const { id: subject, gridCode, kind, severity, level, dueAt, handlerId } = matter;
  const data: FactData<'matter.reported.v1'> = {
    kind,
    severity,
    level,
    dueAt: dueAt?.toISOString() ?? null,
    handlerId: handlerId ?? null,
  };
  return { subject, gridCode, data };
}
