import type { BrokenRule, FieldProblem } from '@microgrid/execution/field-problem';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { PLAIN_TEXT, type PlainTextRule } from './text/plain-text.ts';

/** Each demand of the class of an input that is not met, with the path of its field. */
export function brokenDemands(errors: readonly ValidationError[], prefix = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const { property, constraints = {}, children = [] } = error;
    const own = Object.entries(constraints).map(([name, message]) => ({
      field: `${prefix}${property}`,
      message: message.replace(`${property} `, ''),
      ...ruleOf(name, error),
    }));
    return [...own, ...brokenDemands(children, `${prefix}${property}.`)];
  });
}

/** The rule that a decorator stands for; what it was given is known to class-validator alone. */
function ruleOf(name: string, { target, property, value }: ValidationError): BrokenRule {
  const demand = getMetadataStorage()
    .getTargetValidationMetadatas(target?.constructor ?? Object, '', false, false)
    .find((one) => one.propertyName === property && one.name === name);
  const [given] = demand?.constraints ?? [];
  if (name === PLAIN_TEXT && target !== undefined) {
    return (given as PlainTextRule).problemOf(value, target) ?? { rule: 'NOT_ACCEPTED' };
  }
  if (typeof given === 'number') return bounds[name]?.(given) ?? { rule: 'WRONG_FORM' };
  return { rule: name === 'arrayUnique' ? 'REPEATED' : 'WRONG_FORM' };
}

const bounds: Readonly<Record<string, (bound: number) => BrokenRule>> = {
  arrayMaxSize: (max) => ({ rule: 'TOO_MANY', parameters: { max } }),
  arrayMinSize: (min) => ({ rule: 'TOO_FEW', parameters: { min } }),
  max: (max) => ({ rule: 'TOO_LARGE', parameters: { max } }),
  maxLength: (max) => ({ rule: 'TOO_LONG', parameters: { max } }),
  min: (min) => ({ rule: 'TOO_SMALL', parameters: { min } }),
};
