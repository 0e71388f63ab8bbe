import { describe, expect, it } from 'vitest';
import { care, communities, endOf2025, generalGrids, hours, kind, map, matter, publicOf } from '../../test/street.ts';
import type { DataSet } from '../catalogue/data-set.ts';
import { decide } from './decide.ts';
import type { Asker, Question } from './question.ts';
import { QuestionRefused } from './refusal.ts';
import { worldOf, type Public } from './world.ts';

const year = { time: ['2025'] };
const others = Object.values(kind.nodes)
  .flatMap((group) => Object.keys(group))
  .filter((node) => !/^(B3|C[1-5]|F[146])$/.test(node));

/** The last day that is told, or the refusal: its code and what it says. */
function verdict(
  question: Partial<Question>,
  { set = matter, who = 'ANALYST', world = endOf2025 }: Setting = {},
): string {
  try {
    return decide(worldOf(publicOf(set, world)), who, { by: [], measures: ['count'], ...question }).asOf;
  } catch (error) {
    if (!(error instanceof QuestionRefused)) throw error;
    return `${error.code}: ${error.message}`;
  }
}

interface Setting {
  readonly set?: DataSet;
  readonly who?: Asker;
  readonly world?: Partial<Public>;
}

describe('a question', () => {
  it.each<[Partial<Question>]>([
    [{ by: ['GENERAL_GRID', 'MONTH'] }],
    [{ by: ['GENERAL_GRID', 'KIND_GROUP', 'MONTH'] }],
    [{ by: ['COMMUNITY', 'KIND', 'MONTH'], where: { kind: others } }],
    [{ by: ['COMMUNITY', 'KIND_GROUP', 'MONTH'], measures: ['dueCount', 'onTimeCount', 'onTimeRate'] }],
    [{ by: ['AREA_TYPE', 'QUARTER'], where: { area: ['510115006'], ...year } }],
    [{ by: ['COMMUNITY', 'KIND'], where: year }],
    [{ by: ['COMMUNITY'], where: { kind: ['C1'], time: ['2025-Q1'] } }],
  ])('%j is answered', (question) => {
    expect(verdict(question)).toMatch(/^2025-/);
  });

  it.each<[string, Partial<Question>, string]>([
    [
      'by five things at once',
      { by: ['COMMUNITY', 'KIND_GROUP', 'SEVERITY', 'LEVEL'], where: { areaType: ['URBAN'] } },
      'by 5 things at once, filters included, and 4 are the most',
    ],
    [
      'by four things at once, sensitive',
      { by: ['COMMUNITY', 'SEVERITY', 'LEVEL'], where: { kind: ['C1'] } },
      'by 4 things at once, filters included, and 3 are the most',
    ],
    [
      'with less than 2 facts a cell',
      { by: ['GENERAL_GRID', 'KIND', 'MONTH'], where: { kind: others } },
      'would hold fewer than 2 facts on average',
    ],
    [
      'with less than 5 facts a cell, sensitive',
      { by: ['COMMUNITY', 'KIND', 'QUARTER'], measures: ['onTimeCount'] },
      'would hold fewer than 5 facts on average',
    ],
    [
      'of a sensitive kind by general grid',
      { by: ['GENERAL_GRID'], where: { kind: ['B3'], ...year } },
      'what is sensitive is told by COMMUNITY at the finest',
    ],
    [
      'of a sensitive kind by month',
      { by: ['MONTH'], where: { kind: ['B3', 'A1'] } },
      'what is sensitive is told by QUARTER at the finest',
    ],
    [
      'of a sensitive kind in one month',
      { where: { kind: ['B3'], time: ['2025-03'] } },
      'what is sensitive is told by QUARTER at the finest',
    ],
    [
      'of a measure of a sensitive kind by month',
      { by: ['MONTH'], measures: ['elderCount'] },
      'what is sensitive is told by QUARTER at the finest',
    ],
    ['by area type and general grid', { by: ['AREA_TYPE', 'GENERAL_GRID'] }, 'areaType never goes with GENERAL_GRID'],
    [
      'by area type in one general grid',
      { by: ['AREA_TYPE'], where: { area: [generalGrids[0] ?? ''] } },
      'areaType never goes with GENERAL_GRID',
    ],
  ])('%s is too fine', (_what, question, reason) => {
    const said = verdict(question);
    expect(said).toMatch(/^QUESTION_TOO_FINE/);
    expect(said).toContain(reason);
  });

  it('is as fine as the map of its last day: grids of before make no cells', () => {
    const set = { ...matter, yearlySize: 630 };
    const before = generalGrids.map((code) => ({
      code: `${code.slice(0, 12)}9${code.slice(13)}`,
      from: '2025-01-01',
      until: '2025-06-01',
    }));
    const question = { by: ['GENERAL_GRID', 'MONTH'] };
    expect(verdict(question, { set, world: { ...endOf2025, map: [...map, ...before] } })).toBe('2025-12-31');
    const after = before.map((area) => ({ ...area, until: null }));
    expect(verdict(question, { set, world: { ...endOf2025, map: [...map, ...after] } })).toContain(
      'would hold fewer than 2 facts',
    );
  });

  it('is sensitive by a group that holds nothing else, and not by one that does', () => {
    const set: DataSet = { ...matter, sensitive: { kind: ['G1', 'C1'] } };
    expect(verdict({ by: ['MONTH'], where: { kind: ['G'] } }, { set })).toContain(
      'what is sensitive is told by QUARTER',
    );
    expect(verdict({ by: ['MONTH'], where: { kind: ['C'] } }, { set })).toBe('2025-12-31');
  });

  it('counts what a measure is of as a level of the table', () => {
    const by = ['COMMUNITY', 'KIND', 'MONTH'];
    expect(verdict({ by, where: { kind: others }, measures: ['onTimeCount'] })).toContain(
      'would hold fewer than 2 facts',
    );
    expect(verdict({ by, where: { kind: others }, measures: ['dueCount'] })).toContain('would hold fewer than 2 facts');
    expect(verdict({ by, where: { kind: others } })).toBe('2025-12-31');
  });

  it('is as fine filtered as whole: a filter makes no new cell', () => {
    const where = { area: [generalGrids[0] ?? ''], kind: ['A1'], time: ['2025-03'] };
    expect(verdict({ where })).toContain('would hold fewer than 2 facts');
  });

  it.each<[string, Partial<Question>, string]>([
    ['an unknown level', { by: ['WEEK'] }, 'by: there is no WEEK, but YEAR'],
    ['two levels of a tree', { by: ['KIND', 'KIND_GROUP'] }, 'two are levels of the same thing'],
    ['an unknown dimension', { where: { person: ['p-1'] } }, 'where.person: there are time, area'],
    ['an unknown node', { where: { kind: ['Z9'] } }, 'where.kind: there is no Z9'],
    ['no node', { where: { kind: [] } }, 'where.kind: name one or more'],
    ['a node in another', { where: { kind: ['A', 'A1'] } }, 'A1 lies in A: it would count twice'],
    ['a node twice', { where: { kind: ['A1', 'A1'] } }, 'A1 lies in A1'],
    [
      'a node finer than its level',
      { by: ['QUARTER'], where: { time: ['2025-03'] } },
      '2025-03 lies below QUARTER: ask by its own level',
    ],
    ['no measure', { measures: [] }, 'measures: ask for one or more'],
    ['an unknown measure', { measures: ['score'] }, 'measures: there is no score'],
    ['an unknown measure in having', { having: { score: { min: 1 } } }, 'having: there is no score'],
    [
      'an order by an unknown measure',
      { orderBy: { measure: 'score', direction: 'ASC' } },
      'orderBy: there is no score',
    ],
    ['no row', { first: 0 }, 'first: a whole number from 1'],
    [
      'a time that is not closed',
      { where: { time: ['2026-01'] } },
      'where.time: none of it is over and closed yet, up to 2025-12 everything is',
    ],
    ['a time before the first fact', { where: { time: ['2024'] } }, 'where.time: there is no 2024'],
  ])('with %s is no question', (_what, question, reason) => {
    const said = verdict(question);
    expect(said).toMatch(/^BAD_USER_INPUT/);
    expect(said).toContain(reason);
  });

  it('of the public is by two things, community and quarter at the finest', () => {
    const asPublic = (question: Partial<Question>) => verdict(question, { who: 'PUBLIC' });
    expect(asPublic({ by: ['COMMUNITY', 'QUARTER'] })).toBe('2025-12-31');
    expect(asPublic({ by: ['COMMUNITY', 'QUARTER', 'SEVERITY'] })).toContain(
      '3 things at once, filters included, and 2',
    );
    expect(asPublic({ by: ['GENERAL_GRID'] })).toContain('the public is told by COMMUNITY at the finest');
    expect(asPublic({ by: ['MONTH'] })).toContain('the public is told by QUARTER at the finest');
  });

  it('of a wholly sensitive set has 5 facts a cell', () => {
    expect(verdict({ by: ['COMMUNITY', 'QUARTER', 'MODE'] }, { set: care })).toBe('2025-12-31');
    const small = { ...care, yearlySize: 290 };
    expect(verdict({ by: ['COMMUNITY', 'QUARTER', 'MODE'] }, { set: small })).toContain(
      'would hold fewer than 5 facts on average',
    );
  });
});

describe('a refusal', () => {
  function coarser(question: Partial<Question>, set = matter) {
    try {
      decide(worldOf(publicOf(set, endOf2025)), 'ANALYST', { by: [], measures: ['count'], ...question });
    } catch (error) {
      if (error instanceof QuestionRefused) return error.coarser;
    }
    return [];
  }

  it('names every question of one step to a coarser level that is answered', () => {
    expect(coarser({ by: ['GENERAL_GRID', 'KIND', 'MONTH'], where: { kind: others } })).toEqual([
      { by: ['COMMUNITY', 'KIND', 'MONTH'], where: { kind: 'KIND' } },
      { by: ['GENERAL_GRID', 'KIND_GROUP', 'MONTH'], where: { kind: 'KIND_GROUP' } },
    ]);
  });

  it('of more steps where no single one does', () => {
    expect(coarser({ by: ['GENERAL_GRID', 'MONTH'], measures: ['elderCount'] })).toEqual([
      { by: ['COMMUNITY', 'QUARTER'], where: {} },
    ]);
  });

  it('leaves out what has no coarser level', () => {
    expect(coarser({ by: ['COMMUNITY', 'KIND_GROUP', 'SEVERITY', 'LEVEL'], where: { areaType: ['URBAN'] } })).toEqual(
      expect.arrayContaining([{ by: ['COMMUNITY', 'KIND_GROUP', 'SEVERITY'], where: { areaType: 'AREA_TYPE' } }]),
    );
  });

  it('names only what is answered', () => {
    const questions = [
      { by: ['GENERAL_GRID', 'KIND', 'MONTH'], where: { severity: ['URGENT'] } },
      { by: ['GENERAL_GRID', 'AREA_TYPE', 'KIND', 'MONTH', 'LEVEL'] },
      { by: ['GENERAL_GRID', 'MONTH'], measures: ['elderCount'] },
    ];
    for (const question of questions) {
      const found = coarser(question);
      expect(found.length).toBeGreaterThan(0);
      for (const { by, where } of found) {
        const filter: Question['where'] = 'severity' in where ? { severity: ['URGENT'] } : {};
        expect(verdict({ ...question, by, where: filter })).toMatch(/^2025-/);
      }
    }
  });

  it('says it in words', () => {
    expect(verdict({ by: ['AREA_TYPE', 'GENERAL_GRID'] })).toBe(
      'QUESTION_TOO_FINE: areaType never goes with GENERAL_GRID: ask by GENERAL_GRID; or by AREA_TYPE, COMMUNITY',
    );
  });
});

describe('what is exact', () => {
  const of = (who: Asker, question: Partial<Question>, set = matter) =>
    decide(worldOf(publicOf(set)), who, { by: [], measures: ['count'], ...question }).isExact;
  const [community = '', other = ''] = communities;
  const head: Asker = { readsBelow: [community] };

  it.each<[string, Asker, Partial<Question>, boolean]>([
    ['a head about the own community', head, { where: { area: [community] } }, true],
    ['a head about a grid below', head, { by: ['MONTH'], where: { area: [`${community}001`] } }, true],
    ['a head about another community', head, { by: ['COMMUNITY'], where: { area: [community, other] } }, false],
    ['a head about the street', head, { where: { area: ['510115006'] } }, false],
    ['a head about everything', head, {}, false],
    [
      'an officer about the street',
      { readsBelow: ['510115006'] },
      { by: ['GENERAL_GRID', 'KIND', 'MONTH'], where: { area: ['510115006'] } },
      true,
    ],
    ['an officer who does not say where', { readsBelow: ['510115006'] }, {}, false],
    ['whoever reads everywhere', { readsBelow: [''] }, {}, true],
    ['nobody anywhere', { readsBelow: [] }, { where: { area: [community] } }, false],
    ['an analyst', 'ANALYST', { where: { area: [community] } }, false],
    ['the public', 'PUBLIC', { where: { area: [community] } }, false],
  ])('is told of matters to %s: %j', (_who, who, question, isExact) => {
    expect(of(who, question)).toBe(isExact);
  });

  it('is told to everybody of facts about no person, live', () => {
    const stations: DataSet = { ...hours, about: 'NO_PERSON' };
    expect(of('PUBLIC', { by: ['GENERAL_GRID', 'MONTH'] }, stations)).toBe(true);
    expect(verdict({}, { set: stations, who: 'PUBLIC', world: {} })).toBe('2026-11-30');
  });
});

describe('time that is not over', () => {
  const slots = (question: Partial<Question>, set = matter) => {
    const { axes } = decide(worldOf(publicOf(set)), 'ANALYST', { by: [], measures: ['count'], ...question });
    return axes.find(({ tree }) => tree.name === 'time')?.slots.map(({ parts }) => parts.join('+'));
  };

  it('is the sum of its closed parts in where, as coarse as they are', () => {
    expect(slots({ where: { time: ['2026'] } })).toEqual(['2026-Q1+2026-Q2+2026-Q3+2026-10']);
    expect(slots({ where: { time: ['2026-Q4'] } })).toEqual(['2026-10']);
    expect(slots({ where: { time: ['2025'] } })).toEqual(['2025']);
  });

  it('is all time in the same way where none is named', () => {
    expect(slots({ by: ['COMMUNITY'] })).toEqual(['2025+2026-Q1+2026-Q2+2026-Q3+2026-10']);
  });

  it('is absent in by', () => {
    expect(slots({ by: ['YEAR'] })).toEqual(['2025']);
    expect(slots({ by: ['QUARTER'], where: { time: ['2026'] } })).toEqual(['2026-Q1', '2026-Q2', '2026-Q3']);
    expect(slots({ by: ['MONTH'], where: { time: ['2026-Q4'] } })).toEqual(['2026-10']);
  });

  it('is told by quarters of what is sensitive, up to the last of them', () => {
    expect(slots({ where: { time: ['2026'], kind: ['C1'] } })).toEqual(['2026-Q1+2026-Q2+2026-Q3']);
    expect(verdict({ where: { time: ['2026'], kind: ['C1'] } }, { world: {} })).toBe('2026-09-30');
    expect(verdict({ where: { time: ['2026-Q4'], kind: ['C1'] } }, { world: {} })).toMatch(
      /^(QUESTION_TOO_FINE|BAD_USER_INPUT)/,
    );
  });

  it('is too fine, and not unknown, when nothing that is closed is coarse enough', () => {
    const rare = { ...matter, yearlySize: 130 };
    const asked = { by: ['GENERAL_GRID'], where: { time: ['2026'] } };
    const said = verdict(asked, { set: rare, world: {} });
    expect(said).toMatch(/^QUESTION_TOO_FINE: its cells would hold fewer than 2 facts on average.*ask by COMMUNITY/);
  });

  it('is told by quarters where months are too fine', () => {
    expect(slots({ by: ['COMMUNITY', 'KIND', 'SEVERITY'], where: { time: ['2026'], kind: ['A1', 'A2'] } })).toEqual([
      '2026-Q1+2026-Q2+2026-Q3',
    ]);
  });
});

describe('a table that is longer than wanted', () => {
  it('is too fine, and so are the coarser ones that are as long', () => {
    const asked = { by: ['GENERAL_GRID', 'KIND_GROUP', 'MONTH'], where: { time: ['2025'] }, mostRows: 1_000 };
    const said = verdict(asked);
    expect(said).toContain('the table has 2184 rows, and 1000 are the most');
    expect(said).toContain('ask by COMMUNITY, KIND_GROUP, MONTH');
    expect(
      verdict({ by: ['GENERAL_GRID', 'KIND', 'MONTH'], where: { time: ['2025'] }, mostRows: 1_000 }),
    ).not.toContain('GENERAL_GRID, KIND_GROUP, MONTH');
  });
});

describe('a stock', () => {
  const stock: DataSet = {
    ...hours,
    name: 'reserve',
    dimensions: hours.dimensions.map((dimension) =>
      dimension.type === 'TIME' ? { ...dimension, isStock: true as const } : dimension,
    ),
  };
  const times = (question: Partial<Question>, who: Asker = 'ANALYST') => {
    const { axes } = decide(worldOf(publicOf(stock)), who, { by: [], measures: ['count'], ...question });
    return axes.find(({ tree }) => tree.name === 'time')?.slots.map(({ parts }) => parts.join('+'));
  };

  it('is what there was when the last month closed, and live what there is', () => {
    expect(times({ by: ['COMMUNITY'] })).toEqual(['2026-10']);
    expect(times({ by: ['COMMUNITY'] }, { readsBelow: [''] })).toEqual(['2026-11']);
    expect(times({ where: { time: ['2026-03'] } })).toEqual(['2026-03']);
  });

  it('is never added up over time', () => {
    expect(verdict({ by: ['YEAR'] }, { set: stock, world: {} })).toContain('there is no YEAR');
    expect(verdict({ where: { time: ['2026-Q1'] } }, { set: stock, world: {} })).toContain('there is no 2026-Q1');
  });
});
