import { migration } from '@microgrid/database/migration';

/**
 * Whoever had agreed to the publication of the name, which a column of the person said, holds a consent by the first text
 * from now on. When exactly it was given was not kept.
 */
export const consents = migration(
  '20261129T100100-consents',
  `
create table "consent" ("id" uuid not null, "person_id" uuid not null, "purpose" text not null, "text_version" int not null, "given_at" timestamptz(3) not null, "recorded_by_id" uuid null, "witness_id" uuid null, "withdrawn_at" timestamptz(3) null, "withdrawn_by_id" uuid null, primary key ("id"));
create index "consent_person_id_index" on "consent" ("person_id");
create unique index "consent_one_standing" on "consent" ("person_id", "purpose") where withdrawn_at is null;
alter table "consent" add constraint "consent_text_version_check" check (text_version > 0);
alter table "consent" add constraint "consent_two_names_check" check ((recorded_by_id is null) = (witness_id is null));
alter table "consent" add constraint "consent_others_check" check (recorded_by_id <> person_id and witness_id <> person_id and witness_id <> recorded_by_id);
alter table "consent" add constraint "consent_withdrawn_check" check (withdrawn_by_id is null or withdrawn_at is not null);
alter table "consent" add constraint "consent_purpose_check" check ("purpose" in ('PUBLISH_NAME', 'NAME_TO_SERVED', 'PUBLISH_CANDIDACY', 'PUBLISH_HONOUR'));
insert into "consent" ("id", "person_id", "purpose", "text_version", "given_at") select gen_random_uuid(), "id", 'PUBLISH_NAME', 1, now() from "person" where "name_consent" is not null;
alter table "person" drop column "name_consent";
alter table "consent" enable row level security;
alter table "consent" force row level security;
create policy "caller" on "consent" to "microgrid_caller" using (withdrawn_at is null or person_id = caller_id() or withdrawn_by_id = caller_id());
create policy "internal" on "consent" to "microgrid_internal" using (true);
`,
);
