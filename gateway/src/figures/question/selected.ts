import { Kind, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** What selects: an operation, or a field in all the places where it is asked. */
export type Selecting = readonly { readonly selectionSet?: SelectionSetNode | undefined }[];

export function fragmentsIn({ definitions }: DocumentNode): Fragments {
  return new Map(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
}

/** The fields of `nodes` taken together, fragments spread, by the names that the answer gives them. */
export function selectedIn(nodes: Selecting, fragments: Fragments): ReadonlyMap<string, readonly FieldNode[]> {
  const selected = new Map<string, FieldNode[]>();
  const add = ({ selections }: SelectionSetNode) => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        selected.set(name, [...(selected.get(name) ?? []), selection]);
      } else {
        const spread = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        if (spread !== undefined) add(spread.selectionSet);
      }
    }
  };
  for (const { selectionSet } of nodes) if (selectionSet !== undefined) add(selectionSet);
  return selected;
}
