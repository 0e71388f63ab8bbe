import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

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
/** More than any limit: fragments that double each other leave the numbers behind; as deep is only one that spreads itself. */
export const COUNTLESS = 1e9;
const ENDLESS: Shape = { ...NOTHING, depth: COUNTLESS, height: COUNTLESS, fragmentSpreads: COUNTLESS };

/** Each fragment is looked at once, so doubling costs nothing here; one that spreads itself is endless. */
export function shapeOf(document: DocumentNode, operation: OperationDefinitionNode): Shape {
  const fragments = fragmentsOf(document);
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

/**
 * At most so many pairs of fields, of one name and as deep, have to be compared to say whether they can be merged: validation
 * grows with it. It goes through every field, so `height` is to be looked at before.
 */
export function pairsToCompare(document: DocumentNode, operation: OperationDefinitionNode): number {
  const fragments = fragmentsOf(document);
  const counts = new Map<string, number>();
  const count = ({ selections }: SelectionSetNode, depth: number): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = `${depth} ${(selection.alias ?? selection.name).value}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
        if (selection.selectionSet !== undefined) count(selection.selectionSet, depth + 1);
      } else {
        const spread = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        if (spread !== undefined) count(spread.selectionSet, depth);
      }
    }
  };
  count(operation.selectionSet, 0);
  return [...counts.values()].reduce((pairs, times) => pairs + (times * (times - 1)) / 2, 0);
}

export function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
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
