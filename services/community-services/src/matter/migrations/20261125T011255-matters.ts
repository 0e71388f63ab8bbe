import { migration } from '@microgrid/database/migration';

export const matters = migration(
  '20261125T011255-matters',
  `
create table "matter" ("id" uuid not null, "number" text collate "C" not null, "kind" text not null, "severity" text not null, "grid_code" text collate "C" not null, "place" text not null, "description" text not null, "channel" text not null, "level" text not null, "status" text not null, "reported_at" timestamptz(3) not null, "accepted_at" timestamptz(3) null, "resolved_at" timestamptz(3) null, "verified_at" timestamptz(3) null, "closed_at" timestamptz(3) null, "due_at" timestamptz(3) null, "due_status" text not null, "handler_id" uuid null, "verifier_id" uuid null, "resolution" text null, "version" int not null default 1, primary key ("id"));
alter table "matter" add constraint "matter_number_unique" unique ("number");
create index "matter_grid_code_status_index" on "matter" ("grid_code", "status");
create index "matter_reported_at_id_index" on "matter" ("reported_at", "id");
alter table "matter" add constraint "matter_grid_code_check" check (length(grid_code) = 18);
alter table "matter" add constraint "matter_verifier_check" check (verifier_id <> handler_id);
alter table "matter" add constraint "matter_due_check" check ((due_at is not null) = (due_status = 'SET'));
alter table "matter" add constraint "matter_kind_check" check ("kind" in ('A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A9', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B9', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C9', 'D1', 'D2', 'D3', 'D4', 'D9', 'E1', 'E2', 'E3', 'E9', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F9', 'G'));
alter table "matter" add constraint "matter_severity_check" check ("severity" in ('EMERGENCY', 'URGENT', 'ORDINARY', 'CONSULT'));
alter table "matter" add constraint "matter_channel_check" check ("channel" in ('APP', 'PHONE', 'VISIT', 'PAPER'));
alter table "matter" add constraint "matter_level_check" check ("level" in ('L0', 'L1', 'L2', 'L3', 'L4'));
alter table "matter" add constraint "matter_status_check" check ("status" in ('DRAFT', 'REPORTED', 'RETURNED', 'DUPLICATE', 'OUT_OF_SCOPE', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'ON_HOLD', 'ESCALATED', 'RESOLVED', 'VERIFIED', 'REOPENED', 'CLOSED', 'CANCELLED'));
alter table "matter" add constraint "matter_due_status_check" check ("due_status" in ('SET', 'CALENDAR_NOT_PUBLISHED'));
create table "matter_counter" ("community_code" text collate "C" not null, "year" int not null, "last" int not null, primary key ("community_code", "year"));
create table "matter_event" ("id" uuid not null, "matter_id" uuid not null, "action" text not null, "from_status" text null, "to_status" text not null, "actor_id" uuid not null, "at" timestamptz(3) not null, "note" text null, primary key ("id"));
create index "matter_event_matter_id_index" on "matter_event" ("matter_id");
alter table "matter_event" add constraint "matter_event_action_check" check ("action" in ('REPORT', 'ACCEPT', 'RETURN', 'DECLARE_DUPLICATE', 'DECLARE_OUT_OF_SCOPE', 'CANCEL', 'ASSIGN', 'START', 'REFUSE', 'ESCALATE', 'HOLD', 'RESUME', 'RESOLVE', 'VERIFY', 'REOPEN', 'CLOSE'));
alter table "matter_event" add constraint "matter_event_from_status_check" check ("from_status" in ('DRAFT', 'REPORTED', 'RETURNED', 'DUPLICATE', 'OUT_OF_SCOPE', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'ON_HOLD', 'ESCALATED', 'RESOLVED', 'VERIFIED', 'REOPENED', 'CLOSED', 'CANCELLED'));
alter table "matter_event" add constraint "matter_event_to_status_check" check ("to_status" in ('DRAFT', 'REPORTED', 'RETURNED', 'DUPLICATE', 'OUT_OF_SCOPE', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'ON_HOLD', 'ESCALATED', 'RESOLVED', 'VERIFIED', 'REOPENED', 'CLOSED', 'CANCELLED'));
create or replace function "matter_event_matter_event_append_only_fn"() returns trigger as $$ begin raise exception 'matter_event is append-only'; end; $$ language plpgsql;
create trigger "matter_event_append_only" BEFORE UPDATE OR DELETE on "matter_event" for each STATEMENT execute function "matter_event_matter_event_append_only_fn"();
create table "matter_reporter" ("matter_id" uuid not null, "person_id" uuid not null, primary key ("matter_id"));
create index "matter_reporter_person_id_index" on "matter_reporter" ("person_id");
`,
  ['001-first'],
);
