import type { AdminLevel } from '@microgrid/grid-code';
import { describedEnum } from '@microgrid/subgraph/described-enum';

export const AdminUnitLevel = describedEnum('AdminUnitLevel', 'Level of an administrative unit（行政区划层级）.', {
  PROVINCE: 'Province（省级）, 2 digits.',
  PREFECTURE: 'Prefecture（地级）, 4 digits.',
  COUNTY: 'County or district（县级）, 6 digits.',
  STREET: 'Street office, town or township（乡级）, 9 digits.',
  VILLAGE: 'Community or village（村级）, 12 digits; the same code is its total grid.',
} satisfies Record<AdminLevel, string>);
export type AdminUnitLevel = keyof typeof AdminUnitLevel;
