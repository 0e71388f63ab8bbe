import { migration } from '@microgrid/database/migration';

export const steps = migration(
  '20261129T065000-steps',
  `
alter table "matter_event" add column "step" int null;
drop trigger "matter_event_append_only" on "matter_event";
set local role microgrid_internal;
update "matter_event" set "step" = "history"."step" from (select "id", row_number() over (partition by "matter_id" order by "at", "id") as "step" from "matter_event") as "history" where "history"."id" = "matter_event"."id";
set local role none;
create trigger "matter_event_append_only" BEFORE UPDATE OR DELETE on "matter_event" for each ROW execute function "matter_event_matter_event_append_only_fn"();
alter table "matter_event" alter column "step" set not null;
alter table "matter_event" add constraint "matter_event_step_unique" unique ("matter_id", "step");
drop index "matter_event_matter_id_index";
alter table "matter_event" drop constraint "matter_event_action_check";
alter table "matter_event" add constraint "matter_event_action_check" check ("action" in ('REPORT', 'ACCEPT', 'RETURN', 'DECLARE_DUPLICATE', 'DECLARE_OUT_OF_SCOPE', 'CANCEL', 'ASSIGN', 'START', 'REFUSE', 'ESCALATE', 'HOLD', 'RESUME', 'RESOLVE', 'VERIFY', 'REOPEN', 'CLOSE', 'HAND_OVER', 'RECLASSIFY'));
`,
);
