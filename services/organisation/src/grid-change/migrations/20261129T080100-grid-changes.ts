import { migration } from '@microgrid/database/migration';

export const gridChanges = migration(
  '20261129T080100-grid-changes',
  `
create table "grid_change" ("id" uuid not null, "kind" text not null, "status" text not null, "community_code" text collate "C" not null, "reason" text not null, "effective_on" date not null, "closed_codes" text[] not null, "opens" jsonb not null, "edits" jsonb not null, "before" jsonb null, "after" jsonb null, "proposed_by_id" uuid null, "proposed_at" timestamptz(3) not null, "decided_by_id" uuid null, "decision" text null, "decided_at" timestamptz(3) null, "applied_at" timestamptz(3) null, "version" int not null default 1, primary key ("id"));
create index "grid_change_community_code_status_index" on "grid_change" ("community_code", "status");
create index "grid_change_status_effective_on_index" on "grid_change" ("status", "effective_on");
create table "touched_grid" ("change_id" uuid not null, "grid_code" text collate "C" not null, "touch" text not null, "is_held" boolean not null, primary key ("change_id", "grid_code", "touch"));
create index "touched_grid_grid_code_index" on "touched_grid" ("grid_code");
create unique index "touched_grid_held_once" on "touched_grid" ("grid_code") where is_held and touch in ('CLOSES', 'EDITS');
create unique index "touched_grid_code_given_once" on "touched_grid" ("grid_code") where touch = 'OPENS';
alter table "grid_change" add constraint "grid_change_community_check" check (community_code ~ '^[0-9]{12}$');
alter table "grid_change" add constraint "grid_change_decider_check" check (decided_by_id <> proposed_by_id);
alter table "grid_change" add constraint "grid_change_applied_check" check ((status = 'APPLIED') = (applied_at is not null and before is not null and after is not null));
alter table "grid_change" add constraint "grid_change_kind_check" check ("kind" in ('CREATE', 'SPLIT', 'MERGE', 'CLOSE', 'EDIT', 'RECOUNT'));
alter table "grid_change" add constraint "grid_change_status_check" check ("status" in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'APPLIED'));
alter table "grid_change" enable row level security;
alter table "grid_change" force row level security;
create policy "caller" on "grid_change" to "microgrid_caller" using (status = 'APPLIED' or proposed_by_id = caller_id() or community_code >= (select caller_scopes_from(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and community_code < (select caller_scopes_before(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and community_code ^@ any ((select caller_scopes(array['TOTAL_GRID_HEAD', 'STREET_OFFICER']))::text[]));
create policy "internal" on "grid_change" to "microgrid_internal" using (true);
alter table "touched_grid" add constraint "touched_grid_touch_check" check ("touch" in ('CLOSES', 'EDITS', 'OPENS', 'IN'));
`,
);
