import { isIn, type Tree } from '../trees/tree.ts';
import type { Question } from './question.ts';
import { QuestionRefused } from './refusal.ts';
import type { World } from './world.ts';

/** A level of a tree, by its name in `by`. */
export interface Asked {
  readonly tree: Tree;
  readonly level: number;
}

/** @throws QuestionRefused (BAD_USER_INPUT) naming the argument that holds what is not declared */
export function requireDeclared(world: World, question: Question): void {
  const asked = question.by.map((name) => levelNamed(world, name));
  if (new Set(asked.map(({ tree }) => tree)).size < asked.length)
    throw QuestionRefused.badInput('by', `of ${question.by.join(', ')}, two are levels of the same thing: ask for one`);
  for (const [name, nodes] of Object.entries(question.where ?? {})) requirePicked({ world, name, nodes, asked });
  const { measures, having = {}, orderBy, first } = question;
  if (measures.length === 0) throw QuestionRefused.badInput('measures', 'ask for one or more');
  requireMeasures(world, 'measures', measures);
  requireMeasures(world, 'having', Object.keys(having));
  requireMeasures(world, 'orderBy', orderBy === undefined ? [] : [orderBy.measure]);
  if (first !== undefined && !(Number.isInteger(first) && first > 0))
    throw QuestionRefused.badInput('first', 'a whole number from 1');
}

/** @throws QuestionRefused (BAD_USER_INPUT) when no tree has it */
export function levelNamed({ trees }: World, name: string): Asked {
  for (const tree of trees) {
    const level = tree.levels.findIndex((candidate) => candidate.name === name);
    if (level !== -1) return { tree, level };
  }
  const known = trees.flatMap(({ levels }) => levels.map((level) => level.name));
  throw QuestionRefused.badInput('by', `there is no ${name}, but ${known.join(', ')}`);
}

interface Picked {
  readonly world: World;
  readonly name: string;
  readonly nodes: readonly string[];
  readonly asked: readonly Asked[];
}

function requirePicked({ world, name, nodes, asked }: Picked): void {
  const refuse = (message: string) => QuestionRefused.badInput(`where.${name}`, message);
  const tree = world.trees.find((candidate) => candidate.name === name);
  if (tree === undefined) throw refuse(`there are ${world.trees.map((other) => other.name).join(', ')}`);
  if (nodes.length === 0) throw refuse('name one or more, or leave it out');
  const by = asked.find((other) => other.tree === tree);
  for (const [index, node] of nodes.entries()) {
    const level = tree.nodes.get(node)?.level;
    if (level === undefined) throw refuse(`there is no ${node}`);
    const other = nodes.find((candidate, at) => at !== index && isIn(tree, node, candidate));
    if (other !== undefined) throw refuse(`${node} lies in ${other}: it would count twice`);
    // A row of a coarse node with the facts of a finer one would be a new cell under an old name.
    if (by !== undefined && level > by.level) throw refuse(`${node} lies below ${levelName(by)}: ask by its own level`);
  }
}

function levelName({ tree, level }: Asked): string {
  return tree.levels[level]?.name ?? '';
}

function requireMeasures({ dataSet }: World, argument: string, names: readonly string[]): void {
  const known = Object.keys(dataSet.measures);
  const other = names.find((name) => !known.includes(name));
  if (other !== undefined) throw QuestionRefused.badInput(argument, `there is no ${other}, but ${known.join(', ')}`);
}
