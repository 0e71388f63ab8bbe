import { Kind, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** How much an operation is, each fragment counted wherever it is used. */
export interface Shape {
  /** Fields below one another. */
  readonly depth: number;
  /** Fields in all. */
  readonly height: number;
  readonly rootFields: number;
  readonly aliases: number;
  readonly directives: number;
  readonly fragmentSpreads: number;
}

const NOTHING: Shape = { depth: 0, height: 0, rootFields: 0, aliases: 0, directives: 0, fragmentSpreads: 0 };
/** These ask no subgraph, and how deep they may be is validated: the usual query of tools has fifteen fields in fields. */
export const INTROSPECTION = new Set(['__schema', '__type']);
/** More than any limit: fragments that double each other leave the numbers behind. */
const COUNTLESS = 1e9;
const ENDLESS: Shape = { ...NOTHING, depth: COUNTLESS, height: COUNTLESS, fragmentSpreads: COUNTLESS };

/** Each fragment is looked at once, so doubling costs nothing here; one that spreads itself is endless. */
export function shapeOf(document: DocumentNode, operation: OperationDefinitionNode): Shape {
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const known = new Map<string, Shape>();

  const fragmentShape = (name: string): Shape => {
    const shape = known.get(name);
    const fragment = fragments.get(name);
    if (shape !== undefined || fragment === undefined) return shape ?? NOTHING;
    known.set(name, ENDLESS);
    const measured = withDirectives(selectionShape(fragment.selectionSet), fragment.directives?.length);
    known.set(name, measured);
    return measured;
  };

  const selectionShape = ({ selections }: SelectionSetNode): Shape => {
    let sum = NOTHING;
    for (const selection of selections) {
      const own = shapeOfSelection(selection);
      sum = added(sum, withDirectives(own, selection.directives?.length));
    }
    return sum;
  };

  const shapeOfSelection = (selection: SelectionSetNode['selections'][number]): Shape => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return selectionShape(selection.selectionSet);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const spread = fragmentShape(selection.name.value);
      return { ...spread, fragmentSpreads: spread.fragmentSpreads + 1 };
    }
    const below = selection.selectionSet === undefined ? NOTHING : selectionShape(selection.selectionSet);
    return {
      ...below,
      depth: INTROSPECTION.has(selection.name.value) ? 1 : below.depth + 1,
      height: below.height + 1,
      rootFields: 1,
      aliases: below.aliases + (selection.alias === undefined ? 0 : 1),
    };
  };

  return withDirectives(selectionShape(operation.selectionSet), operation.directives?.length);
}

function withDirectives(shape: Shape, directives = 0): Shape {
  return directives === 0 ? shape : { ...shape, directives: shape.directives + directives };
}

function added(one: Shape, other: Shape): Shape {
  const plus = (what: keyof Shape) => Math.min(COUNTLESS, one[what] + other[what]);
  return {
    depth: Math.max(one.depth, other.depth),
    height: plus('height'),
    rootFields: plus('rootFields'),
    aliases: plus('aliases'),
    directives: plus('directives'),
    fragmentSpreads: plus('fragmentSpreads'),
  };
}
