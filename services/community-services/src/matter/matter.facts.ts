import type { FactData } from '@microgrid/facts/catalogue';
import type { MatterEntity } from './matter.entity.ts';
import { isSensitive } from './matter.terms.ts';

type MatterData = FactData<'matter.reported.v1'>;

/** What facts tell of a matter. */
export type ToldMatter = Pick<MatterEntity, 'id' | 'gridCode' | 'kind' | 'severity' | 'level' | 'dueAt' | 'handlerId'>;

/** What a fact says of a matter as it is now, and `more`; never who reported it, nor of a sensitive kind the micro-grid. */
export function matterFactOf<More extends object = object>(matter: ToldMatter, more?: More) {
  const { id: subject, gridCode, kind, severity, level, dueAt, handlerId } = matter;
  const data: MatterData = {
    kind,
    severity,
    level,
    dueAt: dueAt?.toISOString() ?? null,
    handlerId: handlerId ?? null,
  };
  return { subject, gridCode: toldGrid({ kind, gridCode }), data: { ...data, ...more } as MatterData & More };
}

/** Where a fact says that it is: a micro-grid with a kind of need would name a family. */
export function toldGrid({ kind, gridCode }: Pick<MatterEntity, 'kind' | 'gridCode'>): string {
  return isSensitive(kind) ? gridCode.slice(0, GENERAL_DIGITS) : gridCode;
}

const GENERAL_DIGITS = 15;
