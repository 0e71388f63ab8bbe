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

  it('whose clock reaches a year without a calendar has no guessed date, but an emergency still has its own', () => {
    const newYearsEve = shanghai(`${lastPublishedYear()}-12-31T23:30`);
    const unknown = { dueStatus: 'CALENDAR_NOT_PUBLISHED', dueAt: null };
    expect(matterDeadline({ severity: 'ORDINARY', level: 'L1' }, newYearsEve)).toEqual(unknown);
    expect(matterDeadline({ severity: 'CONSULT', level: 'L1' }, newYearsEve)).toEqual(unknown);
    expect(matterDeadline({ severity: 'EMERGENCY', level: 'L1' }, newYearsEve).dueStatus).toBe('SET');
  });
});
