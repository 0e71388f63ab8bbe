import type { PersonalData } from '@microgrid/database/personal-data';
import { areaLevels } from '@microgrid/disclosure/areas';
import type { DataSet, Dimension, Measure as Told } from '@microgrid/disclosure/data-set';
import { definitionsOf } from '../figures/measure-definition.ts';
import type { Measure } from '../figures/measures.ts';
import type { ClosedDimension, FactDeclaration } from './fact-declaration.ts';
import { columnOf, factTable } from './fact-table.ts';

export type { ClosedDimension };

/** The same with its table and its data set, but for what is known of it on one day. */
export interface ClosedFacts extends FactDeclaration {
  readonly table: string;
  readonly stored: PersonalData;
  readonly dataSet: Omit<DataSet, 'yearlySize'>;
}

/** What becomes of the rows of a list when a month closes. */
export function closedFacts(declaration: FactDeclaration): ClosedFacts {
  const { name, sensitive } = declaration;
  return {
    ...declaration,
    table: `${name}_fact`,
    stored: factTable(declaration),
    dataSet: {
      name,
      about: 'PEOPLE',
      sensitive,
      dimensions: [timeOf(declaration), ...Object.entries(declaration.dimensions).map(dimensionOf)],
      measures: Object.fromEntries(
        Object.entries({ count: countOf(declaration), ...declaration.measures }).flatMap(measureOf),
      ),
    },
  };
}

/** Of a data set, the measure that counts all of it. */
function countOf({ name, counted }: FactDeclaration): Pick<Measure, 'description' | 'textZh' | 'counted'> {
  return { description: `How many facts of ${name}.`, textZh: '数量', counted: { when: counted } };
}

function timeOf({ finestTime, isStock }: FactDeclaration): Dimension {
  return { type: 'TIME', name: 'time', column: 'month', finest: finestTime, ...(isStock ? { isStock } : {}) };
}

function dimensionOf([name, dimension]: [string, ClosedDimension]): Dimension {
  const column = columnOf(name);
  if (dimension.type === 'AREA') return { type: 'AREA', name, column, finest: dimension.finest };
  const { levels, values, above, describesArea } = dimension;
  const [coarse] = levels;
  const nodes =
    above === undefined
      ? Object.fromEntries(values.map((value) => [value, {}]))
      : Object.fromEntries(
          [...Map.groupBy(values, above)].map(([group, own]) => [
            nodeOf(levels, coarse, group),
            Object.fromEntries(own.map((value) => [value, {}])),
          ]),
        );
  return { type: 'NAMED', name, column, levels, nodes, ...(describesArea ? { describesArea } : {}) };
}

/** The node of a value of the graph: of a coarser level with the level before it, so that each has a name of its own. */
export function nodeOf(levels: readonly string[], level: string, value: string): string {
  return level === levels.at(-1) ? value : `${level}:${value}`;
}

/** The value of the graph that a node stands for. */
export function valueOf(node: string): string {
  return node.slice(node.indexOf(':') + 1);
}

function measureOf([name, measure]: [string, Pick<Measure, 'description' | 'textZh' | 'counted'>]): [string, Told][] {
  const { counted } = measure;
  if (counted === undefined) return [];
  const [{ text, textZh } = { text: '', textZh: '' }] = definitionsOf({ [name]: measure });
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
