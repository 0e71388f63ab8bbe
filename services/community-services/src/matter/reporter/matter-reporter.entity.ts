import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';

/** Who reported a matter: a record of its own, so that no read of matters can carry the reporter along. */
export const MatterReporterSchema = defineEntity({
  name: 'MatterReporter',
  properties: {
    matterId: p.uuid().primary(),
    personId: p.uuid().index(),
  },
  ...rowLevelSecurity('person_id = caller_id()'),
});

export class MatterReporterEntity extends MatterReporterSchema.class {}
MatterReporterSchema.setClass(MatterReporterEntity);
