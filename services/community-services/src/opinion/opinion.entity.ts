import { belowScopes, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { opinionReaders } from './opinion.policy.ts';
import { OpinionChannel, OpinionStatus, OpinionTopic } from './opinion.terms.ts';

export const OpinionSchema = defineEntity({
  name: 'Opinion',
  properties: {
    id: p.uuid().primary(),
    /** What was said, and what was answered, go a year after the answer. */
    text: p.text().nullable(),
    topic: p.enum(() => OpinionTopic),
    gridCode: p.text().collation('C'),
    /** Where it was said, when that grid has closed and it went to the one that followed. */
    formerGridCode: p.text().collation('C').nullable(),
    channel: p.enum(() => OpinionChannel),
    /** Has no row in OpinionAuthor, and never had. */
    isAnonymous: p.boolean(),
    takenAt: p.datetime().length(3),
    /** By the clock of this service; later when a phone was offline. */
    recordedAt: p.datetime().length(3),
    /** Who wrote down what somebody else said. */
    takenById: p.uuid().nullable(),
    activityId: p.uuid().nullable(),
    status: p.enum(() => OpinionStatus),
    /** Null while the calendar that decides it is not published. */
    dueAt: p.datetime().length(3).nullable(),
    reply: p.text().nullable(),
    /** Of a merged one when the one that it went on in was answered. */
    answeredAt: p.datetime().length(3).nullable(),
    answeredById: p.uuid().nullable(),
    matterId: p.uuid().nullable(),
    /** The one that goes on; never one that was merged itself. */
    mergedIntoId: p.uuid().nullable(),
    mergedCount: p.integer().default(0),
    version: p.integer().version(),
  },
  checks: [
    { name: 'opinion_grid_code_check', expression: 'length(grid_code) = 18' },
    { name: 'opinion_recorded_check', expression: 'recorded_at >= taken_at' },
    { name: 'opinion_linked_check', expression: `(status = 'LINKED') = (matter_id is not null)` },
    { name: 'opinion_merged_check', expression: `(status = 'MERGED') = (merged_into_id is not null)` },
    {
      name: 'opinion_answered_check',
      expression: `status = 'MERGED' or (status = 'OPEN') = (answered_at is null)`,
    },
  ],
  // As `readableOpinions` of the policy.
  ...rowLevelSecurity(
    `${belowScopes('grid_code', opinionReaders)} or id = any (array(select unnest(array[opinion_id, follows_id]) from opinion_author where person_id = caller_id()))`,
  ),
  indexes: [
    { properties: ['gridCode', 'status'] },
    { properties: ['takenAt', 'id'] },
    { name: 'opinion_open', properties: ['gridCode', 'topic'], where: `status = 'OPEN'` },
    { name: 'opinion_former_grid_code', properties: ['formerGridCode'], where: 'former_grid_code is not null' },
    { name: 'opinion_merged_into', properties: ['mergedIntoId'], where: 'merged_into_id is not null' },
  ],
});

export class OpinionEntity extends OpinionSchema.class {}
OpinionSchema.setClass(OpinionEntity);
