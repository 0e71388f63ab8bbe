import { Kind, parse, print, visit, type ASTNode, type DirectiveNode } from 'graphql';

/** A subgraph's SDL, with all that is `out` of a contract `@inaccessible`: clients of what is composed of it do not see that. */
export function withinContract(sdl: string, out: ReadonlySet<string>): string {
  let type = '';
  const markType = {
    enter<Node extends Marked>(node: Node): Node | undefined {
      type = node.name.value;
      return out.has(type) ? marked(node) : undefined;
    },
  };
  return print(
    visit(parse(sdl), {
      [Kind.SCALAR_TYPE_DEFINITION]: markType,
      [Kind.OBJECT_TYPE_DEFINITION]: markType,
      [Kind.INTERFACE_TYPE_DEFINITION]: markType,
      [Kind.UNION_TYPE_DEFINITION]: markType,
      [Kind.ENUM_TYPE_DEFINITION]: markType,
      [Kind.INPUT_OBJECT_TYPE_DEFINITION]: markType,
      [Kind.FIELD_DEFINITION]: (node) => (out.has(`${type}.${node.name.value}`) ? marked(node) : undefined),
    }),
  );
}

type Marked = ASTNode & {
  readonly name: { readonly value: string };
  readonly directives?: readonly DirectiveNode[] | undefined;
};

function marked<Node extends Marked>(node: Node): Node {
  const { directives = [] } = node;
  if (directives.some(({ name }) => name.value === INACCESSIBLE.name.value)) return node;
  return { ...node, directives: [...directives, INACCESSIBLE] };
}

const INACCESSIBLE: DirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'inaccessible' } };
