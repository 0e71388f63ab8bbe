import { expect, test } from 'vitest';
import { adminUnits } from './admin-units.ts';

const units = adminUnits();
const villagesOf = (prefix: string) =>
  units.filter(({ level, code }) => level === 'VILLAGE' && code.startsWith(prefix));

test('成都市 has 20 counties, 261 streets and 3,047 village-level units', () => {
  const counts = Object.fromEntries(
    Object.entries(Object.groupBy(units, ({ level }) => level)).map(([level, rows]) => [level, rows.length]),
  );
  expect(counts).toEqual({ PROVINCE: 1, PREFECTURE: 1, COUNTY: 20, STREET: 261, VILLAGE: 3047 });
});

test('温江区 has 95 village-level units', () => {
  expect(villagesOf('510115')).toHaveLength(95);
});

test('永宁街道 has the five communities of the report', () => {
  expect(villagesOf('510115006').map(({ code, name }) => `${code} ${name}`)).toEqual([
    '510115006001 天王社区居委会',
    '510115006002 城武社区居委会',
    '510115006003 新庄社区居委会',
    '510115006004 八角社区居委会',
    '510115006005 杏林社区居委会',
  ]);
});

test('every unit follows the one it belongs to', () => {
  const seen = new Set<string | null>([null]);
  for (const { code, parentCode } of units) {
    expect(seen, `parent of ${code}`).toContain(parentCode);
    seen.add(code);
  }
});
