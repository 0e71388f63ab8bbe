import { Kind, visit, type ASTNode, type DirectiveNode } from 'graphql';

/** The names of the variables on which @skip and @include depend in `nodes`. */
export function conditionNames(nodes: readonly ASTNode[]): string[] {
  const names = new Set<string>();
  const Directive = ({ name, arguments: given = [] }: DirectiveNode): void => {
    if (name.value !== 'skip' && name.value !== 'include') return;
    for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
  };
  for (const node of nodes) visit(node, { Directive });
  return [...names];
}
