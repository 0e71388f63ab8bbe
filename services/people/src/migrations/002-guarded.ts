import { guardSchema } from '@microgrid/database/guard';
import { migration } from '@microgrid/database/migration';

export const guarded = migration(
  '002-guarded',
  `
${guardSchema('people')}
alter table "appointment" enable row level security;
alter table "appointment" force row level security;
create policy "caller" on "appointment" to "microgrid_caller" using (status = 'ACTIVE' or person_id = caller_id() or grid_code >= (select min(held.scope collate "C") from caller_scopes(array['TOTAL_GRID_HEAD', 'STREET_OFFICER']) held(scope, beyond)) and grid_code < (select max(held.beyond collate "C") from caller_scopes(array['TOTAL_GRID_HEAD', 'STREET_OFFICER']) held(scope, beyond)) and exists (select 1 from caller_scopes(array['TOTAL_GRID_HEAD', 'STREET_OFFICER']) held(scope, beyond) where grid_code >= held.scope and grid_code < held.beyond));
create policy "internal" on "appointment" to "microgrid_internal" using (true);
`,
);
