import { defineEntity, p } from '@mikro-orm/core';
import { ActivityOutcomeKind } from './activity-outcome.terms.ts';

/** What came of an activity, for everybody to read. */
export const ActivityOutcomeSchema = defineEntity({
  name: 'ActivityOutcome',
  properties: {
    id: p.uuid().primary(),
    activityId: p.uuid(),
    /** Of the activity, so that lists of a grid need not look there. */
    gridCode: p.text().collation('C'),
    kind: p.enum(() => ActivityOutcomeKind),
    text: p.text(),
    ownerId: p.uuid().nullable(),
    dueOn: p.date().nullable(),
    result: p.text().nullable(),
    doneAt: p.datetime().length(3).nullable(),
    matterId: p.uuid().nullable(),
    /** That it became; null of one that was recorded before outcomes did. */
    opinionId: p.uuid().nullable(),
    recordedAt: p.datetime().length(3),
    version: p.integer().version(),
  },
  checks: [
    { name: 'activity_outcome_opinion_check', expression: `kind = 'OPINION' or opinion_id is null` },
    {
      name: 'activity_outcome_owner_check',
      expression: `kind = 'ACTION' or owner_id is null and due_on is null and done_at is null`,
    },
  ],
  indexes: [
    { name: 'activity_outcome_activity', properties: ['activityId', 'recordedAt'] },
    { name: 'activity_outcome_grid', properties: ['gridCode', 'recordedAt'] },
    { name: 'activity_outcome_owner', properties: ['ownerId'], where: 'owner_id is not null' },
  ],
});

export class ActivityOutcomeEntity extends ActivityOutcomeSchema.class {}
ActivityOutcomeSchema.setClass(ActivityOutcomeEntity);
