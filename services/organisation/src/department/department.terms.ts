import { describedEnum } from '@microgrid/subgraph/described-enum';

export const DepartmentKind = describedEnum('DepartmentKind', 'Kind of a department（部门类型）.', {
  GOVERNMENT: 'Government department（政府部门）.',
  HEALTH: 'Health station or hospital（医疗卫生机构）.',
  UTILITY: 'Public utility（公用事业单位）: water, power, gas.',
  RESCUE: 'Police, fire brigade, rescue（公安、消防、救援）.',
  OTHER: 'Another（其他）.',
});
export type DepartmentKind = keyof typeof DepartmentKind;
