import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';

/** Who is looked after and how to reach them: a record of its own, so that no read of care can carry it along. */
export const CareContactSchema = defineEntity({
  name: 'CareContact',
  properties: {
    needId: p.uuid().primary(),
    /** Of somebody with an account. */
    personId: p.uuid().nullable().index(),
    /** Until care ends, as are the others. */
    name: p.text().nullable(),
    phone: p.text().nullable(),
    address: p.text().nullable(),
  },
  ...rowLevelSecurity('person_id = caller_id()'),
});

export class CareContactEntity extends CareContactSchema.class {}
CareContactSchema.setClass(CareContactEntity);
