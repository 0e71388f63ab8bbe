import { streetCode } from '@microgrid/grid-code';
import { admissionsOf } from '@microgrid/sample-network/admissions';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { sampleFacts, sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { latestEndOf } from '@microgrid/subgraph/term';
import { sampleDepartments } from '../department/department.sample.ts';
import { MatterAdmissionEntity } from './matter-admission.entity.ts';
import { admissionsGranted } from './matter-admission.facts.ts';

/** What departments may push in the street, with its first community; and what is told of it. */
export function matterAdmissionSample(community: SampleCommunity): SampleRows[] {
  const admissions = sampleAdmissions(community);
  if (admissions.length === 0) return [];
  const street = streetCode(community.code);
  return [sampleRows(MatterAdmissionEntity, admissions), sampleFacts(admissionsGranted(street, admissions))];
}

/** What each admission of the street is for, and of which department, by its place in the sample. */
const granted: readonly { title: string; of: number }[] = [
  { title: '老年人健康体检通知（样例）', of: 0 },
  { title: '停水信息入户告知（样例）', of: 1 },
  { title: '小餐饮食品安全宣传（样例）', of: 2 },
  { title: '反诈宣传入户（样例）', of: 4 },
  { title: '电动自行车充电安全告知（样例）', of: 5 },
];

/** A year each: one ends within three weeks, one has ended. */
export function sampleAdmissions(community: SampleCommunity) {
  const departments = sampleDepartments(community);
  const areaCode = streetCode(community.code);
  return admissionsOf(areaCode, community.asOf).flatMap(({ code, validFrom }, index) => {
    const { title = '', of = 0 } = granted[index] ?? {};
    const department = departments[of];
    if (department === undefined) return [];
    return {
      code,
      title,
      departmentId: department.id,
      legalBasis: '街道准入事项清单（样例）',
      areaCode,
      validFrom,
      validTo: latestEndOf(validFrom),
      version: 1,
    };
  });
}
