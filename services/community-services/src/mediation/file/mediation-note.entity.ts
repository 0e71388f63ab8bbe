import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { mediatedByCaller } from '../mediation.entity.ts';

/** What was written into the file; nothing of it is ever changed. */
export const MediationNoteSchema = defineEntity({
  name: 'MediationNote',
  properties: {
    id: p.uuid().primary(),
    mediationId: p.uuid(),
    at: p.datetime().length(3),
    /** Null of what a party said to a move of its own. */
    byId: p.uuid().nullable(),
    text: p.text(),
  },
  // The mediators, who state a purpose.
  ...rowLevelSecurity(`current_setting('microgrid.purpose', true) <> '' and ${mediatedByCaller('mediation_id')}`),
  indexes: [{ properties: ['mediationId', 'at'] }],
});

export class MediationNoteEntity extends MediationNoteSchema.class {}
MediationNoteSchema.setClass(MediationNoteEntity);
