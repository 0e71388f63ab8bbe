import { defineEntity, p } from '@mikro-orm/core';

/** How far a consumer has come. An empty database has no row, so the consumer receives everything from the start. */
const FactConsumerSchema = defineEntity({
  name: 'FactConsumer',
  properties: {
    name: p.text().primary(),
    /** Part of the name of its durable consumer, so that a new database reads the stream from the start. */
    incarnation: p.uuid(),
    /** Whether the in-process transport has replayed to it what happened before it subscribed. */
    isCaughtUp: p.boolean(),
  },
});

export class FactConsumerEntity extends FactConsumerSchema.class {}
FactConsumerSchema.setClass(FactConsumerEntity);
