import { describe, expect, it } from 'vitest';
import { wrongWith } from './import.rules.ts';

const TODAY = '2026-06-15';
const C = '510115006005';
const right = {
  role: 'MICRO_GRID_LEADER',
  gridCode: `${C}001001`,
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  basis: 'ELECTED',
  person: { isAdult: true },
  grid: { validFrom: '2025-01-01', validTo: null },
} as const;

const worker = { ...right, role: 'GRID_WORKER', basis: 'EMPLOYED' } as const;
const contact = { ...right, role: 'COMMITTEE_CONTACT', basis: 'APPOINTED' } as const;
const head = { ...right, role: 'TOTAL_GRID_HEAD', basis: 'EX_OFFICIO' } as const;

describe('an appointment that is brought in', () => {
  it.each<[string, Parameters<typeof wrongWith>[0]]>([
    ['a leader of a micro-grid', right],
    ['a worker of a general grid', { ...worker, gridCode: `${C}001` }],
    ['a worker of an exclusive grid', { ...worker, gridCode: `${C}901` }],
    ['a contact of a general grid', { ...contact, gridCode: `${C}001` }],
    ['a head of a total grid', { ...head, gridCode: C }],
    ['of today alone', { ...right, startsOn: TODAY, endsOn: TODAY }],
    ['of a whole year', { ...right, endsOn: '2027-01-01' }],
  ])('may be %s', (_what, appointing) => {
    expect(wrongWith(appointing, TODAY)).toEqual([]);
  });

  it.each<[string, Parameters<typeof wrongWith>[0], string]>([
    ['of a child', { ...right, person: { isAdult: false } }, 'personKey'],
    ['of a leader of a general grid', { ...right, gridCode: `${C}001` }, 'gridCode'],
    ['of a worker of a micro-grid', worker, 'gridCode'],
    ['of a contact of a community', { ...contact, gridCode: C }, 'gridCode'],
    ['of a contact of an exclusive grid', { ...contact, gridCode: `${C}901` }, 'gridCode'],
    ['of a head of a general grid', { ...head, gridCode: `${C}001` }, 'gridCode'],
    ['that is yet to begin', { ...right, startsOn: '2026-06-16' }, 'startsOn'],
    ['that is over', { ...right, endsOn: '2026-06-14' }, 'endsOn'],
    ['of more than a year', { ...right, endsOn: '2027-01-02' }, 'endsOn'],
    ['that began before the grid', { ...right, grid: { validFrom: '2026-01-02', validTo: null } }, 'startsOn'],
    ['that ends after the grid', { ...right, grid: { ...right.grid, validTo: '2026-12-30' } }, 'startsOn'],
    ['of an employed leader', { ...right, basis: 'EMPLOYED' }, 'basis'],
    ['of an elected head', { ...head, gridCode: C, basis: 'ELECTED' }, 'basis'],
  ])('may not be one %s', (_what, appointing, column) => {
    expect(wrongWith(appointing, TODAY).map((wrong) => wrong.column)).toEqual([column]);
  });
});
