import { migration } from '@microgrid/database/migration';

/**
 * Who is below a caller is found once a statement: for each competence it was looked up in the posts of everywhere. Whether
 * the caller trains somebody is asked of a function, so that no statement is planned with the policies of all trainings.
 */
export const competencesSeenAtOnce = migration(
  '20261130T020000-competences-seen-at-once',
  `
create function caller_trains(person uuid, topic text) returns boolean stable language sql security definer set search_path = {schema}, pg_temp as $$ select exists (select from training_record learner join training_session session on session.id = learner.session_id where learner.person_id = $1 and learner.topic_code = $2 and learner.trainer_id = caller_id() and session.status <> 'CANCELLED') $$;
alter function caller_trains owner to microgrid_internal;
revoke all on function caller_trains from public;
grant execute on function caller_trains to microgrid_caller, current_user;
drop policy "caller" on "competence";
create policy "caller" on "competence" to "microgrid_caller" using (person_id = caller_id() or person_id in (select post.person_id from appointment post where post.status = 'ACTIVE' and post.grid_code >= (select caller_scopes_from(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and post.grid_code < (select caller_scopes_before(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and post.grid_code ^@ any ((select caller_scopes(array['TOTAL_GRID_HEAD', 'STREET_OFFICER']))::text[])) or caller_trains(person_id, topic_code));
`,
);
