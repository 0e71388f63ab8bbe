import { belowScopes, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { PROPOSERS } from './grid-change.policy.ts';
import { GridChangeKind, GridChangeStatus } from './grid-change.terms.ts';
import type { GridEditPlan, NewGridPlan, Totals } from './plan.ts';

export const GridChangeSchema = defineEntity({
  name: 'GridChange',
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(() => GridChangeKind),
    status: p.enum(() => GridChangeStatus),
    communityCode: p.text().collation('C'),
    reason: p.text(),
    /** The first day of the new map. */
    effectiveOn: p.date(),
    closedCodes: p.array(),
    opens: p.json<readonly NewGridPlan[]>(),
    edits: p.json<readonly GridEditPlan[]>(),
    /** As they were when it was applied. */
    before: p.json<Totals>().nullable(),
    after: p.json<Totals>().nullable(),
    proposedById: p.uuid().nullable(),
    proposedAt: p.datetime().length(3),
    decidedById: p.uuid().nullable(),
    decision: p.text().nullable(),
    decidedAt: p.datetime().length(3).nullable(),
    appliedAt: p.datetime().length(3).nullable(),
    version: p.integer().version(),
  },
  // As `mayRead` of the policy.
  ...rowLevelSecurity(
    `status = 'APPLIED' or proposed_by_id = caller_id() or ${belowScopes('community_code', PROPOSERS)}`,
  ),
  indexes: [{ properties: ['communityCode', 'status'] }, { properties: ['status', 'effectiveOn'] }],
  checks: [
    { name: 'grid_change_community_check', expression: `community_code ~ '^[0-9]{12}$'` },
    { name: 'grid_change_decider_check', expression: 'decided_by_id <> proposed_by_id' },
    {
      name: 'grid_change_applied_check',
      expression: `(status = 'APPLIED') = (applied_at is not null and before is not null and after is not null)`,
    },
  ],
});

export class GridChangeEntity extends GridChangeSchema.class {}
GridChangeSchema.setClass(GridChangeEntity);
