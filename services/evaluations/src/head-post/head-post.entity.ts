import { defineEntity, p } from '@mikro-orm/core';

/** Who is, or was, the head of a community, copied from the facts of appointments: who reviews its leaders. */
const HeadPostSchema = defineEntity({
  name: 'HeadPost',
  properties: {
    id: p.uuid().primary(),
    gridCode: p.text().collation('C').index(),
    personId: p.uuid(),
    /** While on leave, who has its rights; null while nobody has them. */
    actingId: p.uuid().nullable(),
    endedAt: p.datetime().length(3).nullable(),
  },
});

export class HeadPostEntity extends HeadPostSchema.class {}
HeadPostSchema.setClass(HeadPostEntity);
