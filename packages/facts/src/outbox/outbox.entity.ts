import { defineEntity, p } from '@mikro-orm/core';
import type { Fact } from '../fact.ts';

/** A fact of this subgraph. Kept for ever, so that a consumer added later receives everything from the start. */
export const OutboxSchema = defineEntity({
  name: 'Outbox',
  properties: {
    /** In the order in which the facts of one subject happened. */
    position: p.bigint('number').autoincrement().primary(),
    fact: p.json<Fact>(),
    recordedAt: p.datetime().length(3),
    /** When the transport took it over; null until then. */
    deliveredAt: p.datetime().length(3).nullable(),
    /** Where it is in the stream that took it over; null when no stream did. */
    streamSequence: p.bigint('number').nullable(),
    /** The transaction that recorded it: positions are given out before it ends. Null of facts from before this was kept. */
    recordedIn: p.bigint('number').nullable().defaultRaw('((pg_current_xact_id())::text)::bigint'),
  },
  indexes: [
    { name: 'outbox_undelivered', properties: ['position'], where: 'delivered_at is null' },
    { name: 'outbox_stream_sequence', properties: ['streamSequence'] },
    { name: 'outbox_recorded_in', properties: ['recordedIn', 'position'] },
  ],
});

export class OutboxEntity extends OutboxSchema.class {}
OutboxSchema.setClass(OutboxEntity);
