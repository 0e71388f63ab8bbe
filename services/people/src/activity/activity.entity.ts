import { defineEntity, p } from '@mikro-orm/core';

/** An activity of community-services, as far as hours of volunteers rest on it: a copy from its facts. */
export const ActivitySchema = defineEntity({
  name: 'Activity',
  properties: {
    id: p.uuid().primary(),
    gridCode: p.text().collation('C'),
    /** Who records and confirms the hours of those who helped. */
    organiserId: p.uuid().nullable().index(),
    endsAt: p.datetime().length(3),
    /** Called off: nobody helped at it. */
    isCancelled: p.boolean().default(false),
  },
});

export class ActivityEntity extends ActivitySchema.class {}
ActivitySchema.setClass(ActivityEntity);
