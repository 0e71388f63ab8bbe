import { describedEnum } from '@microgrid/subgraph/described-enum';

export const OfficeRole = describedEnum('OfficeRole', 'Role of a post at an office（机关角色）.', {
  STREET_OFFICER: 'Street officer（街道工作人员）.',
  DEPARTMENT_HANDLER: 'Handler of a department（部门承办人）.',
  APPEALS_REVIEWER: 'Reviewer of appeals（申诉复核人）.',
  ANALYST: 'Analyst（分析员）.',
  PRIVACY_AUDITOR: 'Privacy auditor（隐私审计员）.',
});
export type OfficeRole = keyof typeof OfficeRole;
