import { Choices } from './choices.ts';

const leaves = ['s', 'sn', 'e', 'ls', '__typename'] as const;
const leavesOfI = ['s', 'sn', '__typename'] as const;
type Field = readonly [name: string, type: string];
const objects: readonly [Field, ...Field[]] = [
  ['a', 'A'],
  ['an', 'A'],
  ['b', 'B'],
  ['la', 'A'],
  ['lan', 'A'],
  ['lnn', 'A'],
  ['ii', 'I'],
  ['u', 'U'],
  ['lu', 'U'],
  ['li', 'I'],
];
const conditions = [
  '@skip(if: $y)',
  '@include(if: $y)',
  '@include(if: $n)',
  '@skip(if: true)',
  '@include(if: $n) @skip(if: $y)',
] as const;

const fragments = ['A', 'B', 'I']
  .map((type) => {
    const own = type === 'I' ? '' : 'z1: i(x: $v) la { s } ';
    return `fragment F${type} on ${type} { s ${own}ii { sn __typename } }`;
  })
  .join('\n');

/** An operation on the troubled schema; not every one is valid. */
export function randomOperation(choices: Choices): string {
  const kind = choices.oneIn(6) ? 'mutation' : 'query';
  const variables = '($y: Boolean = true, $n: Boolean = false, $v: Int = 5)';
  return `${kind}${variables} ${selectionSet(choices, kind === 'query' ? 'Query' : 'Mutation', 5)}\n${fragments}`;
}

function selectionSet(choices: Choices, type: string, depth: number): string {
  const selections = Array.from({ length: 1 + choices.below(4) }, () => selection(choices, type, depth));
  return `{ ${selections.join(' ')} }`;
}

function selection(choices: Choices, type: string, depth: number): string {
  const isRoot = type === 'Query' || type === 'Mutation';
  const when = choices.oneIn(8) ? choices.of(conditions) : '';
  const pick = choices.below(10);
  if (type === 'U' || pick === 0) {
    const on = isRoot ? '' : choices.of(['A', 'B', 'I', ''] as const);
    return `... ${on === '' ? '' : `on ${on}`} ${when} ${selectionSet(choices, on === '' ? type : on, depth - 1)}`;
  }
  if (pick === 1 && !isRoot) return `...F${type} ${when}`;
  if (pick === 2 && type !== 'I') return `k${choices.below(3)}: i${choices.oneIn(2) ? '(x: $v)' : ''} ${when}`;
  if (pick < 6 || depth <= 0) {
    const leaf = type === 'I' ? choices.of(leavesOfI) : choices.of(leaves);
    return `${choices.oneIn(4) ? `z_${leaf}: ` : ''}${leaf} ${when}`;
  }
  const [name, of] = type === 'I' ? ['ii', 'I'] : choices.of(objects);
  return `${choices.oneIn(3) ? `al_${name}: ` : ''}${name} ${when} ${selectionSet(choices, of, depth - 1)}`;
}
