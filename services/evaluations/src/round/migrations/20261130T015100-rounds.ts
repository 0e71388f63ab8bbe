import { migration } from '@microgrid/database/migration';

export const rounds = migration(
  '20261130T015100-rounds',
  `
create table "evaluation_round" ("id" uuid not null, "scheme_id" uuid not null, "subject" text not null, "period" text not null, "period_from" date not null, "period_to" date not null, "status" text not null, "frozen_at" timestamptz(3) null, "self_review_until" date null, "computing_since" timestamptz(3) null, "appeal_until" date null, "final_at" timestamptz(3) null, "reopen_reason" text null, "reopened_by_id" uuid null, "version" int not null default 1, primary key ("id"));
create index "evaluation_round_status_index" on "evaluation_round" ("status");
alter table "evaluation_round" add constraint "evaluation_round_once" unique ("scheme_id", "period");
alter table "evaluation_round" add constraint "evaluation_round_days_check" check (period_to > period_from);
alter table "evaluation_round" add constraint "evaluation_round_frozen_check" check ((status = 'OPEN') = (frozen_at is null) and (frozen_at is null) = (self_review_until is null));
alter table "evaluation_round" add constraint "evaluation_round_notified_check" check ((status in ('NOTIFIED', 'FINAL', 'ARCHIVED')) = (appeal_until is not null));
alter table "evaluation_round" add constraint "evaluation_round_final_check" check ((status in ('FINAL', 'ARCHIVED')) = (final_at is not null));
alter table "evaluation_round" add constraint "evaluation_round_computing_check" check (computing_since is null or status <> 'OPEN');
alter table "evaluation_round" add constraint "evaluation_round_subject_check" check ("subject" in ('MICRO_GRID_LEADER', 'GRID_WORKER', 'DEPARTMENT'));
alter table "evaluation_round" add constraint "evaluation_round_status_check" check ("status" in ('OPEN', 'FROZEN', 'COMPUTED', 'NOTIFIED', 'FINAL', 'ARCHIVED'));
`,
);
