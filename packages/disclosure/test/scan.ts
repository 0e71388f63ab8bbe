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
  const held = holders(dataSet);
  return plan.scans.map(({ columns }) => {
    const cells = new Map<string, { nodes: (string | null)[]; facts: Fact[] }>();
    for (const fact of facts) {
      const nodes = columns.map((column) => held(column, fact));
      if (columns.some((column, at) => column.nodes !== null && !column.nodes.includes(nodes[at] ?? ''))) continue;
      const key = nodes.join('|');
      const cell = cells.get(key) ?? { nodes, facts: [] };
      cell.facts.push(fact);
      cells.set(key, cell);
    }
    return [...cells.values()].map((cell) => ({
      nodes: cell.nodes,
      tallies: Object.fromEntries(
        plan.aggregates.map((aggregate) => [
          aggregate.measure,
          tallyOf(
            dataSet,
            aggregate,
            cell.facts.filter((fact) => aggregate.in.every((at) => held(at, fact) === at.node)),
          ),
        ]),
      ),
    }));
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

/** The node of a level that holds a fact, looked up once for each value. */
function holders(dataSet: DataSet): (at: At, fact: Fact) => string | null {
  const named = new Map(dataSet.dimensions.map((dimension) => [dimension.name, holderOf(dimension)]));
  const known = new Map<string, Map<string | number | undefined, string | null>>();
  return ({ dimension, column, level }, fact) => {
    const value = fact.columns[column];
    const ofLevel = known.get(level) ?? new Map<string | number | undefined, string | null>();
    known.set(level, ofLevel);
    const found = ofLevel.get(value);
    if (found !== undefined) return found;
    const node = named.get(dimension)?.(String(value), level) ?? null;
    ofLevel.set(value, node);
    return node;
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
