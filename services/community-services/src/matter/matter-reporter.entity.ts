import { guarded } from '@microgrid/database/guard';
import { defineEntity, p } from '@mikro-orm/core';

/** Who reported a matter: a record of its own, so that no read of matters can carry the reporter along. */
export const MatterReporterSchema = defineEntity({
  name: 'MatterReporter',
  properties: {
    matterId: p.uuid().primary(),
    personId: p.uuid().index(),
  },
  ...guarded('person_id = caller_id()'),
});

export class MatterReporterEntity extends MatterReporterSchema.class {}
MatterReporterSchema.setClass(MatterReporterEntity);
