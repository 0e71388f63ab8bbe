import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/question/question.ts';
import { askerOf } from '../ask.ts';
import type { Fact } from '../scan.ts';
import { endOf2025, matter, mattersOfAYear } from '../street.ts';

const tables = [
  { by: ['GENERAL_GRID', 'KIND'], columns: ['general_code', 'kind'] },
  { by: ['COMMUNITY', 'KIND', 'SEVERITY'], columns: ['community', 'kind', 'severity'] },
  { by: ['GENERAL_GRID', 'KIND_GROUP', 'MONTH'], columns: ['general_code', 'group', 'month'] },
];
const kinds = ['A1', 'A2', 'A3', 'A4', 'B1', 'B2', 'C6', 'C7', 'D1', 'D2', 'E1', 'E2', 'E3', 'F2', 'G1'];

/** Ways to look at a table that could tell something by what is there, in which order, and how much. */
const looks: readonly Partial<Question>[] = [
  {},
  { having: { count: { min: 1 } } },
  { having: { count: { max: 30 } } },
  { orderBy: { measure: 'count', direction: 'DESC' } },
  { orderBy: { measure: 'count', direction: 'ASC' }, first: 40 },
  { having: { count: { min: 10 } }, orderBy: { measure: 'count', direction: 'ASC' } },
];

describe('attack 7, two databases that differ in one hidden record', () => {
  const facts = mattersOfAYear();
  const asks = (own: readonly Fact[]) => askerOf(matter, own, { world: endOf2025 });

  it('give the same answer, byte by byte, on every page', () => {
    fc.assert(
      fc.property(fc.constantFrom(...tables), fc.constantFrom(...looks), fc.nat(), (table, look, at) => {
        const hidden = factsOfSmallCells(facts, table.columns);
        const removed = hidden[at % hidden.length];
        const twin = facts.filter((fact) => fact !== removed);
        const where = table.by.includes('KIND') ? { where: { kind: kinds } } : {};
        const question = { ...look, by: table.by, ...where };
        expect(hidden.length).toBeGreaterThan(20);
        expect(everyPage(asks(twin), question)).toBe(everyPage(asks(facts), question));
      }),
      { seed: 7, numRuns: 40 },
    );
  });

  it('are told apart by a record of a cell that is told', () => {
    const [large] = [...Map.groupBy(facts, ({ columns }) => columns['general_code'])].toSorted(
      (one, other) => other[1].length - one[1].length,
    );
    const twins = (large?.[1] ?? []).slice(0, 20).map((removed) => facts.filter((fact) => fact !== removed));
    const bodies = [facts, ...twins].map((own) => everyPage(asks(own), { by: ['GENERAL_GRID'] }));
    expect(new Set(bodies).size).toBeGreaterThan(1);
  });
});

/** All bodies from the first page to the last, 400 rows each unless the look says. */
function everyPage(ask: ReturnType<typeof askerOf>, question: Partial<Question>): string {
  const bodies = [];
  let after: string | undefined;
  do {
    const answer = ask({ first: 400, ...question, ...(after === undefined ? {} : { after }) });
    bodies.push(JSON.stringify(answer));
    after = answer.hasNextPage ? answer.rows.at(-1)?.cursor : undefined;
  } while (after !== undefined && bodies.length < 8);
  return bodies.join('\n');
}

function factsOfSmallCells(facts: readonly Fact[], columns: readonly string[]): Fact[] {
  const valueOf = ({ columns: own }: Fact, column: string) => {
    if (column === 'community') return String(own['general_code']).slice(0, 12);
    return column === 'group' ? String(own['kind']).slice(0, 1) : own[column];
  };
  const cells = Map.groupBy(facts, (fact) => columns.map((column) => valueOf(fact, column)).join());
  return [...cells.values()]
    .filter(({ length }) => length <= 4)
    .flat()
    .filter(({ columns: own }) => kinds.includes(String(own['kind'])));
}
