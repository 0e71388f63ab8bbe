import type { PersonalData } from '@microgrid/database/personal-data';
import { areaLevels } from '@microgrid/disclosure/areas';
import type { DataSet, Dimension, Measure as Told } from '@microgrid/disclosure/data-set';
import { inEnglish } from '../figures/definition-texts.ts';
import type { Measure } from '../figures/measures.ts';
import { areRead, type ClosedNames, type FactDeclaration } from './fact-declaration.ts';
import { columnOf, factTable } from './fact-table.ts';

/** The same with its table and its data set, but for what is known of it on one day. */
export interface ClosedFacts extends FactDeclaration {
  readonly table: string;
  readonly stored: PersonalData;
  readonly told: DataSet['measures'];
}

/** What becomes of the rows of a list when a month closes. */
export function closedFacts(declaration: FactDeclaration): ClosedFacts {
  const { name } = declaration;
  return {
    ...declaration,
    table: `${name}_fact`,
    stored: factTable(declaration),
    told: Object.fromEntries(
      Object.entries({ count: countOf(declaration), ...declaration.measures }).flatMap(measureOf),
    ),
  };
}

/** What is known of a data set on one day, besides its declaration. */
export interface KnownOfFacts {
  readonly yearlySize: number;
  /** By tree, the values that are read and not declared. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** What may be asked of the facts; trees without a value are none. */
export function dataSetOf(facts: ClosedFacts, { yearlySize, values }: KnownOfFacts): DataSet {
  const { name, sensitive, told } = facts;
  const trees = Object.entries(facts.dimensions).flatMap(([tree, dimension]): Dimension[] => {
    if (dimension.type === 'AREA')
      return [{ type: 'AREA', name: tree, column: columnOf(tree), finest: dimension.finest }];
    const own = areRead(dimension.values) ? (values.get(tree) ?? []) : dimension.values;
    return own.length === 0 ? [] : [namedOf(tree, dimension, own)];
  });
  return { name, about: 'PEOPLE', sensitive, yearlySize, dimensions: [timeOf(facts), ...trees], measures: told };
}

/** Of a data set, the measure that counts all of it. */
function countOf({ name, counted }: FactDeclaration): Pick<Measure, 'description' | 'textZh' | 'counted'> {
  return { description: `How many facts of ${name}.`, textZh: '数量', counted: { when: counted } };
}

function timeOf({ finestTime, isStock }: FactDeclaration): Dimension {
  return { type: 'TIME', name: 'time', column: 'month', finest: finestTime, ...(isStock ? { isStock } : {}) };
}

function namedOf(name: string, dimension: ClosedNames, values: readonly string[]): Dimension {
  const { levels, above, describesArea } = dimension;
  const [coarse] = levels;
  const leaves = (own: readonly string[]) => Object.fromEntries(own.map((value) => [value, {}]));
  const nodes =
    above === undefined
      ? leaves(values)
      : Object.fromEntries(
          [...Map.groupBy(values, above)].map(([group, own]) => [nodeOf(levels, coarse, group), leaves(own)]),
        );
  return { type: 'NAMED', name, column: columnOf(name), levels, nodes, ...(describesArea ? { describesArea } : {}) };
}

/** The node of a value of the graph: of a coarser level with the level before it, so that each has a name of its own. */
export function nodeOf(levels: readonly string[], level: string, value: string): string {
  return level === levels.at(-1) ? value : `${level}:${value}`;
}

/** The value of the graph that a node stands for. */
export function valueOf(node: string): string {
  return node.slice(node.indexOf(':') + 1);
}

function measureOf([name, measure]: [string, Pick<Measure, 'description' | 'text' | 'textZh' | 'counted'>]): [
  string,
  Told,
][] {
  const { counted, description, text = inEnglish(description), textZh } = measure;
  if (counted === undefined) return [];
  const definition = { text, textZh };
  const column = columnOf(name);
  if (counted.sum === undefined)
    return [[name, { type: 'COUNT', of: counted.of ?? 'FACTS', flag: column, definition }]];
  const { cap, purpose } = counted.sum;
  return [[name, { type: 'SUM', column, cap, purpose, definition }]];
}

/** How many digits the code of an area of a level has. */
export function areaDigits(level: string): number {
  return areaLevels.find(({ name }) => name === level)?.digits ?? 0;
}
