import { defineEntity, p } from '@mikro-orm/core';

export const MatterAdmissionSchema = defineEntity({
  name: 'MatterAdmission',
  properties: {
    code: p.text().primary().collation('C'),
    title: p.text(),
    departmentId: p.uuid().index(),
    legalBasis: p.text(),
    /** Of a street. */
    areaCode: p.text().collation('C').index(),
    validFrom: p.date(),
    /** The last day; before the first when it was withdrawn before it began. */
    validTo: p.date(),
    version: p.integer().version(),
  },
  checks: [
    { name: 'matter_admission_code_check', expression: `code ~ '^[0-9]{4}-[0-9]{3,9}$'` },
    { name: 'matter_admission_area_code_check', expression: `area_code ~ '^[0-9]{9}$'` },
    { name: 'matter_admission_term_check', expression: `valid_to <= valid_from + '1 year'::interval` },
  ],
});

export class MatterAdmissionEntity extends MatterAdmissionSchema.class {}
MatterAdmissionSchema.setClass(MatterAdmissionEntity);
