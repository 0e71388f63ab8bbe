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
  const isPeople = dataSet.name !== 'matter';
  const keyOf = ({ id, unit }: Fact) => recordKey(dataSet.name, isPeople ? unit : id);
  const units = [...new Map(facts.map((fact) => [fact.unit, fact])).values()];
  const counted = of === 'UNITS' ? units : facts;
  const tally = {
    n: counted.length,
    units: units.length,
    keySum: BigInt(counted.reduce((total, fact) => total + keyOf(fact), 0)),
  };
  if (sum === null) return tally;
  const { column, cap } = sum;
  const cut = (fact: Fact) => Math.min(Number(fact.columns[column]), cap ?? Infinity);
  const byUnit = [...Map.groupBy(facts, ({ unit }) => unit).values()].map((own) =>
    own.reduce((total, fact) => total + cut(fact), 0),
  );
  return { ...tally, sum: byUnit.reduce((total, part) => total + part, 0), largest: Math.max(0, ...byUnit) };
}

const keys = new Map<string, number>();

function recordKey(dataSet: string, id: string): number {
  const known = `${dataSet}:${id}`;
  const key = keys.get(known) ?? secret.recordKey(dataSet, id);
  keys.set(known, key);
  return key;
}

type At = Pick<ScanColumn, 'dimension' | 'column' | 'level'>;

/** The node of a level that holds a fact. */
function holders(dataSet: DataSet): (at: At, fact: Fact) => string | null {
  const named = new Map(dataSet.dimensions.map((dimension) => [dimension.name, holderOf(dimension)]));
  return ({ dimension, column, level }, fact) => named.get(dimension)?.(String(fact.columns[column]), level) ?? null;
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
