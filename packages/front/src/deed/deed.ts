import type { TrustedDocument } from '@microgrid/client/document';
import type { Form } from '@microgrid/client/form';

/** Something that can be done with a thing: a write, and what it asks of whoever does it. */
export interface Deed {
  readonly document: TrustedDocument<unknown, { readonly input: never }>;
  readonly form: Form;
  /** Fields that the thing itself answers, as the grid of what is made of it; in other deeds they are asked. */
  readonly takes?: readonly string[];
  /** Fields that nobody enters here. */
  readonly without?: readonly string[];
}

/** The deeds of a thing by their names in `availableActions`. One that has none here is done elsewhere. */
export type DeedsOf<Action extends string> = Readonly<Partial<Record<Action, Deed>>>;

/** What can stand in a field that holds an id, with what people call it. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
}

/** By the name of the field: who or what may be chosen. */
export type Candidates = Readonly<Record<string, readonly Candidate[]>>;

/** What a page knows of a thing. */
export interface Known {
  /** Its id under the name that its deeds call it by, and its version: whatever of it a deed asks for is given. */
  readonly given: FormValues;
  /** What else stands on it, for deeds that take it. */
  readonly about?: FormValues;
}

/** What a deed is given of what the page knows. */
export function givenTo({ form, takes = [] }: Deed, { given, about = {} }: Known): FormValues {
  const values = form.flatMap(({ name }): [string, FormValue][] => {
    const value = given[name] ?? (takes.includes(name) ? about[name] : undefined);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(values);
}

/** A value that a form collects. */
export type FormValue =
  | string
  | number
  | boolean
  | null
  | readonly FormValue[]
  | { readonly [name: string]: FormValue };
export type FormValues = Readonly<Record<string, FormValue>>;
