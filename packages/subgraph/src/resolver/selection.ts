import type { FragmentDefinitionNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** The names of the fields that are asked of what this field answers, fragments looked into, directives ignored. */
export function selectedFields(info: GraphQLResolveInfo): Set<string> {
  const names = new Set<string>();
  for (const node of info.fieldNodes) gather(node.selectionSet, info.fragments, names);
  return names;
}

function gather(
  set: SelectionSetNode | undefined,
  fragments: Record<string, FragmentDefinitionNode>,
  names: Set<string>,
): void {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === 'Field') names.add(selection.name.value);
    else if (selection.kind === 'InlineFragment') gather(selection.selectionSet, fragments, names);
    else gather(fragments[selection.name.value]?.selectionSet, fragments, names);
  }
}
