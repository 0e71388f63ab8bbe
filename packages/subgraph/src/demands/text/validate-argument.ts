import { getMetadataStorage, validateOrReject, type ValidationError } from 'class-validator';
import { ArgumentValidationError } from 'type-graphql';
import { PLAIN_TEXT, type PlainTextRule } from './plain-text.ts';

/**
 * Brings the texts of an argument into the form in which they are stored, and refuses it when a demand of its class is
 * not met.
 * @throws ArgumentValidationError
 */
export async function validateArgument(argument: unknown): Promise<void> {
  if (Array.isArray(argument)) await Promise.all(argument.map(validateArgument));
  else if (typeof argument === 'object' && argument !== null) await validateInput(argument);
}

async function validateInput(input: object): Promise<void> {
  bringTextsIn(input);
  try {
    await validateOrReject(input, { ...DEMANDS, skipMissingProperties: true });
  } catch (errors) {
    throw new ArgumentValidationError(errors as ValidationError[]);
  }
}

/** The texts of an input, and of the inputs in it. */
function bringTextsIn(input: object): void {
  for (const [property, rule] of textRulesOf(input.constructor)) {
    const given: unknown = Reflect.get(input, property);
    if (typeof given === 'string') Reflect.set(input, property, rule.arriving(given, input));
  }
  for (const value of Object.values(input).flat()) {
    if (typeof value === 'object' && value !== null) bringTextsIn(value);
  }
}

/** The input stays with the error: which rule is broken is read from its class, and no client is told of it. */
const DEMANDS = { forbidUnknownValues: false, validationError: { target: true } };

/** What is asked of each text of an input's class, by property. */
function textRulesOf(type: Function): [property: string, rule: PlainTextRule][] {
  return getMetadataStorage()
    .getTargetValidationMetadatas(type, '', false, false)
    .filter(({ name }) => name === PLAIN_TEXT)
    .map(({ propertyName, constraints }) => [propertyName, constraints[0] as PlainTextRule]);
}
