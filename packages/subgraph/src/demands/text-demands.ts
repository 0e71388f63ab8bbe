import { getMetadataStorage as getValidations } from 'class-validator';
import { isScalarType, isSpecifiedScalarType, type GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { PageArguments } from '../lists/connection.ts';

/**
 * Refuses inputs through which a text could enter unread: each String of an input or of arguments is
 * `@PlainText`, and each value of a scalar that says that it is free text.
 * Cursors are not kept, and are signed.
 * @throws Error naming each that is not.
 */
export function requireTextDemands(): void {
  const { inputTypes, argumentTypes, queries, mutations, fieldResolvers } = getMetadataStorage();
  const fields = [...inputTypes, ...argumentTypes]
    .filter(({ target }) => target !== PageArguments)
    .flatMap(({ name, target, fields: members }) =>
      (members ?? [])
        .filter((field) => isFreeText(field.getType()) && !isPlainText(target, field.name))
        .map((field) => `${name}.${field.name}`),
    );
  const bare = [...queries, ...mutations, ...fieldResolvers].flatMap(({ schemaName, params }) =>
    (params ?? []).flatMap((param) =>
      param.kind === 'arg' && isFreeText(param.getType()) ? [`${schemaName}(${param.name})`] : [],
    ),
  );
  if (fields.length + bare.length > 0) throw new Error(`no @PlainText on ${[...fields, ...bare].join(', ')}`);
}

function isPlainText(target: Function, property: string): boolean {
  return getValidations()
    .getTargetValidationMetadatas(target, '', false, false)
    .some((validation) => validation.propertyName === property && validation.name === 'plainText');
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
