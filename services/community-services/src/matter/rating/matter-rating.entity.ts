import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';

/** How the reporter rates a closed matter; nobody else ever reads one by one. */
export const MatterRatingSchema = defineEntity({
  name: 'MatterRating',
  properties: {
    matterId: p.uuid().primary(),
    rating: p.integer(),
    ratedAt: p.datetime().length(3).index(),
    /** The post in which it was settled, whoever has the matter since; null where no rating counts for one. */
    appointmentId: p.uuid().nullable(),
    /** The departments that settled it. */
    departmentIds: p.array().default([]),
  },
  checks: [{ name: 'matter_rating_check', expression: 'rating >= 1 and rating <= 5' }],
  // Whoever may see the link to the reporter, whose own policy the subquery obeys.
  ...rowLevelSecurity(
    'exists (select 1 from matter_reporter where matter_reporter.matter_id = matter_rating.matter_id)',
  ),
});

export class MatterRatingEntity extends MatterRatingSchema.class {}
MatterRatingSchema.setClass(MatterRatingEntity);
