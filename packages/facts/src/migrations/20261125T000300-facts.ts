import { migration } from '@microgrid/database/migration';

export const outboxAndInbox = migration(
  '20261125T000300-facts',
  `
create table "fact_consumer" ("name" text not null, "incarnation" uuid not null, "is_caught_up" boolean not null, primary key ("name"));
create table "inbox" ("arrival" bigserial primary key, "consumer" text not null, "fact_id" uuid not null, "subject" text not null, "received_at" timestamptz(3) not null, "status" text not null, "fact" jsonb null, "failures" int not null, "retry_at" timestamptz(3) null);
create index "inbox_set_aside" on "inbox" ("consumer", "subject", "arrival") where status <> 'HANDLED';
alter table "inbox" add constraint "inbox_once" unique ("consumer", "fact_id");
alter table "inbox" add constraint "inbox_status_check" check ("status" in ('HANDLED', 'WAITING', 'PARKED'));
create table "outbox" ("position" bigserial primary key, "fact" jsonb not null, "recorded_at" timestamptz(3) not null, "delivered_at" timestamptz(3) null);
create index "outbox_undelivered" on "outbox" ("position") where delivered_at is null;
`,
  ['003-facts', '004-facts', '005-facts'],
);
