import { defineEntity, p } from '@mikro-orm/core';

/** A message of the stream that is no fact. Its content stays in the stream alone, since it may be anything. */
const ParkedMessageSchema = defineEntity({
  name: 'ParkedMessage',
  properties: {
    consumer: p.text().primary(),
    /** Where it is in the stream. */
    sequence: p.bigint('number').primary(),
    /** Under which it was published; of facts, their type. */
    subject: p.text(),
    bytes: p.integer(),
    reason: p.text(),
    parkedAt: p.datetime().length(3),
  },
});

export class ParkedMessageEntity extends ParkedMessageSchema.class {}
ParkedMessageSchema.setClass(ParkedMessageEntity);
