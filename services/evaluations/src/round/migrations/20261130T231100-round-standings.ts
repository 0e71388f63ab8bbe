import { migration } from '@microgrid/database/migration';

/** What decides whether a round can be moved; each is counted only where it decides. And every reason for which one was opened again. */
export const roundStandings = migration(
  '20261130T231100-round-standings',
  `
create index "evidence_contested" on "evidence" ("evaluation_id") where disputed_at is not null and dispute_outcome is null and not is_excluded;
create function round_standings(rounds uuid[]) returns table (id uuid, is_after_open boolean, unreviewed int, appealed int, untold int, ungathered int, contested int) stable language sql security definer set search_path = {schema}, pg_temp as $$ select round.id, round.status = 'OPEN' and exists (select 1 from evaluation_round former where former.subject = round.subject and former.status = 'OPEN' and former.period_to < round.period_from), case when round.status = 'COMPUTED' then (select count(*)::int from evaluation where round_id = round.id and status in ('OPEN', 'SELF_REVIEW', 'COMPUTED')) else 0 end, case when round.status = 'NOTIFIED' then (select count(*)::int from evaluation where round_id = round.id and status = 'APPEALED') else 0 end, case when round.status = 'NOTIFIED' then (select count(*)::int from evaluation where round_id = round.id and status = 'REVIEWED') else 0 end, case when round.status in ('COMPUTED', 'NOTIFIED') then (select count(*)::int from evaluation where round_id = round.id and gathered_at is null) else 0 end, case when round.status = 'NOTIFIED' then (select count(*)::int from evidence join evaluation on evaluation.id = evidence.evaluation_id where evaluation.round_id = round.id and disputed_at is not null and dispute_outcome is null and not is_excluded) else 0 end from evaluation_round round where round.id = any (rounds) $$;
alter function round_standings owner to microgrid_internal;
revoke all on function round_standings from public;
grant execute on function round_standings to microgrid_caller, current_user;
create table "round_reopening" ("round_id" uuid not null, "position" int not null, "reason" text not null, "by_id" uuid null, "at" timestamptz(3) null, primary key ("round_id", "position"));
insert into round_reopening (round_id, position, reason, by_id) select id, 1, reopen_reason, reopened_by_id from evaluation_round where reopen_reason is not null;
alter table "evaluation_round" drop column "reopened_by_id";
`,
);
