import { migration } from '../../migration.ts';

export const rolesAndCaller = migration(
  '20261125T000000-row-level-security',
  `
do $$ declare name text; begin foreach name in array array['microgrid_caller', 'microgrid_internal'] loop if not exists (select from pg_roles where rolname = name) then begin execute format('create role %I nologin', name); exception when duplicate_object or unique_violation then null; end; end if; if not pg_has_role(current_user, name, 'SET') then execute format('grant %I to current_user with inherit false, set true', name); end if; end loop; end $$;
grant usage on schema {schema} to microgrid_caller, microgrid_internal;
grant create on schema {schema} to microgrid_internal;
grant select, insert, update, delete on all tables in schema {schema} to microgrid_caller, microgrid_internal;
alter default privileges in schema {schema} grant select, insert, update, delete on tables to microgrid_caller, microgrid_internal;
grant usage on all sequences in schema {schema} to microgrid_caller, microgrid_internal;
alter default privileges in schema {schema} grant usage on sequences to microgrid_caller, microgrid_internal;
create function caller_id() returns uuid stable parallel safe return case when pg_input_is_valid(current_setting('microgrid.subject', true), 'uuid') then current_setting('microgrid.subject', true)::uuid end;
create function caller_scopes(roles text[]) returns text[] language plpgsql stable parallel safe as $$ begin return array(select held ->> 'scope' from jsonb_array_elements(nullif(current_setting('microgrid.grants', true), '')::jsonb) held where held ->> 'role' = any (roles)); end $$;
create function caller_scopes_from(roles text[]) returns text language plpgsql stable parallel safe as $$ begin return (select min(scope collate "C") from unnest({schema}.caller_scopes(roles)) scope); end $$;
create function caller_scopes_before(roles text[]) returns text language plpgsql stable parallel safe as $$ begin return (select max((scope || ':') collate "C") from unnest({schema}.caller_scopes(roles)) scope); end $$;
`,
  ['002-guarded'],
);
