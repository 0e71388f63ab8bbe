/** In Chinese and in English. */
export type Words = readonly [zh: string, en: string];

/** A list of the graph that has figures: what they may be grouped by, and what is counted. Made of the schema. */
export interface DataSet {
  /** Of the root field. */
  readonly name: string;
  readonly words: Words;
  readonly dimensions: readonly Dimension[];
  readonly measures: readonly Measure[];
  readonly hasWithin: boolean;
  /** Which filter takes a year, quarter or month; null for none. */
  readonly period: string | null;
}

export interface Dimension {
  readonly name: string;
  readonly words: Words;
  /** The field of the key that it fills. */
  readonly key: string;
  /** The enum of its values; null for a thing, a text or a number. */
  readonly enum: string | null;
  /** What is asked of a thing. */
  readonly fields: readonly string[];
}

export interface Measure {
  readonly name: string;
  readonly words: Words;
}

/** By the enum, by the value. */
export type EnumWords = Readonly<Record<string, Readonly<Record<string, Words>>>>;
