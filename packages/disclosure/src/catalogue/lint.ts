import { pathsOf } from '../trees/named-tree.ts';
import { areaLevels } from '../trees/area-tree.ts';
import { timeLevels } from '../trees/months.ts';
import type { DataSet, Dimension, NamedDimension } from './data-set.ts';

/** What is wrong with a catalogue, a line each; none when it may be asked. */
export function lintCatalogue(dataSets: readonly DataSet[]): string[] {
  const twice = repeated(dataSets.map(({ name }) => name)).map((name) => `${name}: two data sets have this name`);
  return [
    ...twice,
    ...dataSets.flatMap((set) => rules.flatMap((rule) => rule(set)).map((line) => `${set.name}: ${line}`)),
  ];
}

const rules: readonly ((set: DataSet) => string[])[] = [
  lintName,
  lintSize,
  lintTrees,
  lintBandings,
  lintSensitive,
  lintImpossible,
  lintConditions,
  lintFlags,
  lintSums,
  lintQuotients,
  lintDefinitions,
];

function lintName({ name }: DataSet): string[] {
  return /^\w+$/.test(name) ? [] : ['a name has letters, digits and underscores: it is one half of every record key'];
}

function lintSize({ yearlySize }: DataSet): string[] {
  const isRounded = Number.isInteger(yearlySize) && yearlySize > 0 && Number(yearlySize.toPrecision(2)) === yearlySize;
  return isRounded ? [] : [`yearlySize ${yearlySize} is public: a whole number above 0, rounded to two digits`];
}

function lintTrees({ dimensions }: DataSet): string[] {
  const levels = dimensions.flatMap(levelsOf);
  const times = dimensions.filter(({ type }) => type === 'TIME').length;
  const named = dimensions.filter((dimension) => dimension.type === 'NAMED');
  return [
    ...(times === 1
      ? []
      : [`it has ${times} dimensions of time and needs one: what is recorded late counts where it is recorded`]),
    ...(dimensions.filter(({ type }) => type === 'AREA').length > 1 ? ['it has two dimensions of area'] : []),
    ...repeated(dimensions.map(({ name }) => name)).map((name) => `two dimensions are named ${name}`),
    ...repeated(levels).map((level) => `two levels are named ${level}`),
    ...named.flatMap((dimension) => lintBranches(dimension)),
  ];
}

function lintBranches({ name, levels, nodes }: NamedDimension): string[] {
  const paths = pathsOf(nodes);
  const short = paths.filter((path) => path.length !== levels.length);
  const parents = paths.flatMap((path) => path.map((node, at) => [node, path.slice(0, at).join('/')] as const));
  const places = Map.groupBy(parents, ([node]) => node);
  const twice = [...places].filter(([, found]) => new Set(found.map(([, parent]) => parent)).size > 1);
  return [
    ...(paths.length === 0 ? [`${name} has no nodes`] : []),
    ...short.map((path) => `${name}: ${path.join(' ⊃ ')} does not reach the level ${levels.at(-1)}, and only that`),
    ...twice.map(([node]) => `${name}: ${node} stands at two places of the tree`),
  ];
}

/** Weeks beside months, or days 0–3 beside 0–7: the difference of two cells is a cell that nobody may ask for. */
function lintBandings({ dimensions }: DataSet): string[] {
  return repeated(dimensions.map(({ column }) => column)).map((column) => {
    const names = dimensions.filter((dimension) => dimension.column === column).map(({ name }) => name);
    return `${names.join(' and ')} band ${column} twice: a difference of theirs is finer than either`;
  });
}

function lintSensitive(set: DataSet): string[] {
  if (set.sensitive === 'NONE') return [];
  if (set.about === 'NO_PERSON') return ['facts about no person are not sensitive'];
  if (set.sensitive !== 'ALL') return missingNodes(set, set.sensitive, 'sensitive');
  return set.dimensions.flatMap((dimension) => {
    const finest = dimension.type === 'NAMED' ? undefined : dimension.finest;
    if (finest === 'GENERAL_GRID') return [`${dimension.name} is finer than COMMUNITY, and all of it is sensitive`];
    if (finest === 'MONTH') return [`${dimension.name} is finer than QUARTER, and all of it is sensitive`];
    return [];
  });
}

function lintImpossible(set: DataSet): string[] {
  return (set.impossible ?? []).flatMap((nodes) => {
    const found = missingNodes(
      set,
      Object.fromEntries(Object.entries(nodes).map(([name, node]) => [name, [node]])),
      'impossible',
    );
    return Object.keys(nodes).length > 1
      ? found
      : [...found, 'impossible: one node alone is no combination: leave it out of its tree'];
  });
}

function missingNodes(set: DataSet, nodes: Readonly<Record<string, readonly string[]>>, where: string): string[] {
  return Object.entries(nodes).flatMap(([name, wanted]) => {
    const dimension = set.dimensions.find((candidate) => candidate.name === name);
    if (dimension?.type !== 'NAMED') return [`${where}: ${name} is no dimension whose nodes have names`];
    const known = new Set(pathsOf(dimension.nodes).flat());
    return wanted.filter((node) => !known.has(node)).map((node) => `${where}: ${name} has no node ${node}`);
  });
}

function lintConditions(set: DataSet): string[] {
  const isFine = set.dimensions.some((dimension) => dimension.type === 'AREA' && dimension.finest === 'GENERAL_GRID');
  const unmarked = set.dimensions.filter((dimension) => isAreaType(dimension) && !describesArea(dimension));
  return [
    ...unmarked.map(
      ({ name }) => `${name} says what an area is: mark it describesArea, so that it never goes with GENERAL_GRID`,
    ),
    ...Object.entries(set.measures).flatMap(([name, measure]) => {
      const conditions = 'in' in measure ? (measure.in ?? {}) : {};
      const wanted = Object.fromEntries(Object.entries(conditions).map(([of, node]) => [of, [node]]));
      const ofArea = set.dimensions.filter((dimension) => dimension.name in conditions && describesArea(dimension));
      return [
        ...missingNodes(set, wanted, name),
        ...(isFine ? ofArea : []).map((dimension) => `${name} counts by ${dimension.name}, together with GENERAL_GRID`),
      ];
    }),
  ];
}

/** A flag that can be asked by as well would be two ways to one cell, of which one is held to be finer. */
function lintFlags({ dimensions, measures }: DataSet): string[] {
  return Object.entries(measures).flatMap(([name, measure]) => {
    const flag = 'flag' in measure ? measure.flag : undefined;
    const same = dimensions.find(({ column }) => column === flag);
    return same === undefined ? [] : [`${name}: ${same.column} is what ${same.name} is told by: say it with \`in\``];
  });
}

function isAreaType({ name, column }: Dimension): boolean {
  return [name, column].some((word) => /^area_?type$/i.test(word));
}

function describesArea(dimension: Dimension): boolean {
  return dimension.type === 'NAMED' && dimension.describesArea === true;
}

function lintSums({ measures }: DataSet): string[] {
  const sums = Object.entries(measures).flatMap(([name, measure]) =>
    measure.type === 'SUM' ? [{ name, ...measure }] : [],
  );
  return [
    ...sums
      .filter(({ cap }) => !(Number.isInteger(cap) && cap > 0))
      .map(({ name }) => `${name} is a sum without a cap: a whole number above 0, which no fact counts beyond`),
    ...sums
      .filter(({ purpose }) => !(Number.isInteger(purpose) && purpose > 0 && purpose < 2 ** 32))
      .map(({ name }) => `${name} needs a purpose from 1`),
    ...repeated(sums.map(({ purpose }) => String(purpose))).map(
      (purpose) => `two sums have the purpose ${purpose}: one would tell of the other`,
    ),
  ];
}

function lintQuotients({ measures }: DataSet): string[] {
  const typeOf = (name: string) => measures[name]?.type;
  const isCounted = (name: string) => typeOf(name) === 'COUNT' || typeOf(name) === 'SUM';
  return Object.entries(measures).flatMap(([name, measure]) => {
    if (measure.type === 'MEAN')
      return typeOf(measure.sum) === 'SUM' && typeOf(measure.count) === 'COUNT'
        ? []
        : [`${name} is the mean of no declared sum and count`];
    if (measure.type === 'SHARE')
      return isCounted(measure.part) && typeOf(measure.part) === typeOf(measure.whole)
        ? []
        : [`${name} is the share of no two declared counts, nor of two sums`];
    return [];
  });
}

function lintDefinitions({ measures }: DataSet): string[] {
  return Object.entries(measures).flatMap(([name, measure]) => {
    const { text, textZh, numerator = '', denominator = '' } = measure.definition;
    const isQuotient = measure.type === 'SHARE' || measure.type === 'MEAN';
    return [
      ...(text === '' || !/\p{Script=Han}/u.test(textZh) ? [`${name} says what it counts in English and Chinese`] : []),
      ...(isQuotient && (numerator === '' || denominator === '')
        ? [`${name} says what stands above and below the line`]
        : []),
    ];
  });
}

/** The names of a dimension's levels in `by`. */
function levelsOf(dimension: Dimension): readonly string[] {
  if (dimension.type === 'NAMED') return dimension.levels;
  const all: readonly { readonly name: string }[] = dimension.type === 'TIME' ? timeLevels : areaLevels;
  return all.map(({ name }) => name);
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}
