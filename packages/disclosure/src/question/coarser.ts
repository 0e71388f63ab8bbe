import { holderAt, type Tree } from '../trees/tree.ts';
import { levelNamed } from './declared.ts';
import type { Question } from './question.ts';
import type { Coarser } from './refusal.ts';
import type { World } from './world.ts';

/** The same question with one of its dimensions one level coarser, or left out at the coarsest: one for each. */
export function coarserQuestions(world: World, question: Question): Question[] {
  const keys = question.by.map((name, index) => {
    const { tree, level } = levelNamed(world, name);
    const above = tree.levels[level - 1]?.name;
    const by = above === undefined ? question.by.toSpliced(index, 1) : question.by.with(index, above);
    return { ...question, by, where: above === undefined ? question.where : lifted(question, tree, level - 1) };
  });
  const filters = Object.entries(question.where ?? {}).flatMap(([name, nodes]) => {
    const tree = world.trees.find((candidate) => candidate.name === name);
    if (tree === undefined || keysOf(world, question).includes(tree)) return [];
    return [{ ...question, where: lifted(question, tree, levelOf(tree, nodes) - 1) }];
  });
  return [...keys, ...filters].map(({ where, ...rest }) => (where === undefined ? rest : { ...rest, where }));
}

/** Its filter of a tree with the nodes of this level or above that hold the picked ones; without it above the coarsest. */
function lifted({ where = {} }: Question, tree: Tree, level: number): Question['where'] {
  const { [tree.name]: nodes, ...rest } = where;
  if (nodes === undefined || level < 0) return rest;
  return { ...rest, [tree.name]: [...new Set(nodes.map((node) => holderAt(tree, node, level) ?? node))] };
}

/** The levels of a question. */
export function levelsAsked(world: World, { by, where = {} }: Question): Coarser {
  const levels = Object.entries(where).flatMap(([name, nodes]) => {
    const tree = world.trees.find((candidate) => candidate.name === name);
    const level = tree?.levels[levelOf(tree, nodes)]?.name;
    return level === undefined ? [] : [[name, level] as const];
  });
  return { by, where: Object.fromEntries(levels) };
}

function keysOf(world: World, { by }: Question): Tree[] {
  return by.map((name) => levelNamed(world, name).tree);
}

function levelOf(tree: Tree, nodes: readonly string[]): number {
  return nodes.reduce((finest, node) => Math.max(finest, tree.nodes.get(node)?.level ?? 0), 0);
}
