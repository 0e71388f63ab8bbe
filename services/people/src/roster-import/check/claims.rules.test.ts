import { describe, expect, it } from 'vitest';
import type { RosterValues } from '../file/roster.columns.ts';
import { Claims } from './claims.ts';
import { RowProblem } from './roster-row.ts';

const C = '510115006005';
const row: RosterValues = {
  key: null,
  displayName: '甲',
  workPhone: null,
  sourceKind: 'RETIREE',
  isAdult: true,
  role: 'MICRO_GRID_LEADER',
  gridCode: `${C}007001`,
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  basis: 'ELECTED',
};
const elsewhere = { gridCode: `${C}008001` };
const worker = { role: 'GRID_WORKER', gridCode: `${C}007`, basis: 'EMPLOYED' } as const;
const contact = { role: 'COMMITTEE_CONTACT', gridCode: `${C}007`, basis: 'APPOINTED' } as const;
/** What row 2 says of row 3. */
const judged = (first: Partial<RosterValues>, second: Partial<RosterValues>) => {
  const claims = new Claims();
  claims.take({ number: 2, values: { ...row, ...first } });
  try {
    const { sameAs, isKnownPerson, samePhone } = claims.judge({ values: { ...row, ...second } });
    return { sameAs, isKnownPerson, samePhone };
  } catch (error) {
    return error instanceof RowProblem ? error.wrong.map(({ column }) => column).join() : error;
  }
};
const apart = { sameAs: undefined, isKnownPerson: false, samePhone: undefined };

describe('two rows of one roster', () => {
  it.each<[string, Partial<RosterValues>, Partial<RosterValues>, unknown]>([
    ['the same', {}, {}, { sameAs: 2, isKnownPerson: true, samePhone: undefined }],
    ['the same until another day', {}, { endsOn: '2026-06-30' }, 'endsOn'],
    ['one seat, two people', {}, { displayName: '乙' }, 'gridCode'],
    ['one seat, one after the other', { endsOn: '2026-05-31' }, { displayName: '乙', startsOn: '2026-06-01' }, apart],
    ['one seat, a day together', { endsOn: '2026-06-01' }, { displayName: '乙', startsOn: '2026-06-01' }, 'gridCode'],
    ['two contacts of one grid', contact, { ...contact, displayName: '乙' }, apart],
    ['I7: two of one name', {}, elsewhere, apart],
    [
      'one number, two posts',
      { key: 'A', ...contact },
      { key: 'A', ...contact, gridCode: `${C}008` },
      { ...apart, isKnownPerson: true },
    ],
    ['one number, two names', { key: 'A' }, { key: 'A', ...elsewhere, displayName: '乙' }, 'displayName'],
    ['one number, two phones', { key: 'A' }, { key: 'A', ...elsewhere, workPhone: '1' }, 'workPhone'],
    ['one number, leader twice', { key: 'A' }, { key: 'A', ...elsewhere }, 'gridCode'],
    ['one number, leader and worker of a branch', { key: 'A' }, { key: 'A', ...worker }, 'gridCode'],
    [
      'one number, contact of one grid twice',
      { key: 'A', ...contact },
      { key: 'A', ...contact, startsOn: '2026-02-01' },
      'gridCode',
    ],
    ['leader and worker of a branch, two numbers', { key: 'A' }, { key: 'B', ...worker }, apart],
    ['one phone without numbers', { workPhone: '1' }, { ...elsewhere, workPhone: '1' }, { ...apart, samePhone: 2 }],
    [
      'one phone, one number',
      { workPhone: '1', key: 'A' },
      { ...elsewhere, workPhone: '1' },
      { ...apart, samePhone: 2 },
    ],
    ['one phone, two numbers', { workPhone: '1', key: 'A' }, { ...elsewhere, workPhone: '1', key: 'B' }, apart],
  ])('%s', (_what, first, second, expected) => {
    expect(judged(first, second)).toEqual(expected);
  });
});
