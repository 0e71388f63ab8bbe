import type { EntityClass } from '@mikro-orm/core';
import { periodOf, type PersonalColumn, type PersonalData, type Retention } from './personal-data.ts';

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

/** What is done at the request of a person. */
export interface RequestStep extends ErasureStep {
  /** What is kept, why and until when. */
  readonly reason?: string;
  /** SQL over the row: the day on which the law keeps it no more, in Asia/Shanghai; null while that is not known. */
  readonly lastDay?: string;
  /** Whether it is kept for now only, so that the request is to be carried out again. */
  readonly isPutOff?: true;
}

/** Of `declared`, what is a given person's: what goes at the request, what waits for something to end, what must be kept. */
export function requestPlan(declared: readonly PersonalData[]): RequestStep[] {
  return stepsOf(declared, likeAtRequest).flatMap(({ entity, columns, like }): RequestStep[] => {
    const { whose, onRequest, keptWhile, purpose, retention } = like;
    if (whose === null) return [];
    const [about, condition] = [{ entity, columns }, `(${whose}) = $`];
    if (onRequest === 'KEPT') {
      const reason = `${purpose}: kept until ${periodOf(retention)}`;
      return [{ ...about, deed: 'KEPT', condition, reason, lastDay: dayAfter(retention) }];
    }
    const deed = deedOf(retention);
    if (keptWhile === undefined) return [{ ...about, deed, condition }];
    const reason = `${purpose}: kept while ${keptWhile.words}, then erased`;
    return [
      { ...about, deed: 'KEPT', condition: `${condition} and (${keptWhile.sql})`, reason, isPutOff: true },
      { ...about, deed, condition: `${condition} and (${keptWhile.sql}) is not true` },
    ];
  });
}

function likeAtRequest({ retention, whose, onRequest, keptWhile }: PersonalColumn): string {
  return JSON.stringify([retention.end, whose, onRequest, keptWhile, onRequest === 'KEPT' ? retention : null]);
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

function dayAfter({ keep, from }: Retention): string {
  const period = 'days' in keep ? `${keep.days} days` : `${keep.years} years`;
  return `(((${from.sql})::timestamptz + interval '${period}') at time zone 'Asia/Shanghai')::date`;
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
