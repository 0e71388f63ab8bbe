import { migration } from '@microgrid/database/migration';

export const appointmentsRowLevelSecurity = migration(
  '20261125T021319-appointments-row-level-security',
  `
alter table "appointment" enable row level security;
alter table "appointment" force row level security;
create policy "caller" on "appointment" to "microgrid_caller" using (status = 'ACTIVE' or person_id = caller_id() or grid_code >= (select caller_scopes_from(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and grid_code < (select caller_scopes_before(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and grid_code ^@ any ((select caller_scopes(array['TOTAL_GRID_HEAD', 'STREET_OFFICER']))::text[]));
create policy "internal" on "appointment" to "microgrid_internal" using (true);
`,
  ['002-guarded'],
);
