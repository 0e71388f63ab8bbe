import { migration } from '@microgrid/database/migration';

/** What a worker or contact finds to comment on: as `mayComment` says, and as long as a comment is taken. */
export const evaluationsToComment = migration(
  '20261130T231300-evaluations-to-comment',
  `
create function evaluations_to_comment(most int) returns table (id uuid, round_id uuid, subject text, appointment_id uuid, person_id uuid, grid_code text, period_to date, status text, version int) stable language sql security definer set search_path = {schema}, pg_temp as $$ select id, round_id, subject, appointment_id, person_id, grid_code, period_to, status, version from evaluation seen where seen.subject = 'MICRO_GRID_LEADER' and seen.status in ('SELF_REVIEW', 'COMPUTED') and seen.person_id is distinct from caller_id() and seen.grid_code >= (select caller_scopes_from(array['GRID_WORKER', 'COMMITTEE_CONTACT'])) and seen.grid_code < (select caller_scopes_before(array['GRID_WORKER', 'COMMITTEE_CONTACT'])) and seen.grid_code ^@ any ((select caller_scopes(array['GRID_WORKER', 'COMMITTEE_CONTACT']))::text[]) and (select count(*) from evaluation_comment where evaluation_id = seen.id and by_id = caller_id()) < most order by seen.grid_code, seen.id limit 500 $$;
alter function evaluations_to_comment owner to microgrid_internal;
revoke all on function evaluations_to_comment from public;
grant execute on function evaluations_to_comment to microgrid_caller, current_user;
`,
);
