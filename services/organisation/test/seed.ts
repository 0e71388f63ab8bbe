import { Role, type Actor } from '@microgrid/access/actor';
import { gridLevel, parentGridCode } from '@microgrid/grid-code';
import { newId } from '@microgrid/subgraph/ids';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';

export const STREET = '510115006';
export const COMMUNITY = `${STREET}005`;
export const GENERAL = `${COMMUNITY}001`;
export const OTHER_COMMUNITY = `${STREET}004`;

/** The micro-grid with this number in `general`. */
export const micro = (number: number, general = GENERAL) => general + String(number).padStart(3, '0');

/** YYYY-MM-DD, so many days after today in Asia/Shanghai. */
export function daysFromToday(days: number): string {
  const date = new Date(`${shanghaiDate()}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export const grid = (
  code: string,
  households = 50,
  own: { validFrom?: string; validTo?: string; predecessors?: string[] } = {},
) => ({
  code,
  level: gridLevel(code),
  areaType: code.length === 18 ? ('BUILT_ESTATE' as const) : null,
  name: `样例网格${code.slice(12)}`,
  ordinalLabel: null,
  households,
  householdsAsOf: '2026-01-01',
  parentCode: parentGridCode(code),
  validFrom: '2022-11-01',
  validTo: null,
  predecessors: [],
  ...own,
});

/** A community of two general grids with 130 + 40 + 50 and 60 + 70 households, and an exclusive one of 20. */
export const community = (code = COMMUNITY) => {
  const [first, second, market] = [`${code}001`, `${code}002`, `${code}901`];
  return [
    grid(code, 370),
    grid(first, 220),
    ...[130, 40, 50].map((households, index) => grid(micro(index + 1, first), households)),
    grid(second, 130),
    ...[60, 70].map((households, index) => grid(micro(index + 1, second), households)),
    { ...grid(market, 20), institution: '样例市场' },
  ];
};

export const actor = (subject: string, ...grants: Actor['grants']): Actor => ({ subject, grants });
export const resident = actor(newId());
export const officer = actor(newId(), { role: Role.STREET_OFFICER, scope: STREET });
export const otherOfficer = actor(newId(), { role: Role.STREET_OFFICER, scope: STREET });
export const head = actor(newId(), { role: Role.TOTAL_GRID_HEAD, scope: COMMUNITY });
/** Head of another community of the street. */
export const otherHead = actor(newId(), { role: Role.TOTAL_GRID_HEAD, scope: OTHER_COMMUNITY });
export const worker = actor(newId(), { role: Role.GRID_WORKER, scope: GENERAL });
