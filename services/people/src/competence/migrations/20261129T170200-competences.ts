import { migration } from '@microgrid/database/migration';

/** Of what somebody can do, `competent_topics` gives away how many topics they are. */
export const competences = migration(
  '20261129T170200-competences',
  `
create table "competence" ("person_id" uuid not null, "topic_code" text collate "C" not null, "mastered_on" date not null, "valid_to" date null, primary key ("person_id", "topic_code"));
alter table "competence" add constraint "competence_valid_check" check (valid_to >= mastered_on);
alter table "competence" enable row level security;
alter table "competence" force row level security;
create policy "caller" on "competence" to "microgrid_caller" using (person_id = caller_id() or exists (select from appointment post where post.person_id = competence.person_id and post.status = 'ACTIVE' and post.grid_code >= (select caller_scopes_from(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and post.grid_code < (select caller_scopes_before(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and post.grid_code ^@ any ((select caller_scopes(array['TOTAL_GRID_HEAD', 'STREET_OFFICER']))::text[])) or exists (select from training_record learner join training_session session on session.id = learner.session_id where learner.person_id = competence.person_id and learner.topic_code = competence.topic_code and learner.trainer_id = caller_id() and session.status <> 'CANCELLED'));
create policy "internal" on "competence" to "microgrid_internal" using (true);
create function competent_topics(person uuid, day date) returns int stable language sql security definer set search_path = {schema}, pg_temp as $$ select count(*)::int from competence where person_id = $1 and (valid_to is null or valid_to >= $2) $$;
alter function competent_topics owner to microgrid_internal;
revoke all on function competent_topics from public;
grant execute on function competent_topics to microgrid_caller, current_user;
`,
);
