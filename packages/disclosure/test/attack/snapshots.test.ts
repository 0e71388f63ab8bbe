import { describe, expect, it } from 'vitest';
import { lastClosedMonth } from '../../src/trees/months.ts';
import { askerOf } from '../ask.ts';
import { matter, mattersOfAYear } from '../street.ts';

const HOUR = 3_600_000;
const questions = [
  { by: ['GENERAL_GRID', 'KIND_GROUP'], where: { time: ['2025'] } },
  { by: ['GENERAL_GRID', 'MONTH'] },
  { by: ['KIND'], where: { time: ['2025-Q3'] } },
  { measures: ['count', 'onTimeRate'] },
  { by: ['COMMUNITY'], where: { time: ['2025'] }, orderBy: { measure: 'count', direction: 'DESC' as const }, first: 3 },
];

describe('attack 4, every day of a month', () => {
  const facts = mattersOfAYear();

  /** Everything that the questions are told at noon of a day in Shanghai, by what is recorded until then. */
  function snapshot(day: string): string {
    const now = new Date(`${day}T12:00:00+08:00`);
    const recorded = facts.filter(
      ({ columns }, index) => `${columns['month']}-${String((index % 28) + 1).padStart(2, '0')}` <= day,
    );
    const ask = askerOf(matter, recorded, { world: { lastClosed: lastClosedMonth(now), today: day } });
    return JSON.stringify(questions.map((question) => ask(question)));
  }

  it('tells nothing new from the day on which a month closes until the next one does', () => {
    const days = daysFrom('2025-11-03', 30);
    expect(days.at(-1)).toBe('2025-12-02');
    expect(new Set(days.map(snapshot)).size).toBe(1);
  });

  it('tells the month when it closed', () => {
    expect(snapshot('2025-12-03')).not.toBe(snapshot('2025-12-02'));
  });

  it('closes a month when the third day of the next one begins in Shanghai', () => {
    const midnight = new Date('2026-01-03T00:00:00+08:00');
    expect(lastClosedMonth(midnight)).toBe('2025-12');
    expect(lastClosedMonth(new Date(midnight.getTime() - 1))).toBe('2025-11');
  });
});

function daysFrom(day: string, count: number): string[] {
  const first = new Date(`${day}T00:00:00Z`).getTime();
  return Array.from({ length: count }, (_, index) => new Date(first + index * 24 * HOUR).toISOString().slice(0, 10));
}
