import { defineEntity, p } from '@mikro-orm/core';

export const OfficeRole = {
  STREET_OFFICER: 'STREET_OFFICER',
  ANALYST: 'ANALYST',
  PRIVACY_AUDITOR: 'PRIVACY_AUDITOR',
} as const;
export type OfficeRole = keyof typeof OfficeRole;

/** A post at the street office: no appointment to a grid, and without a term. */
export const OfficePostSchema = defineEntity({
  name: 'OfficePost',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    role: p.enum(() => OfficeRole),
    /** Code of the street, below which the post counts. */
    areaCode: p.text().collation('C'),
    startsOn: p.date(),
    /** The last day in post; null while open-ended. */
    endsOn: p.date().nullable(),
  },
  checks: [
    { name: 'office_post_area_code_check', expression: `area_code ~ '^[0-9]{9}$'` },
    { name: 'office_post_dates_check', expression: 'ends_on is null or ends_on >= starts_on' },
  ],
});

export class OfficePostEntity extends OfficePostSchema.class {}
OfficePostSchema.setClass(OfficePostEntity);
