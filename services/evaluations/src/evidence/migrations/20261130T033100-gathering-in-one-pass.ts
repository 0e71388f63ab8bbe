import { migration } from '@microgrid/database/migration';

/**
 * The same as before, a fact at a time from the post that it counts for: each derived row is looked at once, and those that
 * do not hold any more are left by what they say of the next one.
 */
export const gatheringInOnePass = migration(
  '20261130T033100-gathering-in-one-pass',
  `
set local role microgrid_internal;
create or replace function evidence_of(wanted uuid[]) returns table (id uuid, evaluation_id uuid, indicator_code text, fact_id uuid, fact_type text, occurred_at timestamptz, grid_code text, subject_kind text, subject_id uuid, hash text, numerator int, denominator int, item_id uuid) stable language sql security definer set search_path = {schema}, pg_temp as $$
with asked as materialized (
  select evaluation.id, evaluation.subject, evaluation.appointment_id, evaluation.department_id, evaluation.person_id,
    evaluation.grid_code, round.scheme_id, round.period_from, round.period_to,
    round.period_from::timestamp at time zone 'Asia/Shanghai' as starts,
    (round.period_to + 1)::timestamp at time zone 'Asia/Shanghai' as ends,
    coalesce(round.frozen_at, 'infinity') as frozen, coalesce(round.final_at, 'infinity') as closed,
    coalesce((select former.frozen_at from evaluation_round former where former.subject = round.subject
      and former.period_to < round.period_from order by former.period_to desc limit 1), 'infinity') as frozen_before
  from evaluation join evaluation_round round on round.id = evaluation.round_id where evaluation.id = any (wanted)
), post as materialized (
  select asked.*, served.role, served.starts_on, served.ends_on, served.absent_from, served.absent_to,
    exists (select 1 from served_post other where other.person_id = asked.person_id
      and other.appointment_id < asked.appointment_id) as has_older_post
  from asked left join lateral (
    select served_post.* from served_post where served_post.appointment_id = asked.appointment_id
      and served_post.told_at <= asked.frozen order by served_post.position desc limit 1
  ) served on true
), weighed as materialized (
  select post.*, indicator.code, indicator.denominator as measure from post
  join scheme_indicator on scheme_indicator.scheme_id = post.scheme_id
  join indicator on indicator.code = scheme_indicator.indicator_code and indicator.version = scheme_indicator.indicator_version
), counted as (
  select weighed.id as evaluation_id, weighed.code, fact.item_id, fact.fact_id, fact.fact_type, fact.occurred_at, fact.grid_code,
    fact.subject_kind, fact.subject_id, fact.hash,
    case when fact.measure = 'duty_shift.rostered' and exists (
      select 1 from derived_fact unanswered where unanswered.measure = 'duty_shift.unanswered'
        and unanswered.subject_id = fact.subject_id and unanswered.counts and unanswered.told_at <= weighed.frozen
        and not exists (select 1 from derived_fact later where later.item_id = unanswered.item_id
          and later.position > unanswered.position and later.told_at <= weighed.frozen))
      then 0 else fact.numerator end as numerator, fact.denominator
  from weighed cross join lateral (
    select derived_fact.* from derived_fact
    where derived_fact.appointment_id = weighed.appointment_id and derived_fact.measure = weighed.measure
    union all
    select derived_fact.* from derived_fact
    where derived_fact.department_id = weighed.department_id and derived_fact.measure = weighed.measure
    union all
    select derived_fact.* from derived_fact
    where derived_fact.person_id = weighed.person_id and derived_fact.measure = weighed.measure
      and not (weighed.subject = 'GRID_WORKER' and weighed.measure = 'care_contact.due')
      and weighed.measure in ('matter.first_reply_due', 'emergency.called_on_own_shift', 'duty_shift.rostered', 'care_contact.due',
        'mediation.follow_up_due', 'opinion.taken', 'activity.held')
      and (derived_fact.grid_code ^@ weighed.grid_code or weighed.grid_code ^@ derived_fact.grid_code)
      and (derived_fact.occurred_at at time zone 'Asia/Shanghai')::date between weighed.starts_on and weighed.ends_on
      and not (weighed.has_older_post and exists (
        select 1 from served_post other where other.person_id = weighed.person_id and other.appointment_id < weighed.appointment_id
          and other.role = weighed.role and other.told_at <= weighed.frozen
          and (derived_fact.grid_code ^@ other.grid_code or other.grid_code ^@ derived_fact.grid_code)
          and (derived_fact.occurred_at at time zone 'Asia/Shanghai')::date between other.starts_on and other.ends_on
          and not exists (select 1 from served_post later where later.appointment_id = other.appointment_id
            and later.position > other.position and later.told_at <= weighed.frozen)))
    union all
    select derived_fact.* from derived_fact
    where derived_fact.measure = weighed.measure and derived_fact.appointment_id is null
      and derived_fact.grid_code >= weighed.grid_code and derived_fact.grid_code < weighed.grid_code || ':'
      and (weighed.measure in ('matter.closing_due', 'matter.closed', 'matter.verification_due')
        or (weighed.subject = 'GRID_WORKER' and weighed.measure = 'care_contact.due'))
      and (derived_fact.occurred_at at time zone 'Asia/Shanghai')::date between weighed.starts_on and weighed.ends_on
      and not exists (select 1 from unnest(weighed.absent_from, weighed.absent_to) as absence(first, last)
        where (derived_fact.occurred_at at time zone 'Asia/Shanghai')::date between absence.first::date and absence.last::date)
  ) fact
  where fact.counts and fact.counts_from <= weighed.frozen and fact.told_at <= weighed.closed and fact.occurred_at < weighed.ends
    and (fact.occurred_at >= weighed.starts or (fact.counts_from > weighed.frozen_before and (fact.is_anew or not exists (
      select 1 from derived_fact former where former.item_id = fact.item_id and former.position < fact.position and former.counts
        and former.counts_from <= weighed.frozen_before and former.occurred_at < weighed.starts))))
    and (fact.next_told_at is null or (
      (fact.next_counts_from > weighed.frozen or fact.next_told_at > weighed.closed)
      and not exists (select 1 from derived_fact later where later.item_id = fact.item_id and later.position > fact.position
        and later.counts_from <= weighed.frozen and later.told_at <= weighed.closed)))
), required as (
  select distinct on (weighed.id, weighed.code, heard.subject) weighed.*, heard.fact_id, heard.hash, heard.type, heard.told_at,
    heard.data ->> 'topicCode' as topic_code, (heard.data ->> 'since')::date as since, (heard.data ->> 'until')::date as until
  from weighed join heard_fact heard on heard.type = 'competence.required.v1' and heard.data ->> 'role' = weighed.role
    and heard.told_at <= weighed.frozen
  where weighed.starts_on is not null and weighed.measure = 'required_topic.required'
  order by weighed.id, weighed.code, heard.subject, heard.position desc
), skills as (
  select required.id as evaluation_id, required.code, named_id(required.topic_code) as item_id,
    coalesce(able.fact_id, required.fact_id) as fact_id, coalesce(able.fact_type, required.type) as fact_type,
    coalesce(able.occurred_at, required.told_at) as occurred_at, null::text as grid_code,
    able.subject_kind, able.subject_id, coalesce(able.hash, required.hash) as hash,
    case when able.item_id is null then 0 else 1 end as numerator, 1 as denominator
  from required left join lateral (
    select able.* from derived_fact able where able.person_id = required.person_id and able.measure = 'required_topic.competence'
      and able.topic_code = required.topic_code and able.counts and able.told_at <= required.frozen
      and (able.valid_to is null or able.valid_to >= least(required.period_to, required.ends_on))
      and able.occurred_at < required.ends
      and not exists (select 1 from derived_fact later where later.item_id = able.item_id and later.position > able.position
        and later.told_at <= required.frozen)
    order by able.valid_to desc nulls first, able.item_id limit 1
  ) able on true
  where required.since <= least(required.period_to, required.ends_on)
    and (required.until is null or required.until >= least(required.period_to, required.ends_on))
), seats as (
  select distinct on (weighed.id, opened.subject) weighed.id, weighed.code, weighed.frozen, opened.subject as grid_code,
    opened.fact_id, opened.hash, opened.type, opened.told_at,
    greatest(weighed.period_from, weighed.starts_on, (opened.data ->> 'validFrom')::date) as first,
    least(weighed.period_to, weighed.ends_on, (closed.data ->> 'validTo')::date) as last
  from weighed join heard_fact opened on opened.type = 'grid.opened.v1' and opened.grid_code >= weighed.grid_code
    and opened.grid_code < weighed.grid_code || ':' and opened.data ->> 'level' = 'MICRO' and opened.told_at <= weighed.frozen
  left join heard_fact closed on closed.type = 'grid.closed.v1' and closed.grid_code = opened.grid_code
    and closed.subject = opened.subject and closed.told_at <= weighed.frozen
  where weighed.measure = 'leader_day.due'
  order by weighed.id, opened.subject, closed.position desc
), leader_days as (
  select seats.id as evaluation_id, seats.code, named_id('seat ' || seats.grid_code) as item_id, seats.fact_id, seats.type as fact_type,
    seats.told_at as occurred_at, seats.grid_code, null::text as subject_kind, null::uuid as subject_id, seats.hash,
    (select coalesce(sum(greatest(0, span.last - span.first + 1 - coalesce((
        select sum(greatest(0, least(span.last, absence.last::date) - greatest(span.first, absence.first::date) + 1))
        from unnest(leader.absent_from, leader.absent_to) as absence(first, last)), 0))), 0)::int
      from served_post leader cross join lateral (
        select min((trained.occurred_at at time zone 'Asia/Shanghai')::date) as day from derived_fact trained
        where trained.person_id = leader.person_id and trained.measure = 'leader_day.trained' and trained.told_at <= seats.frozen
      ) as trained cross join lateral (
        select greatest(seats.first, leader.starts_on, trained.day) as first, least(seats.last, leader.ends_on) as last
      ) as span
      where leader.grid_code = seats.grid_code and leader.role = 'MICRO_GRID_LEADER' and leader.told_at <= seats.frozen
        and trained.day is not null
        and not exists (select 1 from served_post later where later.appointment_id = leader.appointment_id
          and later.position > leader.position and later.told_at <= seats.frozen)) as numerator,
    seats.last - seats.first + 1 as denominator
  from seats where seats.last >= seats.first
), every_one as (
  select * from counted union all select * from skills union all select * from leader_days
)
select distinct on (every_one.evaluation_id, every_one.code, every_one.item_id)
  named_id(every_one.evaluation_id || ' ' || every_one.code || ' ' || every_one.item_id), every_one.evaluation_id, every_one.code,
  every_one.fact_id, every_one.fact_type, every_one.occurred_at, every_one.grid_code, every_one.subject_kind, every_one.subject_id,
  every_one.hash, every_one.numerator, every_one.denominator, every_one.item_id
from every_one order by every_one.evaluation_id, every_one.code, every_one.item_id
$$;
set local role none;
`,
);
