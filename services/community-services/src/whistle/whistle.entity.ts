import { belowScopes, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { departmentRoles, isForCallersDepartment } from '../department-post/departments-of.ts';
import { WhistleKind, WhistleStatus } from './whistle.terms.ts';

export const WhistleSchema = defineEntity({
  name: 'Whistle',
  properties: {
    id: p.uuid().primary(),
    matterId: p.uuid().index(),
    kind: p.enum(() => WhistleKind),
    departmentId: p.uuid(),
    /** Of the grid that the matter was in when it was blown: what is counted stays there. */
    gridCode: p.text().collation('C'),
    /** The texts, written for the department, go a year after the matter has ended. */
    problem: p.text().nullable(),
    place: p.text().nullable(),
    status: p.enum(() => WhistleStatus),
    blownById: p.uuid().nullable(),
    blownAt: p.datetime().length(3),
    reportInBy: p.datetime().length(3),
    reportedInAt: p.datetime().length(3).nullable(),
    handlerId: p.uuid().nullable(),
    dueAt: p.datetime().length(3).nullable(),
    doneAt: p.datetime().length(3).nullable(),
    result: p.text().nullable(),
    rating: p.integer().nullable(),
    ratingReason: p.text().nullable(),
    note: p.text().nullable(),
    version: p.integer().version(),
  },
  checks: [
    { name: 'whistle_rating_check', expression: 'rating >= 1 and rating <= 5' },
    { name: 'whistle_rated_check', expression: `(status = 'RATED') = (rating is not null)` },
    { name: 'whistle_done_check', expression: `(status in ('DONE', 'RATED')) = (done_at is not null)` },
    { name: 'whistle_reported_in_check', expression: `status <> 'BLOWN' or reported_in_at is null` },
  ],
  // Whoever may see the matter, whose own policy the subquery obeys, and the department's handlers.
  ...rowLevelSecurity(
    `exists (select 1 from matter where matter.id = matter_id) or (${isForCallersDepartment} and ${belowScopes('grid_code', departmentRoles)})`,
  ),
  indexes: [{ properties: ['gridCode', 'blownAt'] }, { properties: ['departmentId', 'status'] }],
});

export class WhistleEntity extends WhistleSchema.class {}
WhistleSchema.setClass(WhistleEntity);
