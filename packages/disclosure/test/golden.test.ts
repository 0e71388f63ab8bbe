import { describe, expect, it } from 'vitest';
import type { Sum } from '../src/catalogue/data-set.ts';
import { totalOf } from '../src/question/question.ts';
import { askerOf, toldRows } from './ask.ts';
import type { Fact } from './scan.ts';
import { care, communities, generalGrids, hours, matter } from './street.ts';

/** Twelve, three and seven matters of one kind, with the ids m-1 to m-22 in that order. */
function matters(kind: string, grids: readonly (string | undefined)[]): Fact[] {
  return [12, 3, 7]
    .flatMap((count, index) => Array.from({ length: count }, () => grids[index] ?? ''))
    .map((grid, index): Fact => ({
      id: `m-${index + 1}`,
      unit: `m-${index + 1}`,
      columns: {
        month: '2025-03',
        general_code: grid,
        kind,
        severity: 'ORDINARY',
        level: 'L1',
        area_type: 'URBAN',
        due: 'IN_TIME',
      },
    }));
}

const ofTheYear = { kind: ['A2'], time: ['2025'] };

describe('the golden cases', () => {
  it('A2 by general grid 12, 3, 7, total 22 is 20, BELOW, BELOW, 20', () => {
    const ask = askerOf(matter, matters('A2', generalGrids));
    const question = { by: ['GENERAL_GRID'], where: ofTheYear, measures: ['count'] };
    expect(toldRows(ask(question)).slice(0, 4)).toEqual(['≈20', 'BELOW', 'BELOW', 'BELOW']);
    expect(toldRows(ask(totalOf(question)))).toEqual(['≈20']);
  });

  it('C1 of 12, 3, 7, total 22 by community is BELOW, BELOW, BELOW, 20', () => {
    const ask = askerOf(
      matter,
      matters(
        'C1',
        communities.map((code) => `${code}001`),
      ),
    );
    const question = { by: ['COMMUNITY'], where: { kind: ['C1'], time: ['2025-Q1'] }, measures: ['count'] };
    expect(toldRows(ask(question))).toEqual(['BELOW', 'BELOW', 'BELOW', 'BELOW', 'BELOW']);
    expect(toldRows(ask(totalOf(question)))).toEqual(['≈20']);
  });

  it('C1 by general grid is refused, naming the community', () => {
    const ask = askerOf(matter, []);
    const question = { by: ['GENERAL_GRID'], where: { kind: ['C1'], time: ['2025-Q1'] } };
    expect(() => ask(question)).toThrow(
      expect.objectContaining({
        code: 'QUESTION_TOO_FINE',
        coarser: expect.arrayContaining([{ by: ['COMMUNITY'], where: { kind: 'KIND', time: 'QUARTER' } }]),
      }),
    );
  });

  it('30 visits to 3 people are BELOW', () => {
    const visits = Array.from({ length: 30 }, (_, index) =>
      fact(index, `p-${index % 3}`, { month: '2025-02', community_code: communities[0] ?? '', mode: 'VISIT' }),
    );
    expect(toldRows(askerOf(care, visits)({ where: { time: ['2025'] } }))).toEqual(['BELOW']);
    const ofMany = visits.map((visit, index) => ({ ...visit, unit: `p-${index}` }));
    expect(toldRows(askerOf(care, ofMany)({ where: { time: ['2025'] } }))[0]).toMatch(/^≈/);
  });

  it('40 hours of 60 by one person are BELOW', () => {
    const minutes = { ...hours.measures['minutes'], cap: 60 } as Sum;
    const ask = (own: readonly number[]) => {
      const people = own.flatMap((count, person) => Array.from({ length: count }, () => `p-${person}`));
      const shifts = people.map((unit, index) =>
        fact(index, unit, { month: '2025-02', general_code: generalGrids[0] ?? '', minutes: 60 }),
      );
      const answer = askerOf(
        { ...hours, measures: { minutes } },
        shifts,
      )({ measures: ['minutes'], where: { time: ['2025'] } });
      return toldRows(answer, 'minutes');
    };
    const each = (count: number, people: number) => Array.from({ length: people }, () => count);
    expect(ask([40, ...each(1, 20)])).toEqual(['BELOW']);
    // Half of it is not over half.
    expect(ask([30, ...each(1, 30)])).toEqual(['≈3600']);
  });
});

function fact(index: number, unit: string, columns: Fact['columns']): Fact {
  return { id: `f-${index}`, unit, columns };
}
