import type { Aggregate, CellRow, Plan, ScanColumn } from '../src/answer/plan.ts';
import type { DataSet, Dimension } from '../src/catalogue/data-set.ts';
import { DEFAULT_SECRET, Secret } from '../src/figures/secret.ts';
import type { Tally } from '../src/figures/tally.ts';
import { areaLevels } from '../src/trees/area-tree.ts';
import { nodesHolding, timeLevels } from '../src/trees/months.ts';
import { pathsOf } from '../src/trees/named-tree.ts';

/** A row of a fact table, before its key. */
export interface Fact {
  readonly id: string;
  /** Whom it is about. */
  readonly unit: string;
  readonly columns: Readonly<Record<string, string | number>>;
}

export const secret = new Secret(DEFAULT_SECRET);

/** What a service does in SQL: the `group by` of each scan of a plan over all facts. */
export function scan(dataSet: DataSet, plan: Plan, facts: readonly Fact[]): CellRow[][] {
  const held = holders(dataSet, facts);
  const conditions = plan.aggregates.map((aggregate) => aggregate.in.map((at) => ({ node: at.node, of: held(at) })));
  return plan.scans.map(({ columns }) => {
    const nodes = columns.map((column) => ({ of: held(column), only: column.nodes && new Set(column.nodes) }));
    const cells = new Map<string, { nodes: (string | null)[]; facts: number[] }>();
    for (let index = 0; index < facts.length; index++) {
      const own = nodes.map(({ of }) => of[index] ?? null);
      if (nodes.some(({ only }, at) => only !== null && !only.has(own[at] ?? ''))) continue;
      const key = own.join('|');
      const cell = cells.get(key);
      if (cell === undefined) cells.set(key, { nodes: own, facts: [index] });
      else cell.facts.push(index);
    }
    return [...cells.values()].map((cell) => {
      const tallies = plan.aggregates.map((aggregate, at) => {
        const { flag } = aggregate;
        const isCounted = (index: number) => flag === null || facts[index]?.columns[flag] === 1;
        const counted = cell.facts.filter(
          (index) => isCounted(index) && conditions[at]?.every(({ node, of }) => of[index] === node),
        );
        return [
          aggregate.measure,
          tallyOf(
            dataSet,
            aggregate,
            counted.flatMap((index) => facts[index] ?? []),
          ),
        ];
      });
      return { nodes: cell.nodes, tallies: Object.fromEntries(tallies) };
    });
  });
}

function tallyOf(dataSet: DataSet, { of, sum }: Aggregate, facts: readonly Fact[]): Tally {
  const byUnit = Map.groupBy(facts, ({ unit }) => unit);
  const counted = of === 'UNITS' ? [...byUnit.values()].flatMap(([fact]) => fact ?? []) : facts;
  const keySum = counted.reduce((total, fact) => total + recordKey(dataSet, fact), 0);
  const tally = { n: counted.length, units: byUnit.size, keySum: BigInt(keySum) };
  if (sum === null) return tally;
  const cut = (fact: Fact) => Math.min(Number(fact.columns[sum.column]), sum.cap ?? Infinity);
  const parts = [...byUnit.values()].map((own) => own.reduce((total, fact) => total + cut(fact), 0));
  return { ...tally, sum: parts.reduce((total, part) => total + part, 0), largest: Math.max(0, ...parts) };
}

const keys = new WeakMap<Fact, number>();

/** Of the matter itself; of people, where those are counted. */
function recordKey({ name }: DataSet, fact: Fact): number {
  const key = keys.get(fact) ?? secret.recordKey(name, name === 'matter' ? fact.id : fact.unit);
  keys.set(fact, key);
  return key;
}

type At = Pick<ScanColumn, 'dimension' | 'column' | 'level'>;

type Nodes = readonly (string | null)[];
const looked = new WeakMap<readonly Fact[], Map<string, Nodes>>();

/** The nodes of a level that hold the facts, looked up once. */
function holders(dataSet: DataSet, facts: readonly Fact[]): (at: At) => Nodes {
  const known = looked.get(facts) ?? new Map<string, Nodes>();
  looked.set(facts, known);
  return ({ dimension, column, level }) => {
    const found = known.get(level);
    if (found !== undefined) return found;
    const own = dataSet.dimensions.find(({ name }) => name === dimension);
    const holder = own === undefined ? () => null : holderOf(own);
    const nodes = facts.map((fact) => holder(String(fact.columns[column]), level));
    known.set(level, nodes);
    return nodes;
  };
}

function holderOf(dimension: Dimension): (value: string, level: string) => string | null {
  if (dimension.type === 'TIME')
    return (month, level) => nodesHolding(month)[timeLevels.findIndex(({ name }) => name === level)] ?? null;
  if (dimension.type === 'AREA') {
    return (code, level) => {
      const digits = areaLevels.find(({ name }) => name === level)?.digits ?? 0;
      return code.length >= digits ? code.slice(0, digits) : null;
    };
  }
  const paths = new Map(pathsOf(dimension.nodes).map((path) => [path.at(-1) ?? '', path]));
  return (node, level) => paths.get(node)?.[dimension.levels.indexOf(level)] ?? null;
}
