import { migration } from '@microgrid/database/migration';

export const rosterImports = migration(
  '20261129T120000-roster-imports',
  `
create table "roster_file" ("import_id" uuid not null, "started_by_id" uuid not null, "area_code" text collate "C" not null, "content" bytea not null, "arrived_at" timestamptz(3) not null, primary key ("import_id"));
create index "roster_file_arrived_at_index" on "roster_file" ("arrived_at");
create table "roster_import" ("id" uuid not null, "started_by_id" uuid null, "area_code" text collate "C" not null, "status" text not null, "started_at" timestamptz(3) not null, "sha256" text not null, "bytes" int not null, "upload_ticket" text not null, "upload_until" timestamptz(3) not null, "headers" jsonb null, "row_count" int null, "checked_count" int not null default 0, "good_count" int not null default 0, "applied_count" int not null default 0, "refusal" text null, "kept_until" timestamptz(3) null, "version" int not null default 1, primary key ("id"));
create index "roster_import_started_by_id_index" on "roster_import" ("started_by_id");
create index "roster_import_area_code_index" on "roster_import" ("area_code");
create index "roster_import_open_index" on "roster_import" ("started_at") where status in ('UPLOADING', 'CHECKING', 'CHECKED');
alter table "roster_import" add constraint "roster_import_upload_ticket_unique" unique ("upload_ticket");
create table "roster_row" ("import_id" uuid not null, "number" int not null, "status" text null, "problems" jsonb not null, "values" jsonb null, "found" text null, "person_id" uuid null, "appointment_id" uuid null, "added_at" timestamptz(3) not null, primary key ("import_id", "number"));
create index "roster_row_person_id_index" on "roster_row" ("person_id");
create index "roster_row_added_at_index" on "roster_row" ("added_at");
alter table "roster_import" add constraint "roster_import_area_code_check" check (area_code ~ '^([0-9]{9}|[0-9]{12})$');
alter table "roster_import" add constraint "roster_import_refusal_check" check ((status = 'REFUSED') = (refusal is not null));
alter table "roster_import" add constraint "roster_import_status_check" check ("status" in ('UPLOADING', 'CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'REFUSED', 'CANCELLED'));
alter table "roster_row" add constraint "roster_row_status_check" check ("status" in ('GOOD', 'BAD', 'UNCHANGED', 'APPLIED'));
alter table "roster_file" enable row level security;
alter table "roster_file" force row level security;
create policy "caller" on "roster_file" to "microgrid_caller" using (started_by_id = caller_id() and area_code >= (select caller_scopes_from(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and area_code < (select caller_scopes_before(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and area_code ^@ any ((select caller_scopes(array['TOTAL_GRID_HEAD', 'STREET_OFFICER']))::text[]));
create policy "internal" on "roster_file" to "microgrid_internal" using (true);
alter table "roster_import" enable row level security;
alter table "roster_import" force row level security;
create policy "caller" on "roster_import" to "microgrid_caller" using (started_by_id = caller_id() and area_code >= (select caller_scopes_from(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and area_code < (select caller_scopes_before(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and area_code ^@ any ((select caller_scopes(array['TOTAL_GRID_HEAD', 'STREET_OFFICER']))::text[]) or area_code >= (select caller_scopes_from(array['STREET_OFFICER'])) and area_code < (select caller_scopes_before(array['STREET_OFFICER'])) and area_code ^@ any ((select caller_scopes(array['STREET_OFFICER']))::text[]));
create policy "internal" on "roster_import" to "microgrid_internal" using (true);
alter table "roster_row" enable row level security;
alter table "roster_row" force row level security;
create policy "caller" on "roster_row" to "microgrid_caller" using (import_id = any (array(select id from roster_import)));
create policy "internal" on "roster_row" to "microgrid_internal" using (true);
`,
);
