import { describe, expect, it } from 'vitest';
import type { DataSet, Sum } from '../src/catalogue/data-set.ts';
import { disclosureOf } from '../src/disclosure.ts';
import { isFigure, type Figure } from '../src/figures/told.ts';
import { totalOf, type Question } from '../src/question/question.ts';
import { askerOf, told, toldRows } from './ask.ts';
import { secret, scan, type Fact } from './scan.ts';
import { care, communities, endOf2025, generalGrids, hours, matter, mattersOfAYear, publicOf } from './street.ts';

const facts = mattersOfAYear();
const ask = askerOf(matter, facts, { world: endOf2025 });
const byGrid: Partial<Question> = { by: ['GENERAL_GRID', 'MONTH'], where: { time: ['2025-Q1'] } };
const kinds = ['A1', 'A2', 'A3', 'A4', 'B1', 'B2', 'C6', 'C7', 'D1', 'D2', 'E1', 'E2', 'E3', 'F2', 'G1'];

describe('an answer', () => {
  it('has the declared cross product in the order of keys, whatever is in it', () => {
    const empty = askerOf(matter, [], { world: endOf2025 });
    const { rows, totalCount, asOf, definitions } = empty({ by: ['COMMUNITY', 'MONTH'] });
    expect(rows.map(({ key }) => key)).toEqual(ask({ by: ['COMMUNITY', 'MONTH'] }).rows.map(({ key }) => key));
    expect([totalCount, rows.length, rows[0]?.key]).toEqual([60, 60, { COMMUNITY: communities[0], MONTH: '2025-01' }]);
    expect(new Set(rows.map(({ figures }) => told(figures['count'])))).toEqual(new Set(['BELOW']));
    expect([asOf, definitions['count']?.textZh]).toEqual(['2025-12-31', '登记的事项数']);
  });

  it('has no row of what cannot be', () => {
    const rows = ask({ by: ['KIND_GROUP', 'SEVERITY'] }).rows.map(({ key }) => Object.values(key).join());
    expect(rows).toContain('F,EMERGENCY');
    expect(rows).not.toContain('A,EMERGENCY');
    expect(rows).toHaveLength(7 * 4 - 6);
  });

  it('tells the same cell the same by any filter, order, page and asker who is told no more', () => {
    const [grid = '', month] = [generalGrids[3], '2025-02'];
    const cell = (rows: ReturnType<typeof ask>['rows']) =>
      told(rows.find(({ key }) => key['GENERAL_GRID'] === grid && key['MONTH'] === month)?.figures['count']);
    const shown = cell(ask(byGrid).rows);
    const officerElsewhere = askerOf(matter, facts.toReversed(), {
      who: { readsBelow: [communities[4] ?? ''] },
      world: endOf2025,
    });
    expect(shown).toMatch(/^≈/);
    expect(cell(ask({ by: ['MONTH', 'GENERAL_GRID'], orderBy: { measure: 'count', direction: 'ASC' } }).rows)).toBe(
      shown,
    );
    expect(toldRows(ask({ where: { area: [grid], time: [month] } }))).toEqual([shown]);
    expect(toldRows(officerElsewhere({ where: { area: [grid], time: [month] } }))).toEqual([shown]);
  });

  it('has totals that are rounded on their own', () => {
    const total = told(
      ask(totalOf({ by: ['MONTH'], measures: ['count'], where: { time: ['2025'] } })).rows[0]?.figures['count'],
    );
    const sum = ask({ by: ['MONTH'], where: { time: ['2025'] } }).rows.reduce(
      (all, { figures }) => all + (figures['count']?.value ?? 0),
      0,
    );
    expect(total).toMatch(/^≈(69|70)\d\d$/);
    expect(total).not.toBe(`≈${sum}`);
  });

  it('sorts by what is published, equal ones and at the end those not told by key', () => {
    const table: Partial<Question> = { by: ['COMMUNITY', 'KIND'], where: { kind: kinds, time: ['2025-03'] } };
    for (const direction of ['ASC', 'DESC'] as const) {
      const values = ask({ ...table, orderBy: { measure: 'count', direction } }).rows.map(({ key, figures }) => ({
        key: Object.values(key).join(),
        value: figures['count']?.value ?? null,
      }));
      const shown = values.filter(({ value }) => value !== null);
      const hidden = values.slice(shown.length).map(({ key }) => key);
      expect([shown.length > 10, hidden.length > 10]).toEqual([true, true]);
      expect(values.slice(0, shown.length)).toEqual(shown);
      const sign = direction === 'ASC' ? 1 : -1;
      expect(shown).toEqual(
        shown.toSorted(
          (one, other) => sign * ((one.value ?? 0) - (other.value ?? 0)) || (one.key < other.key ? -1 : 1),
        ),
      );
      expect(hidden).toEqual(hidden.toSorted());
    }
  });

  it('keeps by having what is published in the range, ends included', () => {
    const all = ask(byGrid).rows.map(({ figures }) => figures['count']?.value ?? null);
    const kept = ask({ ...byGrid, having: { count: { min: 20, max: 25 } } });
    expect(kept.rows.map(({ figures }) => figures['count']?.value)).toEqual(
      all.filter((value) => value === 20 || value === 25),
    );
    const small = askerOf(matter, facts.slice(0, 2_000), { world: endOf2025 })({
      ...byGrid,
      having: { count: { max: 25 } },
    });
    expect(toldRows(small)).not.toContain('BELOW');
    expect(kept.totalCount).toBe(all.length);
    expect(ask({ ...byGrid, having: { count: {} } }).rows).toHaveLength(all.length);
  });

  it('goes on behind a cursor, and knows those of another question not', () => {
    const question: Partial<Question> = { ...byGrid, orderBy: { measure: 'count', direction: 'DESC' }, first: 10 };
    const pages = [];
    let after: string | undefined;
    do {
      const page = ask({ ...question, ...(after === undefined ? {} : { after }) });
      pages.push(...page.rows);
      after = page.hasNextPage ? page.rows.at(-1)?.cursor : undefined;
    } while (after !== undefined);
    const { first: _first, ...whole } = question;
    expect(pages).toEqual(ask(whole).rows);
    const cursor = pages[3]?.cursor ?? '';
    for (const other of [
      { by: ['MONTH', 'GENERAL_GRID'] },
      { where: { time: ['2025-Q2'] } },
      { having: { count: { min: 10 } } },
      { after: 'x' },
    ]) {
      expect(() => ask({ ...question, after: cursor, ...other })).toThrow('after: it is no cursor of this question');
    }
    const monthLater = askerOf(matter, facts, { world: { lastClosed: '2026-01', today: '2026-02-05' } });
    const everything: Partial<Question> = { by: ['GENERAL_GRID'], first: 3 };
    expect(() => monthLater({ ...everything, after: ask(everything).rows[0]?.cursor ?? '' })).toThrow('ask anew');
  });

  it('of more than 1,000 cells has the rows that tell something, and says how many others there are', () => {
    const question: Partial<Question> = { by: ['GENERAL_GRID', 'KIND', 'QUARTER'], where: { kind: kinds } };
    const large = askerOf({ ...matter, yearlySize: 70_000 }, facts, { world: endOf2025 })(question);
    expect(large.totalCount).toBe(26 * kinds.length * 4);
    expect(large.rows.length + large.othersBelow).toBe(large.totalCount);
    expect(large.othersBelow).toBeGreaterThan(100);
    expect(toldRows(large)).not.toContain('BELOW');
    expect(ask({ by: ['GENERAL_GRID', 'KIND'], where: { kind: kinds, time: ['2025'] } })).toMatchObject({
      totalCount: 390,
      othersBelow: 0,
    });
  });

  it('of several nodes is summed of what is published, and says how many parts were not', () => {
    const each = ask({ by: ['KIND'], where: { kind: kinds, area: [communities[3] ?? ''], time: ['2025-Q1'] } }).rows;
    const values = each.flatMap(({ figures }) => figures['count']?.value ?? []);
    const [row] = ask({ where: { kind: kinds, area: [communities[3] ?? ''], time: ['2025-Q1'] } }).rows;
    expect(row?.figures['count']).toMatchObject({
      value: values.reduce((sum, value) => sum + value, 0),
      status: 'SUMMED',
      hiddenParts: each.length - values.length,
    });
    expect(each.length - values.length).toBeGreaterThan(0);
  });

  it('of several nodes has shares of sums, which say how many parts they miss', () => {
    const where = { kind: kinds, area: [communities[3] ?? ''], time: ['2025'] };
    const [row] = ask({ where, measures: ['onTimeCount', 'dueCount', 'onTimeRate'] }).rows;
    const [part, whole, rate] = ['onTimeCount', 'dueCount', 'onTimeRate'].map((name) => row?.figures[name]);
    expect([part?.status, whole?.status, rate?.status]).toEqual(['SUMMED', 'SUMMED', 'SUMMED']);
    expect(rate?.hiddenParts).toBe((part?.hiddenParts ?? 0) + (whole?.hiddenParts ?? 0));
    expect(rate?.value).toBe(Math.round((100 * (part?.value ?? 0)) / (whole?.value ?? 1)) / 100);
  });

  it('of nothing told is not told: a sum of it is not 0', () => {
    const none = askerOf(matter, [], { world: endOf2025 });
    expect(toldRows(none({ where: { kind: kinds } }))).toEqual(['BELOW']);
  });

  it('of a condition is that of the filter by it', () => {
    const rates = ask({ by: ['COMMUNITY'], measures: ['onTimeCount'], where: { time: ['2025'] } });
    const filtered = ask({ by: ['COMMUNITY'], where: { due: ['IN_TIME'], time: ['2025'] } });
    expect(toldRows(rates, 'onTimeCount')).toEqual(toldRows(filtered));
    expect(new Set(toldRows(filtered)).size).toBeGreaterThan(2);
  });

  it('has 10 as the minimum of a sensitive kind alone, also beside others and in a measure', () => {
    const of = (count: number) => facts.filter(({ columns }) => columns['kind'] === 'C6').slice(0, count);
    const named = (kind: string) => of(9).map((fact) => ({ ...fact, columns: { ...fact.columns, kind } }));
    const told9 = (kind: string, measure = 'count') => {
      const answer = askerOf(matter, named(kind), { world: endOf2025 })({
        by: ['KIND'],
        measures: [measure, 'count'],
        where: { kind: ['C1', 'C6'] },
      });
      return toldRows(answer, measure);
    };
    expect([told9('C1'), told9('C6'), told9('C1', 'elderCount')]).toEqual([
      ['BELOW', 'BELOW'],
      ['BELOW', '≈10'],
      ['BELOW', 'BELOW'],
    ]);
    const elders = askerOf(matter, named('C1'), { world: endOf2025 })({ measures: ['elderCount', 'count'] });
    expect([toldRows(elders, 'elderCount'), toldRows(elders)]).toEqual([['BELOW'], ['≈10']]);
  });
});

describe('sums and people', () => {
  const shifts = Array.from({ length: 300 }, (_, index): Fact => ({
    id: `s-${index}`,
    unit: `p-${index % 60}`,
    columns: { month: '2025-03', general_code: generalGrids[index % 2] ?? '', minutes: index === 0 ? 100_000 : 120 },
  }));
  const askHours = askerOf(hours, shifts, { world: endOf2025 });

  it('cuts each fact at the cap and tells multiples of five caps', () => {
    const [row] = askHours({ measures: ['minutes', 'mean', 'count'] }).rows;
    const [minutes = 0, count = 1] = [row?.figures['minutes']?.value, row?.figures['count']?.value].map(
      (value) => value ?? undefined,
    );
    expect(Math.abs(minutes - (299 * 120 + 480))).toBeLessThan(2 * 5 * 480);
    expect(minutes % (5 * 480)).toBe(0);
    expect(row?.figures['mean']?.value).toBe(Math.round((minutes / count) * 100) / 100);
  });

  it('draws each sum by its purpose, so that one tells nothing of another', () => {
    const again = { ...hours.measures['minutes'], purpose: 2 } as Sum;
    const both = askerOf({ ...hours, measures: { ...hours.measures, again } }, manyShifts(), { world: endOf2025 });
    const answer = both({ by: ['GENERAL_GRID'], measures: ['minutes', 'again'] });
    expect(toldRows(answer, 'again')).not.toEqual(toldRows(answer, 'minutes'));
  });

  it('has no mean of fewer than 20', () => {
    const few = askerOf(
      hours,
      shifts
        .slice(0, 17)
        .map((shift, index) => ({ ...shift, unit: `q-${index}`, columns: { ...shift.columns, minutes: 480 } })),
      { world: endOf2025 },
    );
    const [row] = few({ measures: ['minutes', 'mean', 'count'] }).rows;
    expect([told(row?.figures['minutes']), told(row?.figures['count']), told(row?.figures['mean'])]).toEqual([
      '≈7200',
      '≈15',
      'BELOW',
    ]);
  });

  it('counts people once a cell, and the same people the same in every period', () => {
    const visits = ['2025-02', '2025-05', '2025-08'].flatMap((month) =>
      Array.from({ length: 80 }, (_, index): Fact => ({
        id: `${month}-${index}`,
        unit: `p-${index % 40}`,
        columns: { month, community_code: communities[0] ?? '', mode: 'VISIT' },
      })),
    );
    const rows = askerOf(care, visits, { world: endOf2025 })({ by: ['QUARTER'], measures: ['count', 'people'] });
    const [people, counts] = [toldRows(rows, 'people').slice(0, 3), toldRows(rows).slice(0, 3)];
    expect([new Set(people).size, new Set(counts).size]).toEqual([1, 1]);
    expect(Math.abs((rows.rows[0]?.figures['people']?.value ?? 0) - 40)).toBeLessThan(10);
    expect(Math.abs((rows.rows[0]?.figures['count']?.value ?? 0) - 80)).toBeLessThan(10);
  });
});

describe('an exact answer', () => {
  const [community = ''] = communities;
  const head = askerOf(matter, facts, {
    who: { readsBelow: [community] },
    world: { ...endOf2025, lastClosed: '2025-10' },
  });
  const own = facts.filter(({ columns }) => String(columns['general_code']).startsWith(community));

  it('tells every number, live, and no group that is empty', () => {
    const { rows, asOf } = head({ by: ['KIND', 'MONTH'], where: { area: [community] } });
    const groups = Map.groupBy(own, ({ columns }) => `${columns['kind']},${columns['month']}`);
    expect(
      Object.fromEntries(rows.map(({ key, figures }) => [Object.values(key).join(), told(figures['count'])])),
    ).toEqual(Object.fromEntries([...groups].map(([key, { length }]) => [key, String(length)])));
    expect([asOf, rows.some(({ key }) => key['MONTH'] === '2025-12')]).toEqual(['2026-01-05', true]);
  });

  it('adds up exactly, divides exactly, and says 0 where there is none', () => {
    const count = own.filter(({ columns }) => ['A1', 'A2'].includes(String(columns['kind']))).length;
    expect(toldRows(head({ where: { area: [community], kind: ['A1', 'A2'] } }))).toEqual([String(count)]);
    const [row] = head({ where: { area: [community] }, measures: ['onTimeRate', 'onTimeCount', 'dueCount'] }).rows;
    const [rate, onTime, due] = ['onTimeRate', 'onTimeCount', 'dueCount'].map(
      (name) => row?.figures[name]?.value ?? NaN,
    );
    expect(rate).toBe((onTime ?? NaN) / (due ?? NaN));
    expect(toldRows(askerOf(matter, [], { who: { readsBelow: [''] } })({}))).toEqual(['0']);
  });

  it('adds up no people: whoever is in two parts counts twice', () => {
    const visit = (id: string, mode: string): Fact => ({
      id,
      unit: 'p-1',
      columns: { month: '2025-03', community_code: community, mode },
    });
    const all = askerOf(care, [visit('v-1', 'VISIT'), visit('v-2', 'PHONE')], { who: { readsBelow: [''] } });
    const told2 = (where: Question['where'] = {}) => {
      const answer = all({ measures: ['count', 'people'], where });
      return [...toldRows(answer), ...toldRows(answer, 'people')];
    };
    expect(told2({ time: ['2025'] })).toEqual(['2', '1']);
    expect(told2({ time: ['2025'], mode: ['VISIT', 'PHONE'] })).toEqual(['2', 'BELOW']);
  });

  it('cuts no sum', () => {
    const shift: Fact = {
      id: 's',
      unit: 'p',
      columns: { month: '2025-03', general_code: generalGrids[0] ?? '', minutes: 900 },
    };
    const answer = askerOf(hours, [shift], { who: { readsBelow: [''] } })({ measures: ['minutes'] });
    expect(toldRows(answer, 'minutes')).toEqual(['900']);
  });

  it('holds the rates of 972 due, 911 closed, 737 on time, and of 12 fewer due by holds', () => {
    const rates: DataSet = {
      ...matter,
      measures: {
        ...matter.measures,
        closedRate: { ...matter.measures['onTimeRate'], part: 'closed' } as DataSet['measures'][string],
        closed: { ...matter.measures['dueCount'], in: { due: 'CLOSED' } } as DataSet['measures'][string],
      },
    };
    const settled = (held: number) =>
      ['IN_TIME', 'LATE', 'STILL_OPEN', 'NONE'].flatMap((due, at) =>
        facts.slice(0, [737, 174, 61 - held, held][at]).map((fact) => ({ ...fact, columns: { ...fact.columns, due } })),
      );
    const percent = (held: number) => {
      const [row] = askerOf(rates, settled(held), { who: { readsBelow: [''] } })({
        measures: ['closedRate', 'onTimeRate'],
      }).rows;
      return ['closedRate', 'onTimeRate'].map((name) => ((row?.figures[name]?.value ?? NaN) * 100).toFixed(2));
    };
    expect(percent(0)).toEqual(['93.72', '75.82']);
    expect(percent(12)).toEqual([((911 / 960) * 100).toFixed(2), ((737 / 960) * 100).toFixed(2)]);
  });
});

describe('the way through', () => {
  const disclosure = disclosureOf(publicOf(matter, endOf2025), secret);
  const question = {
    by: ['COMMUNITY'],
    where: { kind: ['A1', 'B'], time: ['2025'] },
    measures: ['count', 'onTimeRate'],
  };

  it('plans a group by for each combination of levels, of everything that is needed', () => {
    const plan = disclosure.plan('ANALYST', question);
    expect(plan.isExact).toBe(false);
    expect(plan.scans.map(({ columns }) => columns.map(({ column, level, nodes }) => [column, level, nodes]))).toEqual([
      [
        ['general_code', 'COMMUNITY', null],
        ['month', 'YEAR', ['2025']],
        ['kind', 'KIND', ['A1']],
      ],
      [
        ['general_code', 'COMMUNITY', null],
        ['month', 'YEAR', ['2025']],
        ['kind', 'KIND_GROUP', ['B']],
      ],
    ]);
    expect(plan.aggregates.map(({ measure, in: nodes }) => [measure, nodes.map(({ node }) => node)])).toEqual([
      ['count', []],
      ['onTimeCount', ['IN_TIME']],
      ['dueCount', ['DUE']],
    ]);
  });

  it('takes no rows of another plan', () => {
    const rows = scan(matter, disclosure.plan('ANALYST', question), facts);
    const answer = (other: typeof rows) => () => disclosure.answer('ANALYST', question, other);
    expect(answer(rows)).not.toThrow();
    expect(answer(rows.slice(1))).toThrow('a plan of 2 scans has as many answers, not 1');
    expect(answer([[...(rows[0] ?? []), ...(rows[0] ?? [])], []])).toThrow('group by all columns');
    expect(answer([[{ nodes: ['x'], tallies: {} }], []])).toThrow('a row has 3 nodes, not 1');
  });

  it('leaves out what lies in no cell, without a word', () => {
    const rows = scan(matter, disclosure.plan('ANALYST', question), facts);
    const stray = { nodes: [null, '2025', 'A1'], tallies: {} };
    const odd = { nodes: ['510115006999', '2025', 'A1'], tallies: {} };
    const answer = (first: (typeof rows)[number]) =>
      JSON.stringify(disclosure.answer('ANALYST', question, [first, rows[1] ?? []]));
    expect(answer([...(rows[0] ?? []), stray, odd])).toBe(answer(rows[0] ?? []));
  });

  it('asks of no data set that the lint refuses', () => {
    expect(() => disclosureOf(publicOf({ ...matter, yearlySize: 7_013 }), secret)).toThrow('matter: yearlySize 7013');
  });

  it('makes figures that nobody else can make', () => {
    const [row] = ask({}).rows;
    const likeness = { value: 7_000, status: 'ROUNDED', hiddenParts: null } as const;
    // @ts-expect-error An object of the same form is no figure.
    const forged: Figure = likeness;
    // @ts-expect-error Nor is a number.
    const raw: Figure = 7_000;
    expect([isFigure(row?.figures['count']), isFigure(forged), isFigure(raw)]).toEqual([true, false, false]);
    expect(JSON.parse(JSON.stringify(row?.figures['count']))).toEqual(likeness);
  });
});

/** Forty people in each general grid, each an hour. */
function manyShifts(): Fact[] {
  return generalGrids.flatMap((code) =>
    Array.from({ length: 40 }, (_, index): Fact => {
      const id = `${code}-${index}`;
      return { id, unit: id, columns: { month: '2025-03', general_code: code, minutes: 250 } };
    }),
  );
}
