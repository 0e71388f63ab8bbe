import { migration } from '@microgrid/database/migration';

export const readLogRowLevelSecurity = migration(
  '20261125T034355-read-log-row-level-security',
  `
alter table "read_log" enable row level security;
alter table "read_log" force row level security;
create policy "caller" on "read_log" for select to "microgrid_caller" using (subject_id = caller_id() or grid_code >= (select caller_scopes_from(array['PRIVACY_AUDITOR', 'TOTAL_GRID_HEAD'])) and grid_code < (select caller_scopes_before(array['PRIVACY_AUDITOR', 'TOTAL_GRID_HEAD'])) and grid_code ^@ any ((select caller_scopes(array['PRIVACY_AUDITOR', 'TOTAL_GRID_HEAD']))::text[]));
create policy "caller_adds" on "read_log" for insert to "microgrid_caller" with check (reader_id = caller_id());
create policy "internal" on "read_log" to "microgrid_internal" using (true);
`,
  ['007-guarded-read-log'],
);
