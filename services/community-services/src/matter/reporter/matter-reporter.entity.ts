import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';

/** Who reported a matter: a record of its own, so that no read of matters can carry the reporter along. */
export const MatterReporterSchema = defineEntity({
  name: 'MatterReporter',
  properties: {
    matterId: p.uuid().primary(),
    /** Null for somebody without an account, who has a name. */
    personId: p.uuid().nullable().index(),
    name: p.text().nullable(),
    phone: p.text().nullable(),
  },
  checks: [{ name: 'matter_reporter_check', expression: '(person_id is null) = (name is not null)' }],
  ...rowLevelSecurity('person_id = caller_id()'),
});

export class MatterReporterEntity extends MatterReporterSchema.class {}
MatterReporterSchema.setClass(MatterReporterEntity);
