import { describedEnum } from '@microgrid/subgraph/described-enum';

/** Those of `Role` in @microgrid/access that a person can hold. */
export const Role = describedEnum('Role', 'Roles（角色） of those who are signed in; a resident has none.', {
  TOTAL_GRID_HEAD: 'Total-grid head（总网格长）.',
  GRID_WORKER: 'Full-time grid worker（专职网格员）.',
  COMMITTEE_CONTACT: 'Contact from the two committees（联系两委）.',
  MICRO_GRID_LEADER: 'Micro-grid leader（微网格长）, a stand-in too.',
  VOLUNTEER: 'Volunteer（志愿者）: in the reserve.',
  STREET_OFFICER: 'Street officer（街道工作人员）.',
  DEPARTMENT_HANDLER: 'Handler of a department（部门承办人）.',
  APPEALS_REVIEWER: 'Reviewer of appeals（申诉复核人）.',
  ANALYST: 'Analyst（分析员）: figures, never people.',
  PRIVACY_AUDITOR: 'Privacy auditor（隐私审计员）.',
});
export type Role = keyof typeof Role;
