import { getMetadataStorage as getValidations } from 'class-validator';
import { getMetadataStorage } from 'type-graphql';
import { CursorArgument } from '../lists/list-arguments.ts';

/**
 * Refuses inputs through which a text could enter unread: each String of an input or of arguments is `@PlainText`.
 * Cursors are not kept, and are signed.
 * @param classes of one schema; what else the process has loaded is not looked at.
 * @throws Error naming each that is not.
 */
export function requireTextDemands(classes: ReadonlySet<Function>): void {
  const { inputTypes, argumentTypes, params } = getMetadataStorage();
  const fields = [...inputTypes, ...argumentTypes]
    .filter(({ target }) => classes.has(target) && target !== CursorArgument)
    .flatMap(({ name, target, fields: members }) =>
      (members ?? [])
        .filter((field) => field.getType() === String && !isPlainText(target, field.name))
        .map((field) => `${name}.${field.name}`),
    );
  const bare = params.flatMap((param) =>
    param.kind === 'arg' && classes.has(param.target) && param.getType() === String
      ? [`${param.methodName}(${param.name})`]
      : [],
  );
  if (fields.length + bare.length > 0) throw new Error(`no @PlainText on ${[...fields, ...bare].join(', ')}`);
}

function isPlainText(target: Function, property: string): boolean {
  return getValidations()
    .getTargetValidationMetadatas(target, '', false, false)
    .some((validation) => validation.propertyName === property && validation.name === 'plainText');
}
