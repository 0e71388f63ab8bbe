import type { Concept } from '@microgrid/subgraph/concept';
import { adminUnitImport } from './admin-unit.import.ts';
import { adminUnitPersonal } from './admin-unit.personal.ts';
import { AdminUnitResolver, adminUnits } from './admin-unit.resolver.ts';
import { adminUnits as adminUnitTable } from './migrations/20261125T005548-admin-units.ts';
import { adminUnitSample } from './admin-unit.sample.ts';

/** Administrative units（行政区划）: open data, read-only. */
export const adminUnit: Concept = {
  stored: [adminUnitPersonal],
  resolvers: [AdminUnitResolver],
  references: { AdminUnit: adminUnits },
  migrations: [adminUnitTable],
  sample: adminUnitSample,
  imports: adminUnitImport,
};
