import { migration } from '@microgrid/database/migration';

export const evidenceTables = migration(
  '20261130T015300-evidence',
  `
create table "evidence" ("id" uuid not null, "evaluation_id" uuid not null, "indicator_code" text not null, "fact_id" uuid not null, "fact_type" text not null, "occurred_at" timestamptz(3) not null, "grid_code" text collate "C" null, "subject_kind" text null, "subject_id" uuid null, "hash" text not null, "numerator" int not null, "denominator" int not null, "is_excluded" boolean not null default false, "dispute_reason" text null, "disputed_at" timestamptz(3) null, "dispute_outcome" text null, "dispute_explanation" text null, "settled_by_id" uuid null, "settled_at" timestamptz(3) null, primary key ("id"));
create index "evidence_evaluation_id_indicator_code_occurred_at_id_index" on "evidence" ("evaluation_id", "indicator_code", "occurred_at", "id");
alter table "evidence" add constraint "evidence_dispute_check" check ((dispute_reason is null or disputed_at is not null) and (dispute_outcome is null or disputed_at is not null) and (dispute_outcome is null) = (settled_at is null));
alter table "evidence" add constraint "evidence_subject_kind_check" check ("subject_kind" in ('Matter', 'Emergency', 'Whistle', 'CareVisit', 'Mediation', 'Opinion', 'Activity', 'DutyShift', 'TrainingSession'));
alter table "evidence" add constraint "evidence_dispute_outcome_check" check ("dispute_outcome" in ('CORRECTED', 'KEPT', 'EXCLUDED'));
alter table "evidence" enable row level security;
alter table "evidence" force row level security;
create policy "caller" on "evidence" to "microgrid_caller" using (exists (select 1 from evaluation where evaluation.id = evaluation_id));
create policy "internal" on "evidence" to "microgrid_internal" using (true);
`,
);
