import { gridLevel, parentGridCode } from '@microgrid/grid-code';

/** A grid in force, as stored; a micro-grid is rural. */
export const gridRow = (code: string, own: { validFrom?: string; validTo?: string } = {}) => ({
  code,
  level: gridLevel(code),
  areaType: gridLevel(code) === 'MICRO' ? ('RURAL_GROUP' as const) : null,
  name: `样例网格${code.slice(12)}`,
  ordinalLabel: null,
  households: 60,
  householdsAsOf: '2026-01-01',
  parentCode: parentGridCode(code),
  validFrom: '2022-09-01',
  validTo: null,
  predecessors: [],
  ...own,
});
