import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';

/** Place and description of a matter of a sensitive kind: a record of its own, so that no read of matters can carry them along. */
export const MatterTextsSchema = defineEntity({
  name: 'MatterTexts',
  properties: {
    matterId: p.uuid().primary(),
    place: p.text().nullable(),
    description: p.text().nullable(),
  },
  // Whoever reported it, as the policy of the link to the reporter says.
  ...rowLevelSecurity(
    'exists (select 1 from matter_reporter where matter_reporter.matter_id = matter_texts.matter_id)',
  ),
});

export class MatterTextsEntity extends MatterTextsSchema.class {}
MatterTextsSchema.setClass(MatterTextsEntity);
