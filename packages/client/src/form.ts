import type { Words } from './errors/catalogue.ts';

/** How a field of an input is asked for. */
export type FieldKind =
  | 'TEXT'
  | 'NUMBER'
  | 'YES_NO'
  /** A day, 2026-11-30. */
  | 'DATE'
  /** A moment. */
  | 'MOMENT'
  /** A time of the day, 09:30. */
  | 'TIME'
  /** One of `choices`. */
  | 'CHOICE'
  /** The id or code of something: whoever shows the form knows which there are. */
  | 'ID'
  /** Several fields of its own. */
  | 'GROUP';

/** A field of an input, as a form asks for it: made of the schema by `pnpm documents`. */
export interface FormField {
  readonly name: string;
  readonly words: Words;
  readonly kind: FieldKind;
  readonly isRequired: boolean;
  readonly isList: boolean;
  /** What the schema says of it besides: shapes, ranges, who reads it. */
  readonly hint: string;
  /** How many characters at most. */
  readonly most?: number;
  readonly choices?: Readonly<Record<string, Words>>;
  readonly fields?: readonly FormField[];
}

/** What a write asks of its user, but for its `writeId`, which the client makes. */
export type Form = readonly FormField[];
