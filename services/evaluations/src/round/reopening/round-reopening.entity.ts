import { defineEntity, p } from '@mikro-orm/core';

/** A decision by which a round was opened again; each is kept. */
export const RoundReopeningSchema = defineEntity({
  name: 'RoundReopening',
  properties: {
    roundId: p.uuid().primary(),
    /** From 1, the first first. */
    position: p.integer().primary(),
    reason: p.text(),
    byId: p.uuid().nullable(),
    /** Null where it was before this was kept. */
    at: p.datetime().length(3).nullable(),
  },
});

export class RoundReopeningEntity extends RoundReopeningSchema.class {}
RoundReopeningSchema.setClass(RoundReopeningEntity);
