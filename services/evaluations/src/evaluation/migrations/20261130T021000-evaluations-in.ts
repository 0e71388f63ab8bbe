import { migration } from '@microgrid/database/migration';

export const evaluationsIn = migration(
  '20261130T021000-evaluations-in',
  `
create function evaluations_in(round uuid, statuses text[]) returns int stable language sql security definer set search_path = {schema}, pg_temp as $$ select count(*)::int from evaluation where round_id = round and status = any (statuses) $$;
alter function evaluations_in owner to microgrid_internal;
revoke all on function evaluations_in from public;
grant execute on function evaluations_in to microgrid_caller, current_user;
create function held_by_caller(posts uuid[]) returns table (id uuid) stable language sql security definer set search_path = {schema}, pg_temp as $$ select distinct appointment_id from served_post where appointment_id = any (posts) and person_id = caller_id() $$;
alter function held_by_caller owner to microgrid_internal;
revoke all on function held_by_caller from public;
grant execute on function held_by_caller to microgrid_caller, current_user;
create index "derived_fact_counts_from_index" on "derived_fact" ("counts_from");
create function late_facts(rounds uuid[]) returns table (id uuid, count int) stable language sql security definer set search_path = {schema}, pg_temp as $$ select round.id, (select count(*)::int from derived_fact late where late.counts_from > round.frozen_at and late.counts and late.occurred_at >= round.period_from::timestamp at time zone 'Asia/Shanghai' and late.occurred_at < (round.period_to + 1)::timestamp at time zone 'Asia/Shanghai' and late.measure in (select indicator.denominator from scheme_indicator join indicator on indicator.code = scheme_indicator.indicator_code and indicator.version = scheme_indicator.indicator_version where scheme_indicator.scheme_id = round.scheme_id)) from evaluation_round round where round.id = any (rounds) and round.frozen_at is not null $$;
alter function late_facts owner to microgrid_internal;
revoke all on function late_facts from public;
grant execute on function late_facts to microgrid_caller, current_user;
`,
);
