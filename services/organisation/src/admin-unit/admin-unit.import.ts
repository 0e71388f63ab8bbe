import { adminLevel, parentAdminCode } from '@microgrid/grid-code/admin-code';
import { conceptImport } from '@microgrid/subgraph/concept-import';
import { finding } from '@microgrid/subgraph/finding';
import { plainText } from '@microgrid/subgraph/import-columns';
import { code, day, type ValuesOf } from '@microgrid/tables/columns';
import type { Tables } from '../context.ts';
import { AdminUnitEntity } from './admin-unit.entity.ts';

const columns = {
  code: code(['编码', '区划代码'], (given) => ({
    code: given,
    level: adminLevel(given),
    parentCode: parentAdminCode(given),
  })),
  name: plainText(['名称'], { max: 100 }),
  edition: day(['数据版本']),
};

/** The units by code. */
const importedUnits = finding<true>('administrative unit');

/** Brings in the units that the network lies in, from open data, down to the communities; names and editions change. */
export const adminUnitImport = conceptImport({
  file: 'admin-units',
  columns,
  async take({ rows, broken }, importing) {
    const units = importing.found(importedUnits);
    const stored = await importing.reader<Tables>().selectFrom('admin_unit').select('code').execute();
    for (const unit of broken) if (unit.code !== undefined) units.set(unit.code.code, undefined);
    for (const unit of [...stored, ...rows.map(({ values }) => values.code)]) units.set(unit.code, true);
    for (const row of rows) {
      const { parentCode } = row.values.code;
      if (parentCode !== null) importing.require(importedUnits, parentCode, [row, 'code']);
    }
    const candidates = rows.map((from) => ({ from, row: unitRow(from.values) }));
    await importing.store(AdminUnitEntity, candidates, { key: 'code' });
  },
});

function unitRow({ code: own, name, edition }: ValuesOf<typeof columns>) {
  return { ...own, name, edition };
}
