import { personalData } from '@microgrid/database/personal-data';
import { defineEntity, p } from '@mikro-orm/core';

/** A month of ratings, and how far they have been counted and told. */
const RatingMonthSchema = defineEntity({
  name: 'RatingMonth',
  properties: {
    /** In Asia/Shanghai, such as 2026-10. */
    month: p.text().primary(),
    /** The last appointment or department of which it was told, in the order of their ids; null before the first and after the last. */
    countedUpTo: p.uuid().nullable(),
    /** When all were told; null until then. */
    countedAt: p.datetime().length(3).nullable(),
  },
});

export class RatingMonthEntity extends RatingMonthSchema.class {}
RatingMonthSchema.setClass(RatingMonthEntity);

export const ratingMonthPersonal = personalData(RatingMonthEntity, {
  notPersonal: ['month', 'countedUpTo', 'countedAt'],
  personal: {},
});
