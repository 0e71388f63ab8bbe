/** One thing wrong with what was sent, as `extensions.problems` of an error tells it. */
export type FieldProblem = BrokenRule & {
  /** The path of the field or argument. */
  readonly field: string;
  /** What would be right, in English. */
  readonly message: string;
};

/** A rule, with what it says of this field; a client says it in the words of its user. */
export type BrokenRule = {
  [Name in Rule]: RuleParameters[Name] extends null
    ? { readonly rule: Name; readonly parameters?: undefined }
    : { readonly rule: Name; readonly parameters: RuleParameters[Name] };
}[Rule];

/** What may be broken, by the name that clients know it by. */
export type Rule = keyof RuleParameters;

interface RuleParameters {
  readonly REQUIRED: None;
  readonly LEAVE_OUT: None;
  readonly TOO_LONG: { readonly max: number };
  readonly TOO_FEW: { readonly min: number };
  readonly TOO_MANY: { readonly max: number };
  readonly TOO_SMALL: { readonly min: number };
  readonly TOO_LARGE: { readonly max: number };
  readonly REPEATED: None;
  readonly WRONG_FORM: None;
  readonly PERSONAL_NUMBER: None;
  readonly UNKNOWN_VALUE: { readonly allowed: readonly string[] };
  readonly UNKNOWN_FIELD: None;
  readonly NOT_FOUND: None;
  readonly NOT_IN_USE: None;
  readonly NOT_ACCEPTED: None;
}

type None = null;

/** What each rule says. */
export const rules: Readonly<Record<Rule, { readonly says: string; readonly parameters: readonly string[] }>> = {
  REQUIRED: { says: 'It must be there, and not be empty.', parameters: [] },
  LEAVE_OUT: { says: 'It must not be there, as things stand or beside what else was sent.', parameters: [] },
  TOO_LONG: { says: 'The text has more than `max` characters.', parameters: ['max'] },
  TOO_FEW: { says: 'The list has less than `min` things.', parameters: ['min'] },
  TOO_MANY: { says: 'The list has more than `max` things.', parameters: ['max'] },
  TOO_SMALL: { says: 'The number is less than `min`.', parameters: ['min'] },
  TOO_LARGE: { says: 'The number is more than `max`.', parameters: ['max'] },
  REPEATED: { says: 'Something stands twice in the list.', parameters: [] },
  WRONG_FORM: { says: 'It is not written as such a thing is.', parameters: [] },
  PERSONAL_NUMBER: { says: 'The text holds a number of an ID card or a mobile phone.', parameters: [] },
  UNKNOWN_VALUE: { says: 'It is none of `allowed`.', parameters: ['allowed'] },
  UNKNOWN_FIELD: { says: 'There is no such field.', parameters: [] },
  NOT_FOUND: { says: 'What it names is not there.', parameters: [] },
  NOT_IN_USE: { says: 'What it names is there, and not in use then.', parameters: [] },
  NOT_ACCEPTED: { says: 'It cannot be so here: the message says what would be right.', parameters: [] },
};
