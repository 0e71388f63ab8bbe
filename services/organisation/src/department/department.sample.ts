import type { SampleCommunity } from '@microgrid/sample-network/community';
import { departmentIds } from '@microgrid/sample-network/departments';
import { streetCode } from '@microgrid/grid-code';
import { sampleFacts, sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { DepartmentEntity } from './department.entity.ts';
import { departmentsEntered } from './department.facts.ts';
import type { DepartmentKind } from './department.terms.ts';

/** The departments of the street, with its first community; and what is told of them. */
export function departmentSample(community: SampleCommunity): SampleRows[] {
  const departments = sampleDepartments(community);
  if (departments.length === 0) return [];
  const street = streetCode(community.code);
  return [sampleRows(DepartmentEntity, departments), sampleFacts(departmentsEntered(street, departments))];
}

const names: readonly [kind: DepartmentKind, name: string][] = [
  ['HEALTH', '社区卫生服务中心'],
  ['UTILITY', '供水服务站'],
  ['GOVERNMENT', '市场监督管理所'],
  ['GOVERNMENT', '综合行政执法队'],
  ['RESCUE', '派出所'],
  ['RESCUE', '消防救援站'],
];

/** In this order; none of a community that is not the first of its street. */
export function sampleDepartments({ code, seed, units, isFirstOfStreet }: SampleCommunity) {
  if (!isFirstOfStreet) return [];
  const areaCode = streetCode(code);
  const street = units.find((unit) => unit.code === areaCode)?.name ?? areaCode;
  const ids = departmentIds({ street: areaCode, seed, count: names.length });
  return names.map(([kind, name], index) => ({
    id: ids[index] ?? '',
    name: `${street}${name}`,
    kind,
    areaCode,
    // Visibly nobody's: no area code begins with 00.
    phone: `000-0000-000${index + 1}`,
    version: 1,
  }));
}
