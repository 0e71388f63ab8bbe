import { migration } from '@microgrid/database/migration';

/** Whose competence a caller may see is found once a statement: for each row it was looked up in the posts of everywhere. */
export const competencesFoundOnce = migration(
  '20261129T214500-competences-found-once',
  `
drop policy "caller" on "competence";
create policy "caller" on "competence" to "microgrid_caller" using (person_id = caller_id() or person_id in (select post.person_id from appointment post where post.status = 'ACTIVE' and post.grid_code >= (select caller_scopes_from(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and post.grid_code < (select caller_scopes_before(array['TOTAL_GRID_HEAD', 'STREET_OFFICER'])) and post.grid_code ^@ any ((select caller_scopes(array['TOTAL_GRID_HEAD', 'STREET_OFFICER']))::text[])) or (person_id, topic_code) in (select learner.person_id, learner.topic_code from training_record learner join training_session session on session.id = learner.session_id where learner.trainer_id = caller_id() and session.status <> 'CANCELLED'));
`,
);
