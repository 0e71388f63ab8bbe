import { lastPublishedYear } from '@microgrid/working-days';
import { describe, expect, it } from 'vitest';
import { matterDeadline } from './matter-deadline.ts';

const shanghai = (text: string) => new Date(`${text}+08:00`);
const due = (text: string) => ({ dueStatus: 'SET', dueAt: shanghai(text) });

describe('a matter', () => {
  it.each([
    ['an ordinary one on the eve of Spring Festival', 'ORDINARY', 'L1', '2023-01-20T10:00', '2023-02-01T23:59:59.999'],
    ['an ordinary one before National Day', 'ORDINARY', 'L1', '2023-09-28T10:00', '2023-10-11T23:59:59.999'],
    ['the same with a department', 'ORDINARY', 'L4', '2023-09-28T10:00', '2023-10-18T23:59:59.999'],
    ['a question on a Friday', 'CONSULT', 'L1', '2023-03-03T10:00', '2023-03-06T23:59:59.999'],
    ['something urgent on a Sunday', 'URGENT', 'L1', '2023-02-05T08:00', '2023-02-06T08:00'],
    ['an emergency on a Sunday and festival', 'EMERGENCY', 'L0', '2023-02-05T08:00', '2023-02-05T09:00'],
    ['an emergency with a department', 'EMERGENCY', 'L4', '2023-02-05T08:00', '2023-02-05T09:00'],
  ] as const)('is due in time: %s', (_what, severity, level, reportedAt, dueAt) => {
    expect(matterDeadline({ severity, level }, shanghai(reportedAt))).toEqual(due(dueAt));
  });

  it('field-case F3: of a day of four years is due alike whenever in Shanghai it was reported, on a working day, a holiday or a make-up Saturday', () => {
    const day = 24 * 3_600_000;
    const first = shanghai('2023-01-01T00:00:00.000').getTime();
    let count = 0;
    for (let start = first; start < shanghai('2026-12-01T00:00').getTime(); start += day) {
      const moments = [0, 1, 60_000, day / 3, day / 2, day - 60_000, day - 1];
      for (const severity of ['ORDINARY', 'CONSULT'] as const) {
        const dues = moments.map((ms) =>
          matterDeadline({ severity, level: 'L1' }, new Date(start + ms)).dueAt?.getTime(),
        );
        expect(new Set(dues).size).toBe(1);
        // The day of the report never counts, and the last one does to its end.
        expect(dues[0]).toBeGreaterThanOrEqual(start + 2 * day - 1);
        expect(((dues[0] ?? 0) + 1 - first) % day).toBe(0);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(2000);
  });

  it('whose clock reaches a year without a calendar has no guessed date, but an emergency still has its own', () => {
    const newYearsEve = shanghai(`${lastPublishedYear()}-12-31T23:30`);
    const unknown = { dueStatus: 'CALENDAR_NOT_PUBLISHED', dueAt: null };
    expect(matterDeadline({ severity: 'ORDINARY', level: 'L1' }, newYearsEve)).toEqual(unknown);
    expect(matterDeadline({ severity: 'CONSULT', level: 'L1' }, newYearsEve)).toEqual(unknown);
    expect(matterDeadline({ severity: 'EMERGENCY', level: 'L1' }, newYearsEve).dueStatus).toBe('SET');
  });
});
