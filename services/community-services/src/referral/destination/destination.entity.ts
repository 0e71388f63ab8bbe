import { belowScopes, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { departmentRoles, isForCallersDepartment } from '../../department-post/departments-of.ts';

/** Where a referral leads to: a record of its own, so that no read of referrals can carry it along, gone once nobody is to come. */
export const DestinationSchema = defineEntity({
  name: 'Destination',
  properties: {
    referralId: p.uuid().primary(),
    address: p.text(),
  },
  // The department's handlers, who state a purpose.
  ...rowLevelSecurity(
    `current_setting('microgrid.purpose', true) <> '' and exists (select 1 from referral where referral.id = referral_id and ${isForCallersDepartment} and ${belowScopes('grid_code', departmentRoles)})`,
  ),
});

export class DestinationEntity extends DestinationSchema.class {}
DestinationSchema.setClass(DestinationEntity);
