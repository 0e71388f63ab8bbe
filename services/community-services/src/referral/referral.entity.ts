import { belowScopes, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { departmentRoles, isForCallersDepartment } from '../department-post/departments-of.ts';
import { ConsentChannel } from '../service-consent/service-consent.terms.ts';
import { referrers } from './referral.policy.ts';
import { ReferralStatus } from './referral.terms.ts';

export const ReferralSchema = defineEntity({
  name: 'Referral',
  properties: {
    id: p.uuid().primary(),
    matterId: p.uuid().index(),
    departmentId: p.uuid(),
    /** The general grid, at the finest, that the matter was in when it was referred: a department is told no finer one. */
    gridCode: p.text().collation('C'),
    wantedAt: p.datetime().length(3),
    status: p.enum(() => ReferralStatus),
    referredAt: p.datetime().length(3),
    referredById: p.uuid().nullable(),
    /** What the person concerned agreed to, how, and before whom besides. */
    textVersion: p.integer(),
    channel: p.enum(() => ConsentChannel),
    witnessId: p.uuid().nullable(),
    doneAt: p.datetime().length(3).nullable(),
    /** What the department said last. */
    note: p.text().nullable(),
    version: p.integer().version(),
  },
  checks: [
    { name: 'referral_text_version_check', expression: 'text_version > 0' },
    { name: 'referral_done_check', expression: `(status = 'DONE') = (done_at is not null)` },
    { name: 'referral_grid_code_check', expression: 'length(grid_code) = 15' },
  ],
  // The worker and the head of where the matter is, which its own policy lets them see, and the department's handlers.
  ...rowLevelSecurity(
    `exists (select 1 from matter where matter.id = matter_id and ${belowScopes('matter.grid_code', referrers)}) or (${isForCallersDepartment} and ${belowScopes('grid_code', departmentRoles)})`,
  ),
  indexes: [{ properties: ['gridCode', 'wantedAt'] }, { properties: ['departmentId', 'status'] }],
});

export class ReferralEntity extends ReferralSchema.class {}
ReferralSchema.setClass(ReferralEntity);
