import { migration } from '@microgrid/database/migration';

export const personDeeds = migration(
  '20261129T100000-person-deeds',
  `
alter table "person" add "skills" text[] not null default '{}', add "languages" text[] not null default '{}', add "access_needs" text[] not null default '{}', add "registered_by_id" uuid null, add "registration_witness_id" uuid null, add "version" int not null default 1;
alter table "person" add constraint "person_skills_check" check ("skills" <@ array['FIRST_AID'::text, 'MEDIATION'::text, 'REPAIR'::text, 'SIGN_LANGUAGE'::text, 'DIGITAL'::text, 'TEACHING'::text, 'DRIVING'::text, 'ORGANISING'::text, 'OTHER'::text]);
alter table "person" add constraint "person_access_needs_check" check ("access_needs" <@ array['STEP_FREE'::text, 'LARGE_TYPE'::text, 'VOICE'::text, 'SIGN_LANGUAGE'::text, 'AT_HOME'::text, 'WITH_CHILDREN'::text]);
create function areas_of(person uuid) returns table (code text) stable language sql security definer set search_path = {schema}, pg_temp as $$ select grid_code from appointment where person_id = $1 and status <> 'ENDED' union select area_code from office_post where person_id = $1 and (ends_on is null or ends_on >= (now() at time zone 'Asia/Shanghai')::date) $$;
alter function areas_of owner to microgrid_internal;
revoke all on function areas_of from public;
grant execute on function areas_of to microgrid_caller, current_user;
`,
);
