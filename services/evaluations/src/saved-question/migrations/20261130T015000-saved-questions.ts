import { migration } from '@microgrid/database/migration';

export const savedQuestions = migration(
  '20261130T015000-saved-questions',
  `
create table "saved_question" ("id" uuid not null, "owner_id" uuid not null, "title" text not null, "document" text not null, "variables" text not null, "is_shared" boolean not null, "saved_at" timestamptz(3) not null, "dropped_at" timestamptz(3) null, "version" int not null default 1, primary key ("id"));
create index "saved_question_owner_id_index" on "saved_question" ("owner_id");
create index "saved_question_saved_at_id_index" on "saved_question" ("saved_at", "id");
alter table "saved_question" add constraint "saved_question_title_check" check (title <> '');
alter table "saved_question" add constraint "saved_question_document_check" check (length(document) <= 10000 and length(variables) <= 10000);
alter table "saved_question" enable row level security;
alter table "saved_question" force row level security;
create policy "caller" on "saved_question" to "microgrid_caller" using (cardinality((select caller_scopes(array['ANALYST', 'STREET_OFFICER']))) > 0 and (owner_id = caller_id() or is_shared));
create policy "internal" on "saved_question" to "microgrid_internal" using (true);
`,
);
