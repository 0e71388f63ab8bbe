import { belowScopes, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { readers } from '../matter.policy.ts';
import { AssignmentOutcome } from './assignment.terms.ts';

/** A matter in the hands of one person or department, until it has an outcome. */
export const AssignmentSchema = defineEntity({
  name: 'Assignment',
  properties: {
    id: p.uuid().primary(),
    matterId: p.uuid(),
    assigneeId: p.uuid().nullable().index(),
    departmentId: p.uuid().nullable(),
    assignedById: p.uuid().nullable(),
    assignedAt: p.datetime().length(3),
    acceptedAt: p.datetime().length(3).nullable(),
    dueAt: p.datetime().length(3).nullable(),
    outcome: p.enum(() => AssignmentOutcome).nullable(),
    reason: p.text().nullable(),
  },
  // Those who serve where the matter is and may see it, and whoever it was given to.
  ...rowLevelSecurity(
    `assignee_id = caller_id() or exists (select 1 from matter where matter.id = matter_id and ${belowScopes('matter.grid_code', readers)})`,
  ),
  indexes: [{ properties: ['matterId', 'assignedAt'] }],
  uniques: [{ name: 'assignment_open_unique', properties: ['matterId'], where: 'outcome is null' }],
});

export class AssignmentEntity extends AssignmentSchema.class {}
AssignmentSchema.setClass(AssignmentEntity);
