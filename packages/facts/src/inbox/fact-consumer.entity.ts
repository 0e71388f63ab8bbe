import { defineEntity, p } from '@mikro-orm/core';

/** What a consumer remembers of itself. An empty database has none, so the consumer is told everything from the start. */
const FactConsumerSchema = defineEntity({
  name: 'FactConsumer',
  properties: {
    name: p.text().primary(),
    /** Names its place in the stream: another database, another place. */
    incarnation: p.uuid(),
    /** Whether it was told, in process, what had happened before it came. */
    isCaughtUp: p.boolean(),
  },
});

export class FactConsumerEntity extends FactConsumerSchema.class {}
FactConsumerSchema.setClass(FactConsumerEntity);
