import { migration } from '@microgrid/database/migration';

/** The table, the topics that the service begins with, and that each of them is required of whom from 2026 on. */
export const trainingTopics = migration(
  '20261129T170000-training-topics',
  `
create table "training_topic" ("code" text collate "C" not null, "name" text not null, "required_for" text[] not null, "valid_months" int null, primary key ("code"));
alter table "training_topic" add constraint "training_topic_code_check" check (code ~ '^[A-Z][A-Z0-9_]{1,29}$');
alter table "training_topic" add constraint "training_topic_valid_months_check" check (valid_months >= 1);
alter table "training_topic" add constraint "training_topic_required_for_check" check ("required_for" <@ array['TOTAL_GRID_HEAD'::text, 'GRID_WORKER'::text, 'COMMITTEE_CONTACT'::text, 'MICRO_GRID_LEADER'::text]);
insert into "training_topic" ("code", "name", "required_for", "valid_months") values
  ('CARE_VISIT', '走访关爱', '{GRID_WORKER,MICRO_GRID_LEADER}', null),
  ('EMERGENCY', '应急值守', '{TOTAL_GRID_HEAD,GRID_WORKER,COMMITTEE_CONTACT}', 24),
  ('FIRE', '消防安全', '{TOTAL_GRID_HEAD,GRID_WORKER,MICRO_GRID_LEADER}', 12),
  ('FIRST_AID', '急救', '{GRID_WORKER}', 24),
  ('MEDIATION', '矛盾调解', '{TOTAL_GRID_HEAD,COMMITTEE_CONTACT}', null),
  ('PRIVACY', '个人信息保护', '{TOTAL_GRID_HEAD,GRID_WORKER,COMMITTEE_CONTACT,MICRO_GRID_LEADER}', 12),
  ('REPORTING', '发现与上报', '{GRID_WORKER,MICRO_GRID_LEADER}', null);
insert into "outbox" ("fact", "recorded_at") select jsonb_build_object('specversion', '1.0', 'id', encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid, 'source', '/people', 'type', 'competence.required.v1', 'subject', "code" || ':' || "role", 'time', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'gridcode', '000000000', 'datacontenttype', 'application/json', 'data', jsonb_build_object('topicCode', "code", 'role', "role", 'since', '2026-01-01', 'until', null)), now() from "training_topic", unnest("required_for") as "role" order by "code", "role";
`,
);
