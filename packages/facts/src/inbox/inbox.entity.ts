import { defineEntity, p } from '@mikro-orm/core';
import type { Fact } from '../fact.ts';

/** WAITING: failed, retried by itself. PARKED: given up until the next start, which may bring a mended program. */
const InboxStatus = { HANDLED: 'HANDLED', WAITING: 'WAITING', PARKED: 'PARKED' } as const;

/** A fact that a consumer was handed; one that is here already is not handled again. */
const InboxSchema = defineEntity({
  name: 'Inbox',
  properties: {
    /** In the order in which they came. */
    arrival: p.bigint('number').autoincrement().primary(),
    consumer: p.text(),
    factId: p.uuid(),
    subject: p.text(),
    receivedAt: p.datetime().length(3),
    status: p.enum(() => InboxStatus),
    /** The fact itself while it is to be retried; null once it is handled. */
    fact: p.json<Fact>().nullable(),
    /** How often its handler threw. */
    failures: p.integer(),
    retryAt: p.datetime().length(3).nullable(),
  },
  uniques: [{ name: 'inbox_once', properties: ['consumer', 'factId'] }],
  indexes: [{ name: 'inbox_set_aside', properties: ['consumer', 'subject', 'arrival'], where: `status <> 'HANDLED'` }],
});

export class InboxEntity extends InboxSchema.class {}
InboxSchema.setClass(InboxEntity);
