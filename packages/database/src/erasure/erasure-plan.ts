import type { EntityClass } from '@mikro-orm/core';
import type { PersonalColumn, PersonalData, Retention } from './personal-data.ts';

/** Columns of one entity that go together. */
export interface ErasureStep {
  readonly entity: EntityClass<object>;
  readonly columns: readonly string[];
  readonly deed: 'EMPTIED' | 'DELETED' | 'KEPT';
  /** SQL over the row: whether it is meant, `$` standing for the one value that it is compared with. */
  readonly condition: string;
}

/** Of `declared`, what is due at `now`, in the order of the declarations. */
export function retentionPlan(declared: readonly PersonalData[], now: Date): (ErasureStep & { dueBefore: Date })[] {
  return stepsOf(declared, ({ retention }) => JSON.stringify(retention)).map(({ entity, columns, like }) => ({
    entity,
    columns,
    deed: deedOf(like.retention),
    condition: `(${like.retention.from.sql}) <= $`,
    dueBefore: before(now, like.retention.keep),
  }));
}

/** Of `declared`, what is a given person's: what goes at the request, and what must be kept. */
export function requestPlan(declared: readonly PersonalData[]): ErasureStep[] {
  return stepsOf(declared, ({ retention: { end }, whose, onRequest }) => JSON.stringify([end, whose, onRequest]))
    .filter(({ like }) => like.whose !== null)
    .map(({ entity, columns, like }) => ({
      entity,
      columns,
      deed: like.onRequest === 'KEPT' ? 'KEPT' : deedOf(like.retention),
      condition: `(${like.whose}) = $`,
    }));
}

function stepsOf(declared: readonly PersonalData[], alike: (column: PersonalColumn) => string) {
  return declared.flatMap(({ entity, personal }) => {
    const groups = Map.groupBy(Object.entries(personal), ([, column]) => alike(column));
    return [...groups.values()].flatMap((group) => {
      const like = group[0]?.[1];
      return like === undefined ? [] : [{ entity, columns: group.map(([name]) => name), like }];
    });
  });
}

function deedOf({ end }: Retention): 'EMPTIED' | 'DELETED' {
  return end === 'EMPTY' ? 'EMPTIED' : 'DELETED';
}

function before(now: Date, keep: Retention['keep']): Date {
  const date = new Date(now);
  if ('days' in keep) date.setUTCDate(date.getUTCDate() - keep.days);
  else date.setUTCFullYear(date.getUTCFullYear() - keep.years);
  return date;
}
