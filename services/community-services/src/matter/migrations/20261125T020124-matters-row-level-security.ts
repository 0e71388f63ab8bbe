import { migration } from '@microgrid/database/migration';

export const mattersRowLevelSecurity = migration(
  '20261125T020124-matters-row-level-security',
  `
alter table "matter" enable row level security;
alter table "matter" force row level security;
create policy "caller" on "matter" to "microgrid_caller" using (id = any (array(select matter_id from matter_reporter where person_id = caller_id())) or grid_code >= (select caller_scopes_from(array['MICRO_GRID_LEADER', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and grid_code < (select caller_scopes_before(array['MICRO_GRID_LEADER', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and grid_code ^@ any ((select caller_scopes(array['MICRO_GRID_LEADER', 'GRID_WORKER', 'COMMITTEE_CONTACT', 'TOTAL_GRID_HEAD', 'STREET_OFFICER']))::text[]));
create policy "internal" on "matter" to "microgrid_internal" using (true);
alter table "matter_event" enable row level security;
alter table "matter_event" force row level security;
create policy "caller" on "matter_event" to "microgrid_caller" using (exists (select 1 from matter where matter.id = matter_id));
create policy "internal" on "matter_event" to "microgrid_internal" using (true);
alter table "matter_reporter" enable row level security;
alter table "matter_reporter" force row level security;
create policy "caller" on "matter_reporter" to "microgrid_caller" using (person_id = caller_id());
create policy "internal" on "matter_reporter" to "microgrid_internal" using (true);
create function last_matter_number(prefix text) returns text stable language sql security definer set search_path = community_services, pg_temp as $$ select max(number) from matter where number > $1 and number < ($1 || ':') collate "C" $$;
alter function last_matter_number owner to microgrid_internal;
revoke all on function last_matter_number from public;
grant execute on function last_matter_number to microgrid_caller, current_user;
create function sealed_reporters(matters uuid[]) returns table (matter_id uuid, person_id uuid) stable language sql security definer set search_path = community_services, pg_temp as $$ select matter_id, person_id from matter_reporter where matter_id = any ($1) and current_setting('microgrid.purpose', true) <> '' $$;
alter function sealed_reporters owner to microgrid_internal;
revoke all on function sealed_reporters from public;
grant execute on function sealed_reporters to microgrid_caller, current_user;
`,
  ['002-guarded'],
);
