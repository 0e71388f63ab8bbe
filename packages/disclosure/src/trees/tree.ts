/** A dimension as it stands: levels of nodes, each node below one of the level above. */
export interface Tree {
  /** Of the dimension. */
  readonly name: string;
  /** The coarsest first. */
  readonly levels: readonly Level[];
  readonly nodes: ReadonlyMap<string, TreeNode>;
}

/** One level of a tree. */
interface Level {
  readonly name: string;
  /** In the order in which rows are told. */
  readonly nodes: readonly string[];
  /** How many cells it makes of a table over a year. */
  readonly aYear: number;
}

/** Where a node stands. */
interface TreeNode {
  readonly level: number;
  /** Null at the coarsest level. */
  readonly parent: string | null;
}

/**
 * The tree of these nodes.
 * @param paths a node each level from the coarsest on, one path a finest node, in the order of rows; may end early
 * @param aYear says how many cells a level makes of a table over a year; as many as it has nodes by default
 */
export function treeOf(
  { name, levels }: { readonly name: string; readonly levels: readonly string[] },
  paths: readonly (readonly string[])[],
  aYear: (level: number, nodes: readonly string[]) => number = (_level, nodes) => nodes.length,
): Tree {
  const nodes = new Map<string, TreeNode>();
  for (const path of paths) {
    for (const [level, node] of path.entries()) {
      if (!nodes.has(node)) nodes.set(node, { level, parent: path[level - 1] ?? null });
    }
  }
  const byLevel = Map.groupBy(nodes.keys(), (node) => nodes.get(node)?.level);
  return {
    name,
    nodes,
    levels: levels.map((level, index) => {
      const own = byLevel.get(index) ?? [];
      return { name: level, nodes: own, aYear: aYear(index, own) };
    }),
  };
}

/** The node of a level that holds a node, or is it; undefined where the node itself lies above the level. */
export function holderAt(tree: Tree, node: string, level: number): string | undefined {
  let holder: string | null | undefined = node;
  while (holder != null && (tree.nodes.get(holder)?.level ?? -1) > level) holder = tree.nodes.get(holder)?.parent;
  return holder != null && tree.nodes.get(holder)?.level === level ? holder : undefined;
}

/** Whether a node is another or lies below it. */
export function isIn(tree: Tree, node: string, other: string): boolean {
  const level = tree.nodes.get(other)?.level;
  return level !== undefined && holderAt(tree, node, level) === other;
}

/** The nodes of a level that lie in one of `above`, in order. */
export function nodesIn(tree: Tree, level: number, above: readonly string[]): readonly string[] {
  return (tree.levels[level]?.nodes ?? []).filter((node) => above.some((other) => isIn(tree, node, other)));
}
