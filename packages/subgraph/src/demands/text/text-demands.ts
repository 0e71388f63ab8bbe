import { getMetadataStorage as getValidations } from 'class-validator';
import { isScalarType, isSpecifiedScalarType, type GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { CursorArgument } from '../../lists/list-arguments.ts';
import { PLAIN_TEXT } from './plain-text.ts';

/**
 * Refuses inputs through which a text could enter unread: each String of an input or of arguments is
 * `@PlainText`, and each value of a scalar that says that it is free text.
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
        .filter((field) => isFreeText(field.getType()) && !isPlainText(target, field.name))
        .map((field) => `${name}.${field.name}`),
    );
  const bare = params.flatMap((param) =>
    param.kind === 'arg' && classes.has(param.target) && isFreeText(param.getType())
      ? [`${param.methodName}(${param.name})`]
      : [],
  );
  if (fields.length + bare.length > 0) throw new Error(`no @PlainText on ${[...fields, ...bare].join(', ')}`);
}

function isPlainText(target: Function, property: string): boolean {
  return getValidations()
    .getTargetValidationMetadatas(target, '', false, false)
    .some((validation) => validation.propertyName === property && validation.name === PLAIN_TEXT);
}

/**
 * Refuses a scalar that does not say whether it is free text: `extensions: { isFreeText }`.
 * @throws Error naming each that does not.
 */
export function requireScalarDemands(schema: GraphQLSchema): void {
  const silent = Object.values(schema.getTypeMap()).filter(
    (type) => isScalarType(type) && !isSpecifiedScalarType(type) && typeof type.extensions['isFreeText'] !== 'boolean',
  );
  if (silent.length > 0) {
    throw new Error(`say in its extensions whether it isFreeText: ${silent.map(({ name }) => name).join(', ')}`);
  }
}

function isFreeText(type: unknown): boolean {
  return type === String || (isScalarType(type) && type.extensions['isFreeText'] === true);
}
