import type { EntityClass } from '@mikro-orm/core';

/** The ground on which it is kept（PIPL art. 13）. */
export type LegalBasis = 'CONSENT' | 'CONTRACT' | 'STATUTORY_DUTY';

/** A moment in the life of a row, from which time is counted. */
export interface Moment {
  /** Reads after "counted from". */
  readonly words: string;
  /** SQL over the row; null while it has not come. */
  readonly sql: string;
}

/** How long something is kept after which moment, and what then happens to it. */
export interface Retention {
  readonly keep: { readonly days: number } | { readonly years: number };
  readonly from: Moment;
  /** EMPTY leaves the row, without the values, so that it still counts. */
  readonly end: 'EMPTY' | 'DELETE_ROW';
}

/** What is declared of each personal column (PIPL arts. 6 and 19): why, on what ground, for whom, how long. */
export interface PersonalColumn {
  readonly purpose: string;
  readonly basis: LegalBasis;
  readonly readers: string;
  readonly retention: Retention;
  /** SQL over the row that gives the id of the person; null where the row cannot tell. */
  readonly whose: string | null;
  /** What becomes of it when the person asks for erasure; KEPT only where the law asks for it (PIPL art. 47). */
  readonly onRequest: 'ERASED' | 'KEPT';
  /** While what is to be erased cannot be done without; the request is kept, and carried out when this ends. */
  readonly keptWhile?: {
    /** Reads after "kept while". */
    readonly words: string;
    /** SQL over the row. */
    readonly sql: string;
  };
}

/** What one entity holds of people: every column is named, as personal or not. */
export interface PersonalData {
  readonly entity: EntityClass<object>;
  readonly personal: Readonly<Record<string, PersonalColumn>>;
}

type ColumnOf<T> = Extract<keyof T, string>;

/** A column that cannot be null can only go with its row. */
type Declared<Value> = null extends Value
  ? PersonalColumn
  : PersonalColumn & { readonly retention: { readonly end: 'DELETE_ROW' } };

export interface Declaration<T, Other extends ColumnOf<T>> {
  /** The columns that say nothing of a person. */
  readonly notPersonal: readonly Other[];
  /** All the others, or it does not compile. */
  readonly personal: { readonly [Column in Exclude<ColumnOf<T>, Other>]: Declared<T[Column]> };
}

/** Declares every column of `entity` as personal or not, beside the entity; a column left out does not compile. */
export function personalData<T extends object, const Other extends ColumnOf<T> = never>(
  entity: EntityClass<T>,
  { personal }: Declaration<T, Other>,
): PersonalData {
  return { entity, personal };
}

/** How long it is kept, such as "1 year from the end of the activity". */
export function periodOf({ keep, from }: Retention): string {
  const [number, unit] = 'days' in keep ? [keep.days, 'day'] : [keep.years, 'year'];
  return `${number} ${unit}${number === 1 ? '' : 's'} from ${from.words}`;
}

/** Deletes the whole row. */
export function deletingRow(keep: Retention['keep'], from: Moment) {
  return { keep, from, end: 'DELETE_ROW' } as const;
}

/** Keeps the row, without the value. */
export function emptying(keep: Retention['keep'], from: Moment) {
  return { keep, from, end: 'EMPTY' } as const;
}
