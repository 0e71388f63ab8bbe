import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLNamedInputType,
  type GraphQLSchema,
} from 'graphql';

/**
 * The names of a schema that a document counts on: `Type`, `Type.field`, `Type.field.argument`, `Input.field` and
 * `Enum.VALUE`. Which fields of an input its variables will have, nobody knows: all of them count.
 */
export function usedNames(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const used = new Set<string>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field() {
        const [parent, field] = [info.getParentType(), info.getFieldDef()];
        if (parent == null || field == null) return;
        used.add(parent.name).add(`${parent.name}.${field.name}`);
        const type = getNamedType(field.type);
        used.add(type.name);
        if (isEnumType(type)) for (const { name } of type.getValues()) used.add(`${type.name}.${name}`);
      },
      Argument({ name }) {
        const [parent, field] = [info.getParentType(), info.getFieldDef()];
        if (parent != null && field != null) used.add(`${parent.name}.${field.name}.${name.value}`);
      },
      ObjectField({ name }) {
        const input = getNamedType(info.getParentInputType());
        if (input != null) used.add(input.name).add(`${input.name}.${name.value}`);
      },
      EnumValue({ value }) {
        const type = getNamedType(info.getInputType());
        if (type != null) used.add(`${type.name}.${value}`);
      },
      NamedType: ({ name }) => void used.add(name.value),
      VariableDefinition({ type }) {
        const input = getNamedType(typeFromAST(schema, type as never));
        if (input != null) addInput(input as GraphQLNamedInputType, used);
      },
    }),
  );
  return used;
}

function addInput(type: GraphQLNamedInputType, used: Set<string>): void {
  if (isEnumType(type)) for (const { name } of type.getValues()) used.add(`${type.name}.${name}`);
  if (!isInputObjectType(type) || used.has(type.name)) return;
  used.add(type.name);
  for (const field of Object.values(type.getFields())) {
    used.add(`${type.name}.${field.name}`);
    addInput(getNamedType(field.type), used);
  }
}
