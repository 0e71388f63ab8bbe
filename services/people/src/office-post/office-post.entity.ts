import { holdsAnyOf, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { OFFICE_READERS } from './office-post.policy.ts';
import { OfficeRole } from './office-post.terms.ts';

/** A post at the street office or a department: no appointment to a grid, and without a term. */
export const OfficePostSchema = defineEntity({
  name: 'OfficePost',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    role: p.enum(() => OfficeRole),
    /** Code of the street, below which the post counts. */
    areaCode: p.text().collation('C'),
    /** Of a handler alone. */
    departmentId: p.uuid().nullable(),
    startsOn: p.date(),
    /** The last day in post; null while open-ended. */
    endsOn: p.date().nullable(),
    /** When it was ended, by a deed or by the clock after its last day; it gives nothing from then on. */
    endedAt: p.datetime().length(3).nullable(),
    version: p.integer().version(),
  },
  // As `mayReadOfficePost` of the policy.
  ...rowLevelSecurity(`person_id = caller_id() or ${holdsAnyOf(OFFICE_READERS)}`),
  uniques: [
    {
      // The same post is held once; of posts with a last day, the deed that gives one looks for others.
      name: 'office_post_held_once',
      expression: (_columns, table, name) =>
        `create unique index "${name}" on ${table.qualifiedName} ("person_id", "role", "area_code", "department_id") nulls not distinct where ended_at is null and ends_on is null`,
    },
  ],
  checks: [
    { name: 'office_post_area_code_check', expression: `area_code ~ '^[0-9]{9}$'` },
    { name: 'office_post_dates_check', expression: 'ends_on is null or ends_on >= starts_on' },
    { name: 'office_post_department_check', expression: `(role = 'DEPARTMENT_HANDLER') = (department_id is not null)` },
    { name: 'office_post_ended_check', expression: 'ended_at is null or ends_on is not null' },
  ],
});

export class OfficePostEntity extends OfficePostSchema.class {}
OfficePostSchema.setClass(OfficePostEntity);
