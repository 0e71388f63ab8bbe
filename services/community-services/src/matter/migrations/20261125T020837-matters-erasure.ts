import { migration } from '@microgrid/database/migration';

export const mattersErasure = migration(
  '20261125T020837-matters-erasure',
  `
alter table "matter" alter column "place" drop not null;
alter table "matter" alter column "description" drop not null;
alter table "matter_event" alter column "actor_id" drop not null;
drop trigger "matter_event_append_only" on "matter_event";
create or replace function "matter_event_matter_event_append_only_fn"() returns trigger as $$ begin if tg_op = 'DELETE' or to_jsonb(new) - '{note,actor_id}'::text[] <> to_jsonb(old) - '{note,actor_id}'::text[] or coalesce(new.note, old.note) is distinct from old.note or coalesce(new.actor_id, old.actor_id) is distinct from old.actor_id then raise exception 'matter_event is append-only'; end if; return new; end; $$ language plpgsql;
create trigger "matter_event_append_only" BEFORE UPDATE OR DELETE on "matter_event" for each ROW execute function "matter_event_matter_event_append_only_fn"();
set local role microgrid_internal;
update "matter_event" set "actor_id" = null from "matter_reporter" where "matter_reporter"."matter_id" = "matter_event"."matter_id" and "person_id" = "actor_id" and "action" in ('REPORT', 'CANCEL', 'VERIFY', 'REOPEN');
update "matter" set "verifier_id" = null from "matter_reporter" where "matter_id" = "matter"."id" and "person_id" = "verifier_id";
set local role none;
`,
  ['004-erasure'],
);
