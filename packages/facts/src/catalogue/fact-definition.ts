import type { FactField } from './fact-field.ts';

/** A type of fact: what it says for ever. A field more is a new version beside the old one. */
export interface FactDefinition {
  /** The subgraphs that emit it, by name: one, but for what every subgraph says of itself. */
  readonly emitters: readonly string[];
  readonly says: string;
  /** Of what `subject` is the id; facts of one subject arrive in their order. */
  readonly subject: string;
  /** What the subject is spelled like; an id without it. */
  readonly subjectIs?: FactField<string>;
  /** Where `gridcode` is. */
  readonly grid: string;
  readonly data: Readonly<Record<string, FactField<unknown>>>;
}
