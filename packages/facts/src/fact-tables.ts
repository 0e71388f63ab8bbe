import { personalData, type PersonalData } from '@microgrid/database/personal-data';
import type { EntityClass } from '@mikro-orm/core';
import { FactConsumerEntity } from './inbox/fact-consumer.entity.ts';
import { InboxEntity } from './inbox/inbox.entity.ts';
import { OutboxEntity } from './outbox/outbox.entity.ts';

/** What every subgraph stores of facts. */
export const factEntities: readonly EntityClass<object>[] = [OutboxEntity, InboxEntity, FactConsumerEntity];

/** Facts hold opaque ids alone, which name nobody once the person is erased. */
export const factPersonalData: readonly PersonalData[] = [
  personalData(OutboxEntity, { notPersonal: ['position', 'fact', 'recordedAt', 'deliveredAt'], personal: {} }),
  personalData(InboxEntity, {
    notPersonal: ['arrival', 'consumer', 'factId', 'subject', 'receivedAt', 'status', 'fact', 'failures', 'retryAt'],
    personal: {},
  }),
  personalData(FactConsumerEntity, { notPersonal: ['name', 'incarnation', 'isCaughtUp'], personal: {} }),
];

/** The SQL of a subgraph's migration that makes their tables; released, so never changed. */
export const FACT_TABLES = `
create table "fact_consumer" ("name" text not null, "incarnation" uuid not null, "is_caught_up" boolean not null, primary key ("name"));
create table "inbox" ("arrival" bigserial primary key, "consumer" text not null, "fact_id" uuid not null, "subject" text not null, "received_at" timestamptz(3) not null, "status" text not null, "fact" jsonb null, "failures" int not null, "retry_at" timestamptz(3) null);
create index "inbox_set_aside" on "inbox" ("consumer", "subject", "arrival") where status <> 'HANDLED';
alter table "inbox" add constraint "inbox_once" unique ("consumer", "fact_id");
alter table "inbox" add constraint "inbox_status_check" check ("status" in ('HANDLED', 'WAITING', 'PARKED'));
create table "outbox" ("position" bigserial primary key, "fact" jsonb not null, "recorded_at" timestamptz(3) not null, "delivered_at" timestamptz(3) null);
create index "outbox_undelivered" on "outbox" ("position") where delivered_at is null;
`;
