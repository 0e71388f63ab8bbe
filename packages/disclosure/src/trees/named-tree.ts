import type { Branches, NamedDimension } from '../catalogue/data-set.ts';
import { treeOf, type Tree } from './tree.ts';

/** The tree of a dimension whose nodes the catalogue names. */
export function namedTreeOf({ name, levels, nodes }: NamedDimension): Tree {
  return treeOf({ name, levels }, pathsOf(nodes));
}

/** The way to each finest node of some branches, the coarsest node first. */
export function pathsOf(branches: Branches): string[][] {
  return Object.entries(branches).flatMap(([node, below]) => {
    const paths = pathsOf(below);
    return paths.length === 0 ? [[node]] : paths.map((path) => [node, ...path]);
  });
}

/** The nodes that are sensitive: those named, those below them, and those with nothing else below. */
export function withSensitive(tree: Tree, named: readonly string[]): ReadonlySet<string> {
  const sensitive = new Set<string>();
  if (named.length === 0) return sensitive;
  const isBelow = (node: string): boolean => {
    const parent = tree.nodes.get(node)?.parent;
    return named.includes(node) || (parent != null && isBelow(parent));
  };
  for (const { nodes } of tree.levels.toReversed()) {
    for (const node of nodes) {
      const below = [...tree.nodes].filter(([, { parent }]) => parent === node);
      if (isBelow(node) || (below.length > 0 && below.every(([other]) => sensitive.has(other)))) sensitive.add(node);
    }
  }
  return sensitive;
}
