import { migration } from '@microgrid/database/migration';

/**
 * Matters that stand keep their numbers. A number is claimed before it is looked for, in statements of their own: what
 * was committed before the claim is seen then.
 */
export const drawnNumbers = migration(
  '20261129T062000-drawn-numbers',
  `
drop function last_matter_number(text);
drop table "matter_counter";
create function claim_matter_number(wanted text) returns boolean volatile language plpgsql security definer set search_path = community_services, pg_temp as $$ begin if not pg_try_advisory_xact_lock(hashtextextended('matter number ' || wanted, 0)) then return false; end if; return not exists (select 1 from matter where number = wanted); end; $$;
alter function claim_matter_number owner to microgrid_internal;
revoke all on function claim_matter_number from public;
grant execute on function claim_matter_number to microgrid_caller, current_user;
`,
);
