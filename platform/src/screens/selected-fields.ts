import {
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** A field that a document asks, and of which type. */
export interface SelectedField {
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown>;
  readonly parent: GraphQLNamedType;
}

/** Gives the fields that are selected of a type, those of fragments among them. */
export type Select = (selected: SelectionSetNode | undefined, type: GraphQLNamedType) => SelectedField[];

export function selecting(schema: GraphQLSchema, document: DocumentNode): Select {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const select: Select = (selected, type) => {
    return (selected?.selections ?? []).flatMap((node) => {
      if (node.kind === Kind.FIELD) {
        const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
        return field === undefined ? [] : [{ node, field, parent: type }];
      }
      const part = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      const condition = part?.typeCondition?.name.value;
      return select(part?.selectionSet, (condition === undefined ? undefined : schema.getType(condition)) ?? type);
    });
  };
  return select;
}
