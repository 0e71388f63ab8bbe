import { getMetadataStorage as getValidations } from 'class-validator';
import { getMetadataStorage } from 'type-graphql';
import { PageArguments } from '../lists/connection.ts';

/**
 * Refuses inputs through which a text could enter unread: each String of an input or of arguments is `@PlainText`.
 * Cursors are not kept, and are signed.
 * @throws Error naming each that is not.
 */
export function requireTextDemands(): void {
  const { inputTypes, argumentTypes, queries, mutations, fieldResolvers } = getMetadataStorage();
  const fields = [...inputTypes, ...argumentTypes]
    .filter(({ target }) => target !== PageArguments)
    .flatMap(({ name, target, fields: members }) =>
      (members ?? [])
        .filter((field) => field.getType() === String && !isPlainText(target, field.name))
        .map((field) => `${name}.${field.name}`),
    );
  const bare = [...queries, ...mutations, ...fieldResolvers].flatMap(({ schemaName, params }) =>
    (params ?? []).flatMap((param) =>
      param.kind === 'arg' && param.getType() === String ? [`${schemaName}(${param.name})`] : [],
    ),
  );
  if (fields.length + bare.length > 0) throw new Error(`no @PlainText on ${[...fields, ...bare].join(', ')}`);
}

function isPlainText(target: Function, property: string): boolean {
  return getValidations()
    .getTargetValidationMetadatas(target, '', false, false)
    .some((validation) => validation.propertyName === property && validation.name === 'plainText');
}
