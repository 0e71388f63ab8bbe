import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';

/** Who helps the handler of a matter, as its last assignment said. */
export const MatterHelperSchema = defineEntity({
  name: 'MatterHelper',
  properties: {
    matterId: p.uuid().primary(),
    personId: p.uuid().primary(),
  },
  // Whoever may see the matter, and the helper.
  ...rowLevelSecurity(`person_id = caller_id() or exists (select 1 from matter where matter.id = matter_id)`),
});

export class MatterHelperEntity extends MatterHelperSchema.class {}
MatterHelperSchema.setClass(MatterHelperEntity);
