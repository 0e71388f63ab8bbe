import { Invalid } from '../resolver/errors.ts';

/** What a change says: a field that must stand is not null any more. */
type Changes<Input, Required extends keyof Input> = {
  [Field in keyof Input]?: Field extends Required ? NonNullable<Input[Field]> : Exclude<Input[Field], undefined>;
};

/**
 * What of `input` changes something: what is left out stays, null clears.
 * @param required the fields that cannot be cleared.
 * @throws Invalid naming each of them that is null.
 */
export function changesIn<Input extends object, Required extends keyof Input & string>(
  input: Input,
  required: readonly Required[],
): Changes<Input, Required> {
  const problems = required
    .filter((field) => input[field] === null)
    .map((field) => ({
      field,
      rule: 'REQUIRED' as const,
      message: 'can be changed, not cleared: leave it out to keep it',
    }));
  if (problems.length > 0) throw new Invalid(problems);
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  // The same fields, without those that are left out and those that were looked at above.
  return Object.fromEntries(given) as Changes<Input, Required>;
}
