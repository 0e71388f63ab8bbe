import { migration } from '@microgrid/database/migration';

/** From when on hours of somebody may be recorded, which whoever records them must be told. */
export const firstConsents = migration(
  '20261129T190200-first-consents',
  `
create function first_consents(persons uuid[]) returns table (person_id uuid, given_at timestamptz) stable language sql security definer set search_path = {schema}, pg_temp as $$ select person_id, min(given_at) from consent where person_id = any ($1) group by 1 $$;
alter function first_consents owner to microgrid_internal;
revoke all on function first_consents from public;
grant execute on function first_consents to microgrid_caller, current_user;
`,
);
