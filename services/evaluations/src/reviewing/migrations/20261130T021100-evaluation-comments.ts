import { migration } from '@microgrid/database/migration';

export const evaluationComments = migration(
  '20261130T021100-evaluation-comments',
  `
create table "evaluation_comment" ("id" uuid not null, "evaluation_id" uuid not null, "by_id" uuid not null, "text" text not null, "at" timestamptz(3) not null, primary key ("id"));
create index "evaluation_comment_evaluation_id_at_id_index" on "evaluation_comment" ("evaluation_id", "at", "id");
alter table "evaluation_comment" enable row level security;
alter table "evaluation_comment" force row level security;
create policy "caller" on "evaluation_comment" for select to "microgrid_caller" using (by_id = caller_id() or exists (select 1 from evaluation where evaluation.id = evaluation_id));
create policy "caller_adds" on "evaluation_comment" for insert to "microgrid_caller" with check (by_id = caller_id());
create policy "internal" on "evaluation_comment" to "microgrid_internal" using (true);
create function commented_evaluation(evaluation uuid) returns table (id uuid, round_id uuid, subject text, appointment_id uuid, person_id uuid, grid_code text, period_to date, status text, version int) stable language sql security definer set search_path = {schema}, pg_temp as $$ select id, round_id, subject, appointment_id, person_id, grid_code, period_to, status, version from evaluation seen where seen.id = commented_evaluation.evaluation and exists (select 1 from evaluation_comment where evaluation_id = seen.id and by_id = caller_id()) $$;
alter function commented_evaluation owner to microgrid_internal;
revoke all on function commented_evaluation from public;
grant execute on function commented_evaluation to microgrid_caller, current_user;
`,
);
