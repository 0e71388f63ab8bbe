import type { Concept } from '@microgrid/subgraph/concept';
import { GrantAdmissionResolver } from './grant-admission.ts';
import { matterAdmissionsOf } from './matter-admission.list.ts';
import { matterAdmissionPersonal } from './matter-admission.personal.ts';
import { DepartmentAdmissionResolver, MatterAdmissionResolver } from './matter-admission.resolver.ts';
import { matterAdmissionSample } from './matter-admission.sample.ts';
import { matterAdmissions } from './migrations/20261129T105200-matter-admissions.ts';
import { WithdrawAdmissionResolver } from './withdraw-admission.ts';

/** Admissions（准入事项）: what departments may push to the grids. */
export const matterAdmission: Concept = {
  stored: [matterAdmissionPersonal],
  resolvers: [MatterAdmissionResolver, DepartmentAdmissionResolver, GrantAdmissionResolver, WithdrawAdmissionResolver],
  references: { MatterAdmission: matterAdmissionsOf },
  migrations: [matterAdmissions],
  sample: matterAdmissionSample,
};
