import { beyondRowLevelSecurity, rowLevelSecuritySetup } from '@microgrid/database/row-level-security';
import { migration } from '@microgrid/database/migration';

const schema = 'community_services';

const ahead = `ahead.activity_id = mine.activity_id and ahead.status = 'WAITING' and (ahead.registered_at, ahead.id) <= (mine.registered_at, mine.id)`;

export const guarded = migration(
  '002-guarded',
  `
${rowLevelSecuritySetup(schema)}
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
alter table "registration" enable row level security;
alter table "registration" force row level security;
create policy "caller" on "registration" to "microgrid_caller" using (person_id = caller_id());
create policy "internal" on "registration" to "microgrid_internal" using (true);
${beyondRowLevelSecurity(
  schema,
  'registration_counts(activities uuid[]) returns table (activity_id uuid, status text, count int) stable',
  'select activity_id, status, count(*)::int from registration where activity_id = any ($1) group by 1, 2',
)}
${beyondRowLevelSecurity(
  schema,
  'waiting_place(registration uuid) returns int stable',
  `select nullif(count(*)::int, 0) from registration mine join registration ahead on ${ahead} where mine.id = $1 and mine.status = 'WAITING'`,
)}
${beyondRowLevelSecurity(
  schema,
  'pass_seat_on(activity uuid) returns boolean',
  `with next as (update registration set status = 'REGISTERED' where id = (select id from registration where activity_id = $1 and status = 'WAITING' order by registered_at, id limit 1) returning 1) select exists (select from next)`,
)}
${beyondRowLevelSecurity(
  schema,
  'last_matter_number(prefix text) returns text stable',
  `select max(number) from matter where number > $1 and number < ($1 || ':') collate "C"`,
)}
${beyondRowLevelSecurity(
  schema,
  'sealed_reporters(matters uuid[]) returns table (matter_id uuid, person_id uuid) stable',
  `select matter_id, person_id from matter_reporter where matter_id = any ($1) and current_setting('microgrid.purpose', true) <> ''`,
)}
`,
);
