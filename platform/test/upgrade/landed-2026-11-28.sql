-- What the version of 2026-11-25 (commit 4fdaac9, "Ask for the lag once a scrape, …") stored, dumped on 2026-11-28 by
-- pg_dump 18.3 --inserts. upgrading.test.ts opens it with today's code. It never changes, whatever becomes of the code.
-- Synthetic: nobody of these people exists, and no deed took place (样例); only the codes are of real administrative units.
-- That version wrote every row by its own code: a few of the network through its entities, the deeds through the graph.
-- organisation, people and evaluations had fewer writers than tables; for the dump each was given a consumer (sample-…) and,
-- but for people, a write and a fact, so that no table is empty. The last three facts were recorded by subgraphs that
-- stopped before they delivered them. sample.community is what a start with sample data leaves.
-- Of pg_dump's text the comments are gone, SET is SET LOCAL, and whoever loads it is the owner, in one transaction; the
-- roles microgrid_caller and microgrid_internal must exist.
SET LOCAL statement_timeout = 0;
SET LOCAL lock_timeout = 0;
SET LOCAL idle_in_transaction_session_timeout = 0;
SET LOCAL transaction_timeout = 0;
SET LOCAL client_encoding = 'UTF8';
SET LOCAL standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', true);
SET LOCAL check_function_bodies = false;
SET LOCAL xmloption = content;
SET LOCAL client_min_messages = warning;
SET LOCAL row_security = off;
CREATE SCHEMA community_services;
CREATE SCHEMA evaluations;
CREATE SCHEMA organisation;
CREATE SCHEMA people;
CREATE SCHEMA sample;
CREATE FUNCTION community_services.caller_id() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN pg_input_is_valid(current_setting('microgrid.subject'::text, true), 'uuid'::text) THEN (current_setting('microgrid.subject'::text, true))::uuid ELSE NULL::uuid END;
CREATE FUNCTION community_services.caller_scopes(roles text[]) RETURNS text[]
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$ begin return array(select held ->> 'scope' from jsonb_array_elements(nullif(current_setting('microgrid.grants', true), '')::jsonb) held where held ->> 'role' = any (roles)); end $$;
CREATE FUNCTION community_services.caller_scopes_before(roles text[]) RETURNS text
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$ begin return (select max((scope || ':') collate "C") from unnest(community_services.caller_scopes(roles)) scope); end $$;
CREATE FUNCTION community_services.caller_scopes_from(roles text[]) RETURNS text
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$ begin return (select min(scope collate "C") from unnest(community_services.caller_scopes(roles)) scope); end $$;
CREATE FUNCTION community_services.last_matter_number(prefix text) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'community_services', 'pg_temp'
    AS $_$ select max(number) from matter where number > $1 and number < ($1 || ':') collate "C" $_$;
ALTER FUNCTION community_services.last_matter_number(prefix text) OWNER TO microgrid_internal;
CREATE FUNCTION community_services.matter_event_matter_event_append_only_fn() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ begin if tg_op = 'DELETE' or to_jsonb(new) - '{note,actor_id}'::text[] <> to_jsonb(old) - '{note,actor_id}'::text[] or coalesce(new.note, old.note) is distinct from old.note or coalesce(new.actor_id, old.actor_id) is distinct from old.actor_id then raise exception 'matter_event is append-only'; end if; return new; end; $$;
CREATE FUNCTION community_services.pass_seat_on(activity uuid) RETURNS boolean
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'community_services', 'pg_temp'
    AS $_$ with next as (update registration set status = 'REGISTERED' where id = (select id from registration where activity_id = $1 and status = 'WAITING' order by registered_at, id limit 1) returning 1) select exists (select from next) $_$;
ALTER FUNCTION community_services.pass_seat_on(activity uuid) OWNER TO microgrid_internal;
CREATE FUNCTION community_services.registration_counts(activities uuid[]) RETURNS TABLE(activity_id uuid, status text, count integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'community_services', 'pg_temp'
    AS $_$ select activity_id, status, count(*)::int from registration where activity_id = any ($1) group by 1, 2 $_$;
ALTER FUNCTION community_services.registration_counts(activities uuid[]) OWNER TO microgrid_internal;
CREATE FUNCTION community_services.sealed_reporters(matters uuid[]) RETURNS TABLE(matter_id uuid, person_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'community_services', 'pg_temp'
    AS $_$ select matter_id, person_id from matter_reporter where matter_id = any ($1) and current_setting('microgrid.purpose', true) <> '' $_$;
ALTER FUNCTION community_services.sealed_reporters(matters uuid[]) OWNER TO microgrid_internal;
CREATE FUNCTION community_services.waiting_place(registration uuid) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'community_services', 'pg_temp'
    AS $_$ select nullif(count(*)::int, 0) from registration mine join registration ahead on ahead.activity_id = mine.activity_id and ahead.status = 'WAITING' and (ahead.registered_at, ahead.id) <= (mine.registered_at, mine.id) where mine.id = $1 and mine.status = 'WAITING' $_$;
ALTER FUNCTION community_services.waiting_place(registration uuid) OWNER TO microgrid_internal;
CREATE FUNCTION people.caller_id() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN pg_input_is_valid(current_setting('microgrid.subject'::text, true), 'uuid'::text) THEN (current_setting('microgrid.subject'::text, true))::uuid ELSE NULL::uuid END;
CREATE FUNCTION people.caller_scopes(roles text[]) RETURNS text[]
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$ begin return array(select held ->> 'scope' from jsonb_array_elements(nullif(current_setting('microgrid.grants', true), '')::jsonb) held where held ->> 'role' = any (roles)); end $$;
CREATE FUNCTION people.caller_scopes_before(roles text[]) RETURNS text
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$ begin return (select max((scope || ':') collate "C") from unnest(people.caller_scopes(roles)) scope); end $$;
CREATE FUNCTION people.caller_scopes_from(roles text[]) RETURNS text
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$ begin return (select min(scope collate "C") from unnest(people.caller_scopes(roles)) scope); end $$;
SET LOCAL default_tablespace = '';
SET LOCAL default_table_access_method = heap;
CREATE TABLE community_services.activity (
    id uuid NOT NULL,
    type text NOT NULL,
    title text NOT NULL,
    description text NOT NULL,
    station_id uuid NOT NULL,
    grid_code text NOT NULL COLLATE pg_catalog."C",
    organiser_id uuid,
    capacity integer NOT NULL,
    starts_at timestamp(3) with time zone NOT NULL,
    ends_at timestamp(3) with time zone NOT NULL,
    status text NOT NULL,
    published_at timestamp(3) with time zone,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT activity_capacity_check CHECK ((capacity > 0)),
    CONSTRAINT activity_published_check CHECK (((published_at IS NULL) = (status = 'DRAFT'::text))),
    CONSTRAINT activity_status_check CHECK ((status = ANY (ARRAY['DRAFT'::text, 'PUBLISHED'::text, 'FULL'::text, 'ONGOING'::text, 'HELD'::text, 'CLOSED'::text, 'POSTPONED'::text, 'CANCELLED'::text]))),
    CONSTRAINT activity_times_check CHECK ((ends_at > starts_at)),
    CONSTRAINT activity_type_check CHECK ((type = ANY (ARRAY['READING'::text, 'TEA_TALK'::text, 'DELIBERATION'::text, 'TRAINING'::text, 'VOLUNTEER'::text, 'OTHER'::text])))
);
CREATE TABLE community_services.erasure_proof (
    id uuid NOT NULL,
    at timestamp(3) with time zone NOT NULL,
    cause text NOT NULL,
    deed text NOT NULL,
    entity text NOT NULL,
    columns text[] NOT NULL,
    rows integer NOT NULL,
    digest text NOT NULL,
    CONSTRAINT erasure_proof_cause_check CHECK ((cause = ANY (ARRAY['RETENTION'::text, 'REQUEST'::text]))),
    CONSTRAINT erasure_proof_deed_check CHECK ((deed = ANY (ARRAY['EMPTIED'::text, 'DELETED'::text, 'KEPT'::text])))
);
CREATE TABLE community_services.fact_consumer (
    name text NOT NULL,
    incarnation uuid NOT NULL,
    is_caught_up boolean NOT NULL
);
CREATE TABLE community_services.inbox (
    arrival bigint NOT NULL,
    consumer text NOT NULL,
    fact_id uuid NOT NULL,
    subject text NOT NULL,
    received_at timestamp(3) with time zone NOT NULL,
    status text NOT NULL,
    fact jsonb,
    failures integer NOT NULL,
    retry_at timestamp(3) with time zone,
    CONSTRAINT inbox_status_check CHECK ((status = ANY (ARRAY['HANDLED'::text, 'WAITING'::text, 'PARKED'::text])))
);
CREATE SEQUENCE community_services.inbox_arrival_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE community_services.inbox_arrival_seq OWNED BY community_services.inbox.arrival;
CREATE TABLE community_services.matter (
    id uuid NOT NULL,
    number text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL,
    severity text NOT NULL,
    grid_code text NOT NULL COLLATE pg_catalog."C",
    place text,
    description text,
    channel text NOT NULL,
    level text NOT NULL,
    status text NOT NULL,
    reported_at timestamp(3) with time zone NOT NULL,
    accepted_at timestamp(3) with time zone,
    resolved_at timestamp(3) with time zone,
    verified_at timestamp(3) with time zone,
    closed_at timestamp(3) with time zone,
    due_at timestamp(3) with time zone,
    due_status text NOT NULL,
    handler_id uuid,
    verifier_id uuid,
    resolution text,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT matter_channel_check CHECK ((channel = ANY (ARRAY['APP'::text, 'PHONE'::text, 'VISIT'::text, 'PAPER'::text]))),
    CONSTRAINT matter_due_check CHECK (((due_at IS NOT NULL) = (due_status = 'SET'::text))),
    CONSTRAINT matter_due_status_check CHECK ((due_status = ANY (ARRAY['SET'::text, 'CALENDAR_NOT_PUBLISHED'::text]))),
    CONSTRAINT matter_grid_code_check CHECK ((length(grid_code) = 18)),
    CONSTRAINT matter_kind_check CHECK ((kind = ANY (ARRAY['A1'::text, 'A2'::text, 'A3'::text, 'A4'::text, 'A5'::text, 'A6'::text, 'A7'::text, 'A9'::text, 'B1'::text, 'B2'::text, 'B3'::text, 'B4'::text, 'B5'::text, 'B6'::text, 'B9'::text, 'C1'::text, 'C2'::text, 'C3'::text, 'C4'::text, 'C5'::text, 'C6'::text, 'C7'::text, 'C9'::text, 'D1'::text, 'D2'::text, 'D3'::text, 'D4'::text, 'D9'::text, 'E1'::text, 'E2'::text, 'E3'::text, 'E9'::text, 'F1'::text, 'F2'::text, 'F3'::text, 'F4'::text, 'F5'::text, 'F6'::text, 'F9'::text, 'G'::text]))),
    CONSTRAINT matter_level_check CHECK ((level = ANY (ARRAY['L0'::text, 'L1'::text, 'L2'::text, 'L3'::text, 'L4'::text]))),
    CONSTRAINT matter_severity_check CHECK ((severity = ANY (ARRAY['EMERGENCY'::text, 'URGENT'::text, 'ORDINARY'::text, 'CONSULT'::text]))),
    CONSTRAINT matter_status_check CHECK ((status = ANY (ARRAY['DRAFT'::text, 'REPORTED'::text, 'RETURNED'::text, 'DUPLICATE'::text, 'OUT_OF_SCOPE'::text, 'ACCEPTED'::text, 'ASSIGNED'::text, 'IN_PROGRESS'::text, 'ON_HOLD'::text, 'ESCALATED'::text, 'RESOLVED'::text, 'VERIFIED'::text, 'REOPENED'::text, 'CLOSED'::text, 'CANCELLED'::text]))),
    CONSTRAINT matter_verifier_check CHECK ((verifier_id <> handler_id))
);
ALTER TABLE ONLY community_services.matter FORCE ROW LEVEL SECURITY;
CREATE TABLE community_services.matter_counter (
    community_code text NOT NULL COLLATE pg_catalog."C",
    year integer NOT NULL,
    last integer NOT NULL
);
CREATE TABLE community_services.matter_event (
    id uuid NOT NULL,
    matter_id uuid NOT NULL,
    action text NOT NULL,
    from_status text,
    to_status text NOT NULL,
    actor_id uuid,
    at timestamp(3) with time zone NOT NULL,
    note text,
    CONSTRAINT matter_event_action_check CHECK ((action = ANY (ARRAY['REPORT'::text, 'ACCEPT'::text, 'RETURN'::text, 'DECLARE_DUPLICATE'::text, 'DECLARE_OUT_OF_SCOPE'::text, 'CANCEL'::text, 'ASSIGN'::text, 'START'::text, 'REFUSE'::text, 'ESCALATE'::text, 'HOLD'::text, 'RESUME'::text, 'RESOLVE'::text, 'VERIFY'::text, 'REOPEN'::text, 'CLOSE'::text, 'HAND_OVER'::text]))),
    CONSTRAINT matter_event_from_status_check CHECK ((from_status = ANY (ARRAY['DRAFT'::text, 'REPORTED'::text, 'RETURNED'::text, 'DUPLICATE'::text, 'OUT_OF_SCOPE'::text, 'ACCEPTED'::text, 'ASSIGNED'::text, 'IN_PROGRESS'::text, 'ON_HOLD'::text, 'ESCALATED'::text, 'RESOLVED'::text, 'VERIFIED'::text, 'REOPENED'::text, 'CLOSED'::text, 'CANCELLED'::text]))),
    CONSTRAINT matter_event_to_status_check CHECK ((to_status = ANY (ARRAY['DRAFT'::text, 'REPORTED'::text, 'RETURNED'::text, 'DUPLICATE'::text, 'OUT_OF_SCOPE'::text, 'ACCEPTED'::text, 'ASSIGNED'::text, 'IN_PROGRESS'::text, 'ON_HOLD'::text, 'ESCALATED'::text, 'RESOLVED'::text, 'VERIFIED'::text, 'REOPENED'::text, 'CLOSED'::text, 'CANCELLED'::text])))
);
ALTER TABLE ONLY community_services.matter_event FORCE ROW LEVEL SECURITY;
CREATE TABLE community_services.matter_reporter (
    matter_id uuid NOT NULL,
    person_id uuid NOT NULL
);
ALTER TABLE ONLY community_services.matter_reporter FORCE ROW LEVEL SECURITY;
CREATE TABLE community_services.migrations (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    executed_at timestamp(6) with time zone DEFAULT CURRENT_TIMESTAMP(6) NOT NULL
);
CREATE SEQUENCE community_services.migrations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE community_services.migrations_id_seq OWNED BY community_services.migrations.id;
CREATE TABLE community_services.outbox (
    "position" bigint NOT NULL,
    fact jsonb NOT NULL,
    recorded_at timestamp(3) with time zone NOT NULL,
    delivered_at timestamp(3) with time zone
);
CREATE SEQUENCE community_services.outbox_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE community_services.outbox_position_seq OWNED BY community_services.outbox."position";
CREATE TABLE community_services.post (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    grid_code text NOT NULL COLLATE pg_catalog."C",
    ended_at timestamp(3) with time zone,
    CONSTRAINT post_role_check CHECK ((role = ANY (ARRAY['TOTAL_GRID_HEAD'::text, 'GRID_WORKER'::text, 'COMMITTEE_CONTACT'::text, 'MICRO_GRID_LEADER'::text])))
);
CREATE TABLE community_services.read_log (
    id uuid NOT NULL,
    at timestamp(3) with time zone NOT NULL,
    reader_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    field text NOT NULL,
    thing_id uuid NOT NULL,
    grid_code text NOT NULL COLLATE pg_catalog."C",
    purpose text NOT NULL,
    reason text,
    is_granted boolean NOT NULL,
    CONSTRAINT read_log_purpose_check CHECK ((purpose = ANY (ARRAY['CONTACT_REPORTER'::text, 'FOLLOW_UP'::text, 'VERIFICATION'::text, 'BREAK_GLASS'::text])))
);
ALTER TABLE ONLY community_services.read_log FORCE ROW LEVEL SECURITY;
CREATE TABLE community_services.registration (
    id uuid NOT NULL,
    activity_id uuid NOT NULL,
    person_id uuid NOT NULL,
    status text NOT NULL,
    registered_at timestamp(3) with time zone NOT NULL,
    CONSTRAINT registration_status_check CHECK ((status = ANY (ARRAY['REGISTERED'::text, 'WAITING'::text, 'CANCELLED'::text])))
);
ALTER TABLE ONLY community_services.registration FORCE ROW LEVEL SECURITY;
CREATE TABLE community_services.write_record (
    id uuid NOT NULL,
    digest text NOT NULL,
    entity text NOT NULL,
    entity_id text NOT NULL,
    written_at timestamp with time zone NOT NULL
);
CREATE TABLE evaluations.erasure_proof (
    id uuid NOT NULL,
    at timestamp(3) with time zone NOT NULL,
    cause text NOT NULL,
    deed text NOT NULL,
    entity text NOT NULL,
    columns text[] NOT NULL,
    rows integer NOT NULL,
    digest text NOT NULL,
    CONSTRAINT erasure_proof_cause_check CHECK ((cause = ANY (ARRAY['RETENTION'::text, 'REQUEST'::text]))),
    CONSTRAINT erasure_proof_deed_check CHECK ((deed = ANY (ARRAY['EMPTIED'::text, 'DELETED'::text, 'KEPT'::text])))
);
CREATE TABLE evaluations.fact_consumer (
    name text NOT NULL,
    incarnation uuid NOT NULL,
    is_caught_up boolean NOT NULL
);
CREATE TABLE evaluations.inbox (
    arrival bigint NOT NULL,
    consumer text NOT NULL,
    fact_id uuid NOT NULL,
    subject text NOT NULL,
    received_at timestamp(3) with time zone NOT NULL,
    status text NOT NULL,
    fact jsonb,
    failures integer NOT NULL,
    retry_at timestamp(3) with time zone,
    CONSTRAINT inbox_status_check CHECK ((status = ANY (ARRAY['HANDLED'::text, 'WAITING'::text, 'PARKED'::text])))
);
CREATE SEQUENCE evaluations.inbox_arrival_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE evaluations.inbox_arrival_seq OWNED BY evaluations.inbox.arrival;
CREATE TABLE evaluations.indicator (
    code text NOT NULL,
    version integer NOT NULL,
    name text NOT NULL,
    formula text NOT NULL,
    numerator text NOT NULL,
    denominator text NOT NULL,
    direction text NOT NULL,
    min_denominator integer NOT NULL,
    min_weight integer NOT NULL,
    max_weight integer NOT NULL,
    CONSTRAINT indicator_direction_check CHECK ((direction = ANY (ARRAY['HIGHER_IS_BETTER'::text, 'LOWER_IS_BETTER'::text]))),
    CONSTRAINT indicator_min_denominator_check CHECK ((min_denominator >= 1)),
    CONSTRAINT indicator_version_check CHECK ((version >= 1)),
    CONSTRAINT indicator_weight_range_check CHECK (((min_weight >= 1) AND (min_weight <= max_weight) AND (max_weight <= 100)))
);
CREATE TABLE evaluations.migrations (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    executed_at timestamp(6) with time zone DEFAULT CURRENT_TIMESTAMP(6) NOT NULL
);
CREATE SEQUENCE evaluations.migrations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE evaluations.migrations_id_seq OWNED BY evaluations.migrations.id;
CREATE TABLE evaluations.outbox (
    "position" bigint NOT NULL,
    fact jsonb NOT NULL,
    recorded_at timestamp(3) with time zone NOT NULL,
    delivered_at timestamp(3) with time zone
);
CREATE SEQUENCE evaluations.outbox_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE evaluations.outbox_position_seq OWNED BY evaluations.outbox."position";
CREATE TABLE evaluations.scheme (
    id uuid NOT NULL,
    role text NOT NULL,
    version integer NOT NULL,
    period_kind text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    published_at timestamp(3) with time zone NOT NULL,
    CONSTRAINT scheme_period_kind_check CHECK ((period_kind = ANY (ARRAY['MONTH'::text, 'QUARTER'::text, 'HALF_YEAR'::text, 'YEAR'::text]))),
    CONSTRAINT scheme_role_check CHECK ((role = ANY (ARRAY['TOTAL_GRID_HEAD'::text, 'GRID_WORKER'::text, 'COMMITTEE_CONTACT'::text, 'MICRO_GRID_LEADER'::text]))),
    CONSTRAINT scheme_valid_check CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
    CONSTRAINT scheme_version_check CHECK ((version >= 1))
);
CREATE TABLE evaluations.scheme_band (
    scheme_id uuid NOT NULL,
    grade text NOT NULL,
    "from" numeric(5,2) NOT NULL,
    below numeric(5,2),
    CONSTRAINT scheme_band_check CHECK ((("from" >= (0)::numeric) AND ("from" <= (100)::numeric) AND (below > "from"))),
    CONSTRAINT scheme_band_grade_check CHECK ((grade = ANY (ARRAY['EXCELLENT'::text, 'GOOD'::text, 'QUALIFIED'::text, 'NEEDS_HELP'::text])))
);
CREATE TABLE evaluations.scheme_indicator (
    scheme_id uuid NOT NULL,
    indicator_code text NOT NULL,
    indicator_version integer NOT NULL,
    weight integer NOT NULL,
    "position" integer NOT NULL,
    CONSTRAINT scheme_indicator_weight_check CHECK (((weight >= 1) AND (weight <= 100)))
);
CREATE TABLE evaluations.write_record (
    id uuid NOT NULL,
    digest text NOT NULL,
    entity text NOT NULL,
    entity_id text NOT NULL,
    written_at timestamp with time zone NOT NULL
);
CREATE TABLE organisation.admin_unit (
    code text NOT NULL COLLATE pg_catalog."C",
    level text NOT NULL,
    name text NOT NULL,
    parent_code text COLLATE pg_catalog."C",
    edition date NOT NULL,
    CONSTRAINT admin_unit_level_check CHECK ((level = ANY (ARRAY['PROVINCE'::text, 'PREFECTURE'::text, 'COUNTY'::text, 'STREET'::text, 'VILLAGE'::text])))
);
CREATE TABLE organisation.erasure_proof (
    id uuid NOT NULL,
    at timestamp(3) with time zone NOT NULL,
    cause text NOT NULL,
    deed text NOT NULL,
    entity text NOT NULL,
    columns text[] NOT NULL,
    rows integer NOT NULL,
    digest text NOT NULL,
    CONSTRAINT erasure_proof_cause_check CHECK ((cause = ANY (ARRAY['RETENTION'::text, 'REQUEST'::text]))),
    CONSTRAINT erasure_proof_deed_check CHECK ((deed = ANY (ARRAY['EMPTIED'::text, 'DELETED'::text, 'KEPT'::text])))
);
CREATE TABLE organisation.fact_consumer (
    name text NOT NULL,
    incarnation uuid NOT NULL,
    is_caught_up boolean NOT NULL
);
CREATE TABLE organisation.grid (
    code text NOT NULL COLLATE pg_catalog."C",
    level text NOT NULL,
    area_type text,
    name text NOT NULL,
    ordinal_label text,
    households integer NOT NULL,
    households_as_of date NOT NULL,
    parent_code text COLLATE pg_catalog."C",
    valid_from date NOT NULL,
    valid_to date,
    predecessors text[] NOT NULL,
    CONSTRAINT grid_area_type_check CHECK ((area_type = ANY (ARRAY['BUILT_ESTATE'::text, 'COMMERCIAL'::text, 'RURAL_GROUP'::text, 'INSTITUTION'::text, 'SCATTERED_COURTYARD'::text]))),
    CONSTRAINT grid_code_check CHECK ((code ~
CASE level
    WHEN 'TOTAL'::text THEN '^[0-9]{12}$'::text
    WHEN 'MICRO'::text THEN '^[0-9]{18}$'::text
    ELSE '^[0-9]{15}$'::text
END)),
    CONSTRAINT grid_households_check CHECK ((households >= 0)),
    CONSTRAINT grid_level_check CHECK ((level = ANY (ARRAY['TOTAL'::text, 'GENERAL'::text, 'EXCLUSIVE'::text, 'MICRO'::text]))),
    CONSTRAINT grid_micro_area_type_check CHECK (((level <> 'MICRO'::text) OR (area_type IS NOT NULL))),
    CONSTRAINT grid_parent_check CHECK ((COALESCE(parent_code, ''::text) =
CASE
    WHEN (level = 'TOTAL'::text) THEN ''::text
    ELSE substr(code, 1, (length(code) - 3))
END)),
    CONSTRAINT grid_valid_check CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
);
CREATE TABLE organisation.inbox (
    arrival bigint NOT NULL,
    consumer text NOT NULL,
    fact_id uuid NOT NULL,
    subject text NOT NULL,
    received_at timestamp(3) with time zone NOT NULL,
    status text NOT NULL,
    fact jsonb,
    failures integer NOT NULL,
    retry_at timestamp(3) with time zone,
    CONSTRAINT inbox_status_check CHECK ((status = ANY (ARRAY['HANDLED'::text, 'WAITING'::text, 'PARKED'::text])))
);
CREATE SEQUENCE organisation.inbox_arrival_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE organisation.inbox_arrival_seq OWNED BY organisation.inbox.arrival;
CREATE TABLE organisation.migrations (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    executed_at timestamp(6) with time zone DEFAULT CURRENT_TIMESTAMP(6) NOT NULL
);
CREATE SEQUENCE organisation.migrations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE organisation.migrations_id_seq OWNED BY organisation.migrations.id;
CREATE TABLE organisation.outbox (
    "position" bigint NOT NULL,
    fact jsonb NOT NULL,
    recorded_at timestamp(3) with time zone NOT NULL,
    delivered_at timestamp(3) with time zone
);
CREATE SEQUENCE organisation.outbox_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE organisation.outbox_position_seq OWNED BY organisation.outbox."position";
CREATE TABLE organisation.party_cover (
    grid_code text NOT NULL COLLATE pg_catalog."C",
    party_organization_id uuid NOT NULL
);
CREATE TABLE organisation.party_organization (
    id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    parent_id uuid,
    established_on date NOT NULL,
    member_count integer NOT NULL,
    CONSTRAINT party_organization_kind_check CHECK ((kind = ANY (ARRAY['COMMITTEE'::text, 'GENERAL_BRANCH'::text, 'BRANCH'::text, 'JOINT_BRANCH'::text, 'GROUP'::text]))),
    CONSTRAINT party_organization_member_count_check CHECK ((member_count >= 0))
);
CREATE TABLE organisation.service_station (
    id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    grid_code text NOT NULL COLLATE pg_catalog."C",
    address text NOT NULL,
    opening_hours text NOT NULL,
    capacity integer NOT NULL,
    accessible boolean NOT NULL,
    CONSTRAINT service_station_capacity_check CHECK ((capacity > 0)),
    CONSTRAINT service_station_kind_check CHECK ((kind = ANY (ARRAY['PARTY_SERVICE'::text, 'PROPERTY_ROOM'::text, 'NEIGHBOUR_HOME'::text, 'OTHER'::text])))
);
CREATE TABLE organisation.write_record (
    id uuid NOT NULL,
    digest text NOT NULL,
    entity text NOT NULL,
    entity_id text NOT NULL,
    written_at timestamp with time zone NOT NULL
);
CREATE TABLE people.appointment (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    grid_code text NOT NULL COLLATE pg_catalog."C",
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    basis text NOT NULL,
    status text NOT NULL,
    end_reason text,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT appointment_basis_check CHECK ((basis = ANY (ARRAY['ELECTED'::text, 'APPOINTED'::text, 'EX_OFFICIO'::text, 'EMPLOYED'::text]))),
    CONSTRAINT appointment_end_reason_check CHECK ((end_reason = ANY (ARRAY['TERM'::text, 'RESIGNED'::text, 'MOVED'::text, 'REMOVED'::text, 'OTHER'::text]))),
    CONSTRAINT appointment_ended_check CHECK (((status = 'ENDED'::text) = (end_reason IS NOT NULL))),
    CONSTRAINT appointment_grid_code_check CHECK ((grid_code ~
CASE role
    WHEN 'TOTAL_GRID_HEAD'::text THEN '^[0-9]{12}$'::text
    WHEN 'MICRO_GRID_LEADER'::text THEN '^[0-9]{18}$'::text
    ELSE '^[0-9]{15}$'::text
END)),
    CONSTRAINT appointment_role_check CHECK ((role = ANY (ARRAY['TOTAL_GRID_HEAD'::text, 'GRID_WORKER'::text, 'COMMITTEE_CONTACT'::text, 'MICRO_GRID_LEADER'::text]))),
    CONSTRAINT appointment_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'ACTIVE'::text, 'ON_LEAVE'::text, 'SUSPENDED'::text, 'ENDED'::text]))),
    CONSTRAINT appointment_term_check CHECK (((ends_on >= starts_on) AND (ends_on <= (starts_on + '1 year'::interval))))
);
ALTER TABLE ONLY people.appointment FORCE ROW LEVEL SECURITY;
CREATE TABLE people.erasure_proof (
    id uuid NOT NULL,
    at timestamp(3) with time zone NOT NULL,
    cause text NOT NULL,
    deed text NOT NULL,
    entity text NOT NULL,
    columns text[] NOT NULL,
    rows integer NOT NULL,
    digest text NOT NULL,
    CONSTRAINT erasure_proof_cause_check CHECK ((cause = ANY (ARRAY['RETENTION'::text, 'REQUEST'::text]))),
    CONSTRAINT erasure_proof_deed_check CHECK ((deed = ANY (ARRAY['EMPTIED'::text, 'DELETED'::text, 'KEPT'::text])))
);
CREATE TABLE people.fact_consumer (
    name text NOT NULL,
    incarnation uuid NOT NULL,
    is_caught_up boolean NOT NULL
);
CREATE TABLE people.inbox (
    arrival bigint NOT NULL,
    consumer text NOT NULL,
    fact_id uuid NOT NULL,
    subject text NOT NULL,
    received_at timestamp(3) with time zone NOT NULL,
    status text NOT NULL,
    fact jsonb,
    failures integer NOT NULL,
    retry_at timestamp(3) with time zone,
    CONSTRAINT inbox_status_check CHECK ((status = ANY (ARRAY['HANDLED'::text, 'WAITING'::text, 'PARKED'::text])))
);
CREATE SEQUENCE people.inbox_arrival_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE people.inbox_arrival_seq OWNED BY people.inbox.arrival;
CREATE TABLE people.migrations (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    executed_at timestamp(6) with time zone DEFAULT CURRENT_TIMESTAMP(6) NOT NULL
);
CREATE SEQUENCE people.migrations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE people.migrations_id_seq OWNED BY people.migrations.id;
CREATE TABLE people.office_post (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    area_code text NOT NULL COLLATE pg_catalog."C",
    starts_on date NOT NULL,
    ends_on date,
    CONSTRAINT office_post_area_code_check CHECK ((area_code ~ '^[0-9]{9}$'::text)),
    CONSTRAINT office_post_dates_check CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT office_post_role_check CHECK ((role = ANY (ARRAY['STREET_OFFICER'::text, 'ANALYST'::text, 'PRIVACY_AUDITOR'::text])))
);
CREATE TABLE people.outbox (
    "position" bigint NOT NULL,
    fact jsonb NOT NULL,
    recorded_at timestamp(3) with time zone NOT NULL,
    delivered_at timestamp(3) with time zone
);
CREATE SEQUENCE people.outbox_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE people.outbox_position_seq OWNED BY people.outbox."position";
CREATE TABLE people.person (
    id uuid NOT NULL,
    display_name text NOT NULL,
    work_phone text,
    source_kind text NOT NULL,
    is_adult boolean NOT NULL,
    name_consent text,
    CONSTRAINT person_source_kind_check CHECK ((source_kind = ANY (ARRAY['PROPERTY'::text, 'BUILDING_HEAD'::text, 'PARTY_MEMBER'::text, 'RETIREE'::text, 'VETERAN'::text, 'VOLUNTEER'::text, 'RIDER'::text, 'OTHER'::text])))
);
CREATE TABLE people.write_record (
    id uuid NOT NULL,
    digest text NOT NULL,
    entity text NOT NULL,
    entity_id text NOT NULL,
    written_at timestamp with time zone NOT NULL
);
CREATE TABLE sample.community (
    code text NOT NULL
);
ALTER TABLE ONLY community_services.inbox ALTER COLUMN arrival SET DEFAULT nextval('community_services.inbox_arrival_seq'::regclass);
ALTER TABLE ONLY community_services.migrations ALTER COLUMN id SET DEFAULT nextval('community_services.migrations_id_seq'::regclass);
ALTER TABLE ONLY community_services.outbox ALTER COLUMN "position" SET DEFAULT nextval('community_services.outbox_position_seq'::regclass);
ALTER TABLE ONLY evaluations.inbox ALTER COLUMN arrival SET DEFAULT nextval('evaluations.inbox_arrival_seq'::regclass);
ALTER TABLE ONLY evaluations.migrations ALTER COLUMN id SET DEFAULT nextval('evaluations.migrations_id_seq'::regclass);
ALTER TABLE ONLY evaluations.outbox ALTER COLUMN "position" SET DEFAULT nextval('evaluations.outbox_position_seq'::regclass);
ALTER TABLE ONLY organisation.inbox ALTER COLUMN arrival SET DEFAULT nextval('organisation.inbox_arrival_seq'::regclass);
ALTER TABLE ONLY organisation.migrations ALTER COLUMN id SET DEFAULT nextval('organisation.migrations_id_seq'::regclass);
ALTER TABLE ONLY organisation.outbox ALTER COLUMN "position" SET DEFAULT nextval('organisation.outbox_position_seq'::regclass);
ALTER TABLE ONLY people.inbox ALTER COLUMN arrival SET DEFAULT nextval('people.inbox_arrival_seq'::regclass);
ALTER TABLE ONLY people.migrations ALTER COLUMN id SET DEFAULT nextval('people.migrations_id_seq'::regclass);
ALTER TABLE ONLY people.outbox ALTER COLUMN "position" SET DEFAULT nextval('people.outbox_position_seq'::regclass);
INSERT INTO community_services.activity VALUES ('01a21f73-9c00-7000-8000-000000000201', 'TEA_TALK', '茶话会（样例）', '喝茶聊家常（样例）', '01a21f73-9c00-7000-8000-0000000000d1', '510115006005001', '01a21f73-9c00-7000-8000-0000000000a2', 12, '2026-11-08 23:12:58.57+00', '2026-11-09 00:42:58.57+00', 'HELD', '2026-10-29 23:12:58.57+00', 1);
INSERT INTO community_services.activity VALUES ('01a21f73-9c00-7000-8000-000000000202', 'READING', '阅读分享会（样例）', '喝茶聊家常（样例）', '01a21f73-9c00-7000-8000-0000000000d1', '510115006005001', '01a21f73-9c00-7000-8000-0000000000a4', 12, '2026-12-18 23:12:58.57+00', '2026-12-19 00:42:58.57+00', 'DRAFT', NULL, 1);
INSERT INTO community_services.activity VALUES ('01a21f73-9c00-7000-8000-000000000211', 'DELIBERATION', '坝坝会（样例）', '就公共事项议事（样例）', '01a21f73-9c00-7000-8000-0000000000d1', '510115006005001', '01a21f73-9c00-7000-8000-0000000000a2', 1, '2026-12-08 23:12:58.57+00', '2026-12-09 01:12:58.57+00', 'FULL', '2026-11-28 23:13:25.391+00', 2);
INSERT INTO community_services.erasure_proof VALUES ('88246cc9-1f6d-479d-8e4b-bf31a0e34024', '2026-11-28 23:13:34.107+00', 'REQUEST', 'EMPTIED', 'Activity', '{organiserId}', 0, '5c68f10b3b4d885e530952f927281c62280816437a7aaa52b571c157c2bec0d3');
INSERT INTO community_services.erasure_proof VALUES ('cb6320e3-0429-494c-b3cd-c44364724010', '2026-11-28 23:13:34.11+00', 'REQUEST', 'DELETED', 'Registration', '{personId,status,registeredAt}', 1, '4f26030949e626a649c187ddebde898e47c221e212fe5f47e8a90be646e53ea3');
INSERT INTO community_services.erasure_proof VALUES ('dee07e68-97d8-42d0-accd-1525b2e29591', '2026-11-28 23:13:34.113+00', 'REQUEST', 'EMPTIED', 'Matter', '{place,description,resolution}', 1, '1e665eff8e7753a9d3bbab48e862fba10bb7695dff8c6c8e80143de85079ef61');
INSERT INTO community_services.erasure_proof VALUES ('fddcd886-94a1-4562-a3e1-d01417e332e8', '2026-11-28 23:13:34.114+00', 'REQUEST', 'KEPT', 'Matter', '{handlerId}', 0, '26b4536eff17f118a09f1e770832fdf4477e94cc1a91a3c5d0a57b8c791242c7');
INSERT INTO community_services.erasure_proof VALUES ('325adf7d-c682-46b3-af7d-8c8f178dd5d3', '2026-11-28 23:13:34.115+00', 'REQUEST', 'KEPT', 'Matter', '{verifierId}', 0, 'ad1a84b18ad616e3664b3337a6a12ed46c657ad95d0815ad56d616050cb061f9');
INSERT INTO community_services.erasure_proof VALUES ('3d8c28f9-3963-4676-8f63-dcca71b1612b', '2026-11-28 23:13:34.124+00', 'REQUEST', 'EMPTIED', 'MatterEvent', '{note}', 2, '7d8ca7d0119ab12acae6394ec657d16a334e7ddfdc467d28d1530d4d6fdc8274');
INSERT INTO community_services.erasure_proof VALUES ('f4a1195b-5c42-4c8d-a538-c47f13c777a3', '2026-11-28 23:13:34.125+00', 'REQUEST', 'KEPT', 'MatterEvent', '{actorId}', 0, 'e3823cbdbe97f6bc4fb1fca66436d034690b548ee74aad9a0e59c7d8423fa3c5');
INSERT INTO community_services.erasure_proof VALUES ('3693f121-f8ca-4f38-b232-f250ef436add', '2026-11-28 23:13:34.131+00', 'REQUEST', 'DELETED', 'MatterReporter', '{personId}', 1, '2a59b9b4b268d903e26fd9a2680bf902002425a371cfb8c3f09bc853837e21b1');
INSERT INTO community_services.erasure_proof VALUES ('54881cfb-ab57-423d-98fb-349a91fba7ce', '2026-11-28 23:13:34.139+00', 'REQUEST', 'KEPT', 'ReadLog', '{readerId,purpose,reason}', 0, '5d3c95a693a7f5aebd39a28cfeef1eece90a0f62c3b0757ae9b08f008eef9bfb');
INSERT INTO community_services.erasure_proof VALUES ('abd74d82-0383-4c77-a2d4-2471b367a4a5', '2026-11-28 23:13:34.14+00', 'REQUEST', 'KEPT', 'ReadLog', '{subjectId}', 0, '35d90b84313d87f1f986b1b03152632600c01b307b855704d21b7b5009981e62');
INSERT INTO community_services.erasure_proof VALUES ('149ad187-f812-4943-b77c-c428ef4a5adf', '2026-11-28 23:13:34.142+00', 'REQUEST', 'KEPT', 'Post', '{personId}', 0, '1ed807bdf58d6ba7927fd2060a8f50ebbf9246ebe5516fe116ede59af136f089');
INSERT INTO community_services.erasure_proof VALUES ('92eef684-4d2d-403f-8a41-1d62ec6855b4', '2026-11-28 23:13:34.288+00', 'RETENTION', 'DELETED', 'MatterReporter', '{personId}', 1, '53a75280a00b57f0c19dd9baddfd0ffd5f05332a30fd60e959d7ea0c8d536eec');
INSERT INTO community_services.fact_consumer VALUES ('posts', '065b4776-39f8-4a78-b14c-de0fe17e7ab4', true);
INSERT INTO community_services.inbox VALUES (1, 'posts', '01a2246f-2d59-7653-8aae-31a286938047', '01a21f73-9c00-7000-8000-000000000105', '2026-11-28 23:13:15.675+00', 'HANDLED', NULL, 0, NULL);
INSERT INTO community_services.inbox VALUES (2, 'posts', '01a2246f-3133-707a-94fa-099ff56cac92', '01a21f73-9c00-7000-8000-000000000104', '2026-11-28 23:13:16.62+00', 'HANDLED', NULL, 0, NULL);
INSERT INTO community_services.matter VALUES ('01a21f73-9c00-7000-8000-000000000301', '2026-510115006005-000001', 'A5', 'ORDINARY', '510115006005001001', '样例小区北门', '路灯不亮（样例）', 'APP', 'L1', 'CLOSED', '2026-05-08 23:12:58.57+00', '2026-05-09 23:12:58.57+00', '2026-05-10 23:12:58.57+00', '2026-05-11 23:12:58.57+00', '2026-05-12 23:12:58.57+00', '2026-05-15 23:12:58.57+00', 'SET', '01a21f73-9c00-7000-8000-0000000000a2', '01a21f73-9c00-7000-8000-0000000000a3', '已更换灯泡（样例）', 5);
INSERT INTO community_services.matter VALUES ('01a21f73-9c00-7000-8000-000000000302', '2026-510115006005-000002', 'A7', 'ORDINARY', '510115006005001001', '样例小区北门', '施工围挡松动（样例）', 'PHONE', 'L3', 'IN_PROGRESS', '2026-11-25 23:12:58.57+00', '2026-11-25 23:12:58.57+00', NULL, NULL, NULL, NULL, 'CALENDAR_NOT_PUBLISHED', '01a21f73-9c00-7000-8000-0000000000b1', NULL, NULL, 4);
INSERT INTO community_services.matter VALUES ('01a21f73-9c00-7000-8000-000000000311', '2026-510115006005-000003', 'A5', 'ORDINARY', '510115006005001001', '样例小区北门', '路灯不亮（样例）', 'APP', 'L1', 'CLOSED', '2026-11-28 23:13:15.814+00', '2026-11-28 23:13:15.976+00', '2026-11-28 23:13:16.146+00', '2026-11-28 23:13:16.208+00', '2026-11-28 23:13:16.264+00', '2026-12-04 15:59:59.999+00', 'SET', '01a21f73-9c00-7000-8000-0000000000a2', NULL, '已更换灯泡（样例）', 5);
INSERT INTO community_services.matter VALUES ('01a21f73-9c00-7000-8000-000000000312', '2026-510115006005-000004', 'A1', 'EMERGENCY', '510115006005001001', '样例小区北门', '消防通道被堵（样例）', 'APP', 'L1', 'ACCEPTED', '2026-11-28 23:13:16.372+00', '2026-11-28 23:13:16.518+00', NULL, NULL, NULL, '2026-11-29 00:13:16.372+00', 'SET', '01a21f73-9c00-7000-8000-0000000000a2', NULL, NULL, 3);
INSERT INTO community_services.matter VALUES ('01a21f73-9c00-7000-8000-000000000313', '2026-510115006005-000005', 'B4', 'CONSULT', '510115006005001001', '样例小区北门', '夜间噪声（样例）
凌晨两点，“咚咚”声；it''s loud \o/', 'APP', 'L1', 'REPORTED', '2026-11-28 23:13:25.055+00', NULL, NULL, NULL, NULL, '2026-11-30 15:59:59.999+00', 'SET', NULL, NULL, NULL, 1);
INSERT INTO community_services.matter VALUES ('01a21f73-9c00-7000-8000-000000000315', '2026-510115006005-000007', 'A2', 'EMERGENCY', '510115006005001002', '样例小区北门', '燃气异味（样例）', 'APP', 'L1', 'ACCEPTED', '2026-11-28 23:13:25.33+00', '2026-11-28 23:13:25.361+00', NULL, NULL, NULL, '2026-11-29 00:13:25.33+00', 'SET', '01a21f73-9c00-7000-8000-0000000000a5', NULL, NULL, 2);
INSERT INTO community_services.matter VALUES ('01a21f73-9c00-7000-8000-000000000314', '2026-510115006005-000006', 'E1', 'ORDINARY', '510115006005001001', NULL, NULL, 'APP', 'L1', 'CLOSED', '2026-11-28 23:13:25.162+00', '2026-11-28 23:13:25.203+00', '2026-11-28 23:13:25.23+00', '2026-11-28 23:13:25.257+00', '2026-11-28 23:13:25.284+00', '2026-12-04 15:59:59.999+00', 'SET', '01a21f73-9c00-7000-8000-0000000000a2', NULL, NULL, 5);
INSERT INTO community_services.matter VALUES ('01a21f73-9c00-7000-8000-000000000316', '2026-510115006005-000008', 'D1', 'URGENT', '510115006005001002', '样例小区南门', '积水（样例）', 'VISIT', 'L1', 'REPORTED', '2026-11-28 23:13:34.513+00', NULL, NULL, NULL, NULL, '2026-11-29 23:13:34.513+00', 'SET', NULL, NULL, NULL, 1);
INSERT INTO community_services.matter_counter VALUES ('510115006005', 2026, 8);
INSERT INTO community_services.matter_event VALUES ('01a21f73-9c00-7000-8000-000000000401', '01a21f73-9c00-7000-8000-000000000301', 'REPORT', NULL, 'REPORTED', NULL, '2026-05-08 23:12:58.57+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a21f73-9c00-7000-8000-000000000402', '01a21f73-9c00-7000-8000-000000000301', 'ACCEPT', 'REPORTED', 'ACCEPTED', '01a21f73-9c00-7000-8000-0000000000a2', '2026-05-09 23:12:58.57+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a21f73-9c00-7000-8000-000000000403', '01a21f73-9c00-7000-8000-000000000301', 'RESOLVE', 'ACCEPTED', 'RESOLVED', '01a21f73-9c00-7000-8000-0000000000a2', '2026-05-10 23:12:58.57+00', '已更换灯泡（样例）');
INSERT INTO community_services.matter_event VALUES ('01a21f73-9c00-7000-8000-000000000404', '01a21f73-9c00-7000-8000-000000000301', 'VERIFY', 'RESOLVED', 'VERIFIED', '01a21f73-9c00-7000-8000-0000000000a3', '2026-05-11 23:12:58.57+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a21f73-9c00-7000-8000-000000000405', '01a21f73-9c00-7000-8000-000000000301', 'CLOSE', 'VERIFIED', 'CLOSED', '01a21f73-9c00-7000-8000-0000000000a1', '2026-05-12 23:12:58.57+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a21f73-9c00-7000-8000-000000000406', '01a21f73-9c00-7000-8000-000000000302', 'REPORT', NULL, 'REPORTED', NULL, '2026-11-25 23:12:58.57+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a21f73-9c00-7000-8000-000000000407', '01a21f73-9c00-7000-8000-000000000302', 'ACCEPT', 'REPORTED', 'ACCEPTED', '01a21f73-9c00-7000-8000-0000000000a2', '2026-11-25 23:12:58.57+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a21f73-9c00-7000-8000-000000000408', '01a21f73-9c00-7000-8000-000000000302', 'ASSIGN', 'ACCEPTED', 'ASSIGNED', '01a21f73-9c00-7000-8000-0000000000a2', '2026-11-25 23:12:58.57+00', '移交街道（样例）');
INSERT INTO community_services.matter_event VALUES ('01a21f73-9c00-7000-8000-000000000409', '01a21f73-9c00-7000-8000-000000000302', 'START', 'ASSIGNED', 'IN_PROGRESS', '01a21f73-9c00-7000-8000-0000000000b1', '2026-11-26 23:12:58.57+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-2e67-754a-8755-418e9097f388', '01a21f73-9c00-7000-8000-000000000311', 'REPORT', NULL, 'REPORTED', NULL, '2026-11-28 23:13:15.814+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-2ec9-717c-8c7e-e4c49a9bb65e', '01a21f73-9c00-7000-8000-000000000311', 'ACCEPT', 'REPORTED', 'ACCEPTED', '01a21f73-9c00-7000-8000-0000000000a2', '2026-11-28 23:13:15.976+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-2f72-75ab-8e9c-b533f8dc0a73', '01a21f73-9c00-7000-8000-000000000311', 'RESOLVE', 'ACCEPTED', 'RESOLVED', '01a21f73-9c00-7000-8000-0000000000a2', '2026-11-28 23:13:16.146+00', '已更换灯泡（样例）');
INSERT INTO community_services.matter_event VALUES ('01a2246f-2fb0-72a0-b812-344c6ed69dc1', '01a21f73-9c00-7000-8000-000000000311', 'VERIFY', 'RESOLVED', 'VERIFIED', NULL, '2026-11-28 23:13:16.208+00', '亮了（样例）');
INSERT INTO community_services.matter_event VALUES ('01a2246f-2fe8-71bf-964d-8bbdf4df92b1', '01a21f73-9c00-7000-8000-000000000311', 'CLOSE', 'VERIFIED', 'CLOSED', '01a21f73-9c00-7000-8000-0000000000a1', '2026-11-28 23:13:16.264+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-306f-711a-887c-ddb20279cf2d', '01a21f73-9c00-7000-8000-000000000312', 'REPORT', NULL, 'REPORTED', NULL, '2026-11-28 23:13:16.372+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-30e6-7199-aa1e-231fcc85908c', '01a21f73-9c00-7000-8000-000000000312', 'ACCEPT', 'REPORTED', 'ACCEPTED', '01a21f73-9c00-7000-8000-0000000000a4', '2026-11-28 23:13:16.518+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-315e-73a9-9da8-b56bdd521801', '01a21f73-9c00-7000-8000-000000000312', 'HAND_OVER', 'ACCEPTED', 'ACCEPTED', NULL, '2026-11-28 23:13:16.638+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-5246-74c2-b0b1-18dd7ce31e4b', '01a21f73-9c00-7000-8000-000000000313', 'REPORT', NULL, 'REPORTED', NULL, '2026-11-28 23:13:25.055+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-52b2-7681-b6c9-ca92524023b0', '01a21f73-9c00-7000-8000-000000000314', 'REPORT', NULL, 'REPORTED', NULL, '2026-11-28 23:13:25.162+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-52d3-731d-a6ba-93e5ad8d68be', '01a21f73-9c00-7000-8000-000000000314', 'ACCEPT', 'REPORTED', 'ACCEPTED', '01a21f73-9c00-7000-8000-0000000000a2', '2026-11-28 23:13:25.203+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-5324-77b6-be2a-8a99c9e798e2', '01a21f73-9c00-7000-8000-000000000314', 'CLOSE', 'VERIFIED', 'CLOSED', '01a21f73-9c00-7000-8000-0000000000a2', '2026-11-28 23:13:25.284+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-5358-754e-9594-551557926626', '01a21f73-9c00-7000-8000-000000000315', 'REPORT', NULL, 'REPORTED', NULL, '2026-11-28 23:13:25.33+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-5371-7242-a655-22b0aab3233e', '01a21f73-9c00-7000-8000-000000000315', 'ACCEPT', 'REPORTED', 'ACCEPTED', '01a21f73-9c00-7000-8000-0000000000a5', '2026-11-28 23:13:25.361+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-52ee-732d-8211-772d6595f904', '01a21f73-9c00-7000-8000-000000000314', 'RESOLVE', 'ACCEPTED', 'RESOLVED', '01a21f73-9c00-7000-8000-0000000000a2', '2026-11-28 23:13:25.23+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-5309-72b7-84fb-169cbf89424e', '01a21f73-9c00-7000-8000-000000000314', 'VERIFY', 'RESOLVED', 'VERIFIED', NULL, '2026-11-28 23:13:25.257+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-7741-7355-8a1f-9ddce131b9bf', '01a21f73-9c00-7000-8000-000000000316', 'REPORT', NULL, 'REPORTED', NULL, '2026-11-28 23:13:34.513+00', NULL);
INSERT INTO community_services.matter_reporter VALUES ('01a21f73-9c00-7000-8000-000000000302', '01a21f73-9c00-7000-8000-0000000000c2');
INSERT INTO community_services.matter_reporter VALUES ('01a21f73-9c00-7000-8000-000000000311', '01a21f73-9c00-7000-8000-0000000000c1');
INSERT INTO community_services.matter_reporter VALUES ('01a21f73-9c00-7000-8000-000000000312', '01a21f73-9c00-7000-8000-0000000000c1');
INSERT INTO community_services.matter_reporter VALUES ('01a21f73-9c00-7000-8000-000000000313', '01a21f73-9c00-7000-8000-0000000000c2');
INSERT INTO community_services.matter_reporter VALUES ('01a21f73-9c00-7000-8000-000000000315', '01a21f73-9c00-7000-8000-0000000000c1');
INSERT INTO community_services.matter_reporter VALUES ('01a21f73-9c00-7000-8000-000000000316', '01a21f73-9c00-7000-8000-0000000000c2');
INSERT INTO community_services.migrations VALUES (1, '001-first', '2026-11-28 23:13:14.412+00');
INSERT INTO community_services.migrations VALUES (2, '002-guarded', '2026-11-28 23:13:14.412+00');
INSERT INTO community_services.migrations VALUES (3, '003-read-log', '2026-11-28 23:13:14.412+00');
INSERT INTO community_services.migrations VALUES (4, '004-erasure', '2026-11-28 23:13:14.412+00');
INSERT INTO community_services.migrations VALUES (5, '005-facts', '2026-11-28 23:13:14.412+00');
INSERT INTO community_services.migrations VALUES (6, '006-posts', '2026-11-28 23:13:14.412+00');
INSERT INTO community_services.migrations VALUES (7, '007-guarded-read-log', '2026-11-28 23:13:14.412+00');
INSERT INTO community_services.migrations VALUES (8, '008-ended-posts', '2026-11-28 23:13:14.412+00');
INSERT INTO community_services.outbox VALUES (1, '{"id": "01a2246f-2e6b-750d-970d-74831ac7fc40", "data": {"kind": "A5", "dueAt": "2026-12-04T15:59:59.999Z", "level": "L1", "severity": "ORDINARY", "handlerId": null}, "time": "2026-11-28T23:13:15.883Z", "type": "matter.reported.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000311", "gridcode": "510115006005001001", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:15.883+00', '2026-11-28 23:13:15.907+00');
INSERT INTO community_services.outbox VALUES (2, '{"id": "01a2246f-2ec9-717c-8c7e-e9c714cccb9a", "data": {"kind": "A5", "dueAt": "2026-12-04T15:59:59.999Z", "level": "L1", "severity": "ORDINARY", "handlerId": "01a21f73-9c00-7000-8000-0000000000a2"}, "time": "2026-11-28T23:13:15.977Z", "type": "matter.accepted.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000311", "gridcode": "510115006005001001", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:15.977+00', '2026-11-28 23:13:16.068+00');
INSERT INTO community_services.outbox VALUES (3, '{"id": "01a2246f-2f73-7699-9ae6-be1deb61d9da", "data": {"kind": "A5", "dueAt": "2026-12-04T15:59:59.999Z", "level": "L1", "severity": "ORDINARY", "handlerId": "01a21f73-9c00-7000-8000-0000000000a2"}, "time": "2026-11-28T23:13:16.147Z", "type": "matter.resolved.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000311", "gridcode": "510115006005001001", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:16.147+00', '2026-11-28 23:13:16.172+00');
INSERT INTO community_services.outbox VALUES (4, '{"id": "01a2246f-2fb1-7747-9e49-a93bc0a965a2", "data": {"kind": "A5", "dueAt": "2026-12-04T15:59:59.999Z", "level": "L1", "severity": "ORDINARY", "handlerId": "01a21f73-9c00-7000-8000-0000000000a2"}, "time": "2026-11-28T23:13:16.209Z", "type": "matter.verified.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000311", "gridcode": "510115006005001001", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:16.209+00', '2026-11-28 23:13:16.235+00');
INSERT INTO community_services.outbox VALUES (5, '{"id": "01a2246f-2fe9-7141-b15c-91398e0c6e6d", "data": {"kind": "A5", "dueAt": "2026-12-04T15:59:59.999Z", "level": "L1", "severity": "ORDINARY", "handlerId": "01a21f73-9c00-7000-8000-0000000000a2"}, "time": "2026-11-28T23:13:16.265Z", "type": "matter.closed.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000311", "gridcode": "510115006005001001", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:16.265+00', '2026-11-28 23:13:16.309+00');
INSERT INTO community_services.outbox VALUES (6, '{"id": "01a2246f-306f-711a-887c-e3ac784b86e6", "data": {"kind": "A1", "dueAt": "2026-11-29T00:13:16.372Z", "level": "L1", "severity": "EMERGENCY", "handlerId": null}, "time": "2026-11-28T23:13:16.399Z", "type": "matter.reported.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000312", "gridcode": "510115006005001001", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:16.399+00', '2026-11-28 23:13:16.446+00');
INSERT INTO community_services.outbox VALUES (7, '{"id": "01a2246f-30e6-7199-aa1e-2765322ddb73", "data": {"kind": "A1", "dueAt": "2026-11-29T00:13:16.372Z", "level": "L1", "severity": "EMERGENCY", "handlerId": "01a21f73-9c00-7000-8000-0000000000a4"}, "time": "2026-11-28T23:13:16.518Z", "type": "matter.accepted.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000312", "gridcode": "510115006005001001", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:16.518+00', '2026-11-28 23:13:16.549+00');
INSERT INTO community_services.outbox VALUES (8, '{"id": "01a2246f-315e-73a9-9da8-b8f3a7a1c6ef", "data": {"kind": "A1", "dueAt": "2026-11-29T00:13:16.372Z", "level": "L1", "severity": "EMERGENCY", "handlerId": "01a21f73-9c00-7000-8000-0000000000a2", "formerHandlerId": "01a21f73-9c00-7000-8000-0000000000a4"}, "time": "2026-11-28T23:13:16.638Z", "type": "matter.handed_over.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000312", "gridcode": "510115006005001001", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:16.638+00', '2026-11-28 23:13:16.648+00');
INSERT INTO community_services.outbox VALUES (9, '{"id": "01a2246f-5247-706d-a91d-a2d2948d164c", "data": {"kind": "B4", "dueAt": "2026-11-30T15:59:59.999Z", "level": "L1", "severity": "CONSULT", "handlerId": null}, "time": "2026-11-28T23:13:25.063Z", "type": "matter.reported.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000313", "gridcode": "510115006005001001", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:25.063+00', '2026-11-28 23:13:25.073+00');
INSERT INTO community_services.outbox VALUES (10, '{"id": "01a2246f-527f-7057-8331-4db0691f7d9c", "data": {"thingId": "01a21f73-9c00-7000-8000-000000000313", "readerId": "01a21f73-9c00-7000-8000-0000000000a2", "isGranted": true}, "time": "2026-11-28T23:13:25.119Z", "type": "reporter.glass_broken.v1", "source": "/community-services", "subject": "01a2246f-527e-77c0-beab-b8ae0c0dcd4d", "gridcode": "510115006005001001", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:25.119+00', '2026-11-28 23:13:25.123+00');
INSERT INTO community_services.outbox VALUES (11, '{"id": "01a2246f-5297-7452-a583-7680d0268033", "data": {"thingId": "01a21f73-9c00-7000-8000-000000000313", "readerId": "01a21f73-9c00-7000-8000-0000000000b1", "isGranted": false}, "time": "2026-11-28T23:13:25.143Z", "type": "reporter.glass_broken.v1", "source": "/community-services", "subject": "01a2246f-5296-7716-b875-4ad5b32b0f19", "gridcode": "510115006005001001", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:25.143+00', '2026-11-28 23:13:25.149+00');
INSERT INTO community_services.outbox VALUES (12, '{"id": "01a2246f-52b2-7681-b6c9-ce76acfdefa3", "data": {"kind": "E1", "dueAt": "2026-12-04T15:59:59.999Z", "level": "L1", "severity": "ORDINARY", "handlerId": null}, "time": "2026-11-28T23:13:25.170Z", "type": "matter.reported.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000314", "gridcode": "510115006005001001", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:25.17+00', '2026-11-28 23:13:25.179+00');
INSERT INTO community_services.outbox VALUES (13, '{"id": "01a2246f-52d3-731d-a6ba-94ac93df28a7", "data": {"kind": "E1", "dueAt": "2026-12-04T15:59:59.999Z", "level": "L1", "severity": "ORDINARY", "handlerId": "01a21f73-9c00-7000-8000-0000000000a2"}, "time": "2026-11-28T23:13:25.203Z", "type": "matter.accepted.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000314", "gridcode": "510115006005001001", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:25.203+00', '2026-11-28 23:13:25.215+00');
INSERT INTO community_services.outbox VALUES (14, '{"id": "01a2246f-52ee-732d-8211-78d3f80de26a", "data": {"kind": "E1", "dueAt": "2026-12-04T15:59:59.999Z", "level": "L1", "severity": "ORDINARY", "handlerId": "01a21f73-9c00-7000-8000-0000000000a2"}, "time": "2026-11-28T23:13:25.230Z", "type": "matter.resolved.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000314", "gridcode": "510115006005001001", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:25.23+00', '2026-11-28 23:13:25.241+00');
INSERT INTO community_services.outbox VALUES (15, '{"id": "01a2246f-5309-72b7-84fb-1afb95210a63", "data": {"kind": "E1", "dueAt": "2026-12-04T15:59:59.999Z", "level": "L1", "severity": "ORDINARY", "handlerId": "01a21f73-9c00-7000-8000-0000000000a2"}, "time": "2026-11-28T23:13:25.257Z", "type": "matter.verified.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000314", "gridcode": "510115006005001001", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:25.257+00', '2026-11-28 23:13:25.267+00');
INSERT INTO community_services.outbox VALUES (16, '{"id": "01a2246f-5324-77b6-be2a-8ea7be753d6a", "data": {"kind": "E1", "dueAt": "2026-12-04T15:59:59.999Z", "level": "L1", "severity": "ORDINARY", "handlerId": "01a21f73-9c00-7000-8000-0000000000a2"}, "time": "2026-11-28T23:13:25.284Z", "type": "matter.closed.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000314", "gridcode": "510115006005001001", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:25.284+00', '2026-11-28 23:13:25.316+00');
INSERT INTO community_services.outbox VALUES (17, '{"id": "01a2246f-5358-754e-9594-5a70986b81a8", "data": {"kind": "A2", "dueAt": "2026-11-29T00:13:25.330Z", "level": "L1", "severity": "EMERGENCY", "handlerId": null}, "time": "2026-11-28T23:13:25.336Z", "type": "matter.reported.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000315", "gridcode": "510115006005001002", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:25.336+00', '2026-11-28 23:13:25.344+00');
INSERT INTO community_services.outbox VALUES (18, '{"id": "01a2246f-5371-7242-a655-25c560bcf7d0", "data": {"kind": "A2", "dueAt": "2026-11-29T00:13:25.330Z", "level": "L1", "severity": "EMERGENCY", "handlerId": "01a21f73-9c00-7000-8000-0000000000a5"}, "time": "2026-11-28T23:13:25.361Z", "type": "matter.accepted.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000315", "gridcode": "510115006005001002", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:25.361+00', '2026-11-28 23:13:25.371+00');
INSERT INTO community_services.outbox VALUES (19, '{"id": "01a2246f-5396-74a5-a317-d86b4e37f33c", "data": {"type": "DELIBERATION", "endsAt": "2026-12-09T01:12:58.570Z", "capacity": 1, "startsAt": "2026-12-08T23:12:58.570Z", "stationId": "01a21f73-9c00-7000-8000-0000000000d1", "organiserId": "01a21f73-9c00-7000-8000-0000000000a2"}, "time": "2026-11-28T23:13:25.398Z", "type": "activity.published.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000211", "gridcode": "510115006005001", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:25.398+00', '2026-11-28 23:13:25.413+00');
INSERT INTO community_services.outbox VALUES (20, '{"id": "01a2246f-53c5-73a3-b5b8-42c2884b4fb9", "data": {"status": "REGISTERED", "activityId": "01a21f73-9c00-7000-8000-000000000211"}, "time": "2026-11-28T23:13:25.445Z", "type": "registration.made.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000221", "gridcode": "510115006005001", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:25.445+00', '2026-11-28 23:13:25.454+00');
INSERT INTO community_services.outbox VALUES (21, '{"id": "01a2246f-53de-72c6-bd56-00abaec97687", "data": {"status": "WAITING", "activityId": "01a21f73-9c00-7000-8000-000000000211"}, "time": "2026-11-28T23:13:25.470Z", "type": "registration.made.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000222", "gridcode": "510115006005001", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:25.47+00', '2026-11-28 23:13:25.475+00');
INSERT INTO community_services.outbox VALUES (22, '{"id": "01a2246f-53fe-7694-8079-f36795ca08b0", "data": {"status": "WAITING", "activityId": "01a21f73-9c00-7000-8000-000000000211"}, "time": "2026-11-28T23:13:25.502Z", "type": "registration.made.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000223", "gridcode": "510115006005001", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:25.502+00', '2026-11-28 23:13:25.509+00');
INSERT INTO community_services.outbox VALUES (23, '{"id": "01a2246f-5414-71c5-bbd3-fb835225cb91", "data": {"status": "WAITING", "activityId": "01a21f73-9c00-7000-8000-000000000211"}, "time": "2026-11-28T23:13:25.524Z", "type": "registration.made.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000224", "gridcode": "510115006005001", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:25.524+00', '2026-11-28 23:13:25.536+00');
INSERT INTO community_services.outbox VALUES (24, '{"id": "01a2246f-7741-7355-8a1f-a3ca0eb7f21b", "data": {"kind": "D1", "dueAt": "2026-11-29T23:13:34.513Z", "level": "L1", "severity": "URGENT", "handlerId": null}, "time": "2026-11-28T23:13:34.529Z", "type": "matter.reported.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000316", "gridcode": "510115006005001002", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:34.529+00', NULL);
INSERT INTO community_services.post VALUES ('01a21f73-9c00-7000-8000-000000000101', '01a21f73-9c00-7000-8000-0000000000a1', 'TOTAL_GRID_HEAD', '510115006005', NULL);
INSERT INTO community_services.post VALUES ('01a21f73-9c00-7000-8000-000000000102', '01a21f73-9c00-7000-8000-0000000000a2', 'GRID_WORKER', '510115006005001', NULL);
INSERT INTO community_services.post VALUES ('01a21f73-9c00-7000-8000-000000000103', '01a21f73-9c00-7000-8000-0000000000a3', 'COMMITTEE_CONTACT', '510115006005001', NULL);
INSERT INTO community_services.post VALUES ('01a21f73-9c00-7000-8000-000000000105', '01a21f73-9c00-7000-8000-0000000000a5', 'MICRO_GRID_LEADER', '510115006005001002', NULL);
INSERT INTO community_services.post VALUES ('01a21f73-9c00-7000-8000-000000000104', '01a21f73-9c00-7000-8000-0000000000a4', 'MICRO_GRID_LEADER', '510115006005001001', '2026-11-28 23:13:16.596+00');
INSERT INTO community_services.read_log VALUES ('01a2246f-526d-77be-bda8-25b19f888878', '2026-11-28 23:13:25.101+00', '01a21f73-9c00-7000-8000-0000000000a2', '01a21f73-9c00-7000-8000-0000000000c2', 'Matter.reporter', '01a21f73-9c00-7000-8000-000000000313', '510115006005001001', 'CONTACT_REPORTER', NULL, true);
INSERT INTO community_services.read_log VALUES ('01a2246f-527e-77c0-beab-b8ae0c0dcd4d', '2026-11-28 23:13:25.118+00', '01a21f73-9c00-7000-8000-0000000000a2', '01a21f73-9c00-7000-8000-0000000000c2', 'Matter.reporter', '01a21f73-9c00-7000-8000-000000000313', '510115006005001001', 'BREAK_GLASS', '紧急联系（样例）', true);
INSERT INTO community_services.read_log VALUES ('01a2246f-5296-7716-b875-4ad5b32b0f19', '2026-11-28 23:13:25.142+00', '01a21f73-9c00-7000-8000-0000000000b1', '01a21f73-9c00-7000-8000-0000000000c2', 'Matter.reporter', '01a21f73-9c00-7000-8000-000000000313', '510115006005001001', 'BREAK_GLASS', '越权查阅（样例）', false);
INSERT INTO community_services.registration VALUES ('01a21f73-9c00-7000-8000-000000000224', '01a21f73-9c00-7000-8000-000000000211', '01a21f73-9c00-7000-8000-0000000000a3', 'WAITING', '2026-11-28 23:13:25.524+00');
INSERT INTO community_services.registration VALUES ('01a21f73-9c00-7000-8000-000000000222', '01a21f73-9c00-7000-8000-000000000211', '01a21f73-9c00-7000-8000-0000000000c2', 'REGISTERED', '2026-11-28 23:13:25.47+00');
INSERT INTO community_services.registration VALUES ('01a21f73-9c00-7000-8000-000000000221', '01a21f73-9c00-7000-8000-000000000211', '01a21f73-9c00-7000-8000-0000000000c1', 'CANCELLED', '2026-11-28 23:13:25.444+00');
INSERT INTO community_services.write_record VALUES ('01a21f73-9c00-7000-8000-000000000311', '19f0c5c4bcfab602aabd064ff9213040e4d7327ba2b9328ab767afb2e43f5c04', 'MatterEntity', '01a21f73-9c00-7000-8000-000000000311', '2026-11-28 23:13:15.789+00');
INSERT INTO community_services.write_record VALUES ('01a21f73-9c00-7000-8000-000000000511', 'bf4d755ce9012558bc965d207e0632d1448d698a73c760bdf511026113c7ebd2', 'MatterEntity', '01a21f73-9c00-7000-8000-000000000311', '2026-11-28 23:13:15.958+00');
INSERT INTO community_services.write_record VALUES ('01a21f73-9c00-7000-8000-000000000312', '9012da3abad7ffd542d0ad7e657201f0df9194424808c5d334288777c52e23c1', 'MatterEntity', '01a21f73-9c00-7000-8000-000000000312', '2026-11-28 23:13:16.37+00');
INSERT INTO community_services.write_record VALUES ('01a21f73-9c00-7000-8000-000000000313', 'fd5ce4b45f1f5317627dff2b0f73cc238b40fdf460e1b5666b629d063f3b05b8', 'MatterEntity', '01a21f73-9c00-7000-8000-000000000313', '2026-11-28 23:13:25.054+00');
INSERT INTO community_services.write_record VALUES ('01a21f73-9c00-7000-8000-000000000314', 'a0aea92ac5db84daac72d3fd0b6cc9596136a679bcb86e6df3ead66f2262e890', 'MatterEntity', '01a21f73-9c00-7000-8000-000000000314', '2026-11-28 23:13:25.161+00');
INSERT INTO community_services.write_record VALUES ('01a21f73-9c00-7000-8000-000000000315', 'bfbdaa9c7effeaafb0801ce837966e4e42aebc78b14f219945e2469e5b8e5c96', 'MatterEntity', '01a21f73-9c00-7000-8000-000000000315', '2026-11-28 23:13:25.329+00');
INSERT INTO community_services.write_record VALUES ('01a21f73-9c00-7000-8000-000000000211', '9a2e47569dc1bafac3d1d42ebaf6e37235acafacb6893e7f621363be21721c29', 'ActivityEntity', '01a21f73-9c00-7000-8000-000000000211', '2026-11-28 23:13:25.393+00');
INSERT INTO community_services.write_record VALUES ('01a21f73-9c00-7000-8000-000000000221', 'f874d98ae9cb0685028bed70a3c9d1a339fecbb6bea14b52b3e7d01977b347d9', 'RegistrationEntity', '01a21f73-9c00-7000-8000-000000000221', '2026-11-28 23:13:25.437+00');
INSERT INTO community_services.write_record VALUES ('01a21f73-9c00-7000-8000-000000000222', 'f3f462c127543ffc55d781d1f012edb746ab6a93533ba7c1762a6c7464d33611', 'RegistrationEntity', '01a21f73-9c00-7000-8000-000000000222', '2026-11-28 23:13:25.465+00');
INSERT INTO community_services.write_record VALUES ('01a21f73-9c00-7000-8000-000000000223', 'd92b0e4012b6938edb0d8924689b26b531451c2a2fe92e32266fd4c9891f02f5', 'RegistrationEntity', '01a21f73-9c00-7000-8000-000000000223', '2026-11-28 23:13:25.497+00');
INSERT INTO community_services.write_record VALUES ('01a21f73-9c00-7000-8000-000000000224', 'e0fff088a9132722d94b9011704b6aa114be49b44150b4672268edd8ffea274d', 'RegistrationEntity', '01a21f73-9c00-7000-8000-000000000224', '2026-11-28 23:13:25.518+00');
INSERT INTO community_services.write_record VALUES ('01a21f73-9c00-7000-8000-000000000225', '81867fe54b323909ae98e302329c5877cd4270531a93160ea6a078c30dfaef20', 'RegistrationEntity', '01a21f73-9c00-7000-8000-000000000221', '2026-11-28 23:13:25.55+00');
INSERT INTO community_services.write_record VALUES ('01a21f73-9c00-7000-8000-000000000316', 'e3fad149d1a1e4ce259cef6a2d2eff6c9118e10d3eb07c1a57a6888c1dcfc70d', 'MatterEntity', '01a21f73-9c00-7000-8000-000000000316', '2026-11-28 23:13:34.513+00');
INSERT INTO evaluations.erasure_proof VALUES ('870a73c5-53e8-4b67-8e24-89fbc241447d', '2026-11-28 23:13:34.337+00', 'RETENTION', 'DELETED', 'WriteRecord', '{digest}', 1, '33c2608edb50baa417a7837220d65a0e52a320cbcb9810f862a80c868f3095f0');
INSERT INTO evaluations.fact_consumer VALUES ('sample-closings', '57b2331a-a1be-41ad-abea-33f73a115fc5', true);
INSERT INTO evaluations.inbox VALUES (1, 'sample-closings', '01a2246f-2fe9-7141-b15c-91398e0c6e6d', '01a21f73-9c00-7000-8000-000000000311', '2026-11-28 23:13:16.3+00', 'PARKED', '{"id": "01a2246f-2fe9-7141-b15c-91398e0c6e6d", "data": {"kind": "A5", "dueAt": "2026-12-04T15:59:59.999Z", "level": "L1", "severity": "ORDINARY", "handlerId": "01a21f73-9c00-7000-8000-0000000000a2"}, "time": "2026-11-28T23:13:16.265Z", "type": "matter.closed.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000311", "gridcode": "510115006005001001", "specversion": "1.0", "datacontenttype": "application/json"}', 5, '2026-11-28 23:13:50.572+00');
INSERT INTO evaluations.inbox VALUES (2, 'sample-closings', '01a2246f-5324-77b6-be2a-8ea7be753d6a', '01a21f73-9c00-7000-8000-000000000314', '2026-11-28 23:13:25.31+00', 'PARKED', '{"id": "01a2246f-5324-77b6-be2a-8ea7be753d6a", "data": {"kind": "E1", "dueAt": "2026-12-04T15:59:59.999Z", "level": "L1", "severity": "ORDINARY", "handlerId": "01a21f73-9c00-7000-8000-0000000000a2"}, "time": "2026-11-28T23:13:25.284Z", "type": "matter.closed.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000314", "gridcode": "510115006005001001", "specversion": "1.0", "datacontenttype": "application/json"}', 5, '2026-11-28 23:13:59.492+00');
INSERT INTO evaluations.indicator VALUES ('M1', 1, 'Risk reports that held up（风险报告属实率）', 'Risk reports verified true ÷ risk reports reviewed. Quality, never the number of reports.', 'risk_report.verified_true', 'risk_report.reviewed', 'HIGHER_IS_BETTER', 1, 5, 25);
INSERT INTO evaluations.indicator VALUES ('M2', 1, 'First reply on time（首次答复及时率）', 'Matters first answered by due ÷ matters due. Approved holds are excluded.', 'matter.first_reply_on_time', 'matter.first_reply_due', 'HIGHER_IS_BETTER', 1, 5, 25);
INSERT INTO evaluations.indicator VALUES ('M3', 1, 'Emergency answered（应急响应率）', 'Emergency calls acknowledged in time ÷ calls on own rostered shifts.', 'emergency.acknowledged_in_time', 'emergency.called_on_own_shift', 'HIGHER_IS_BETTER', 1, 5, 25);
INSERT INTO evaluations.indicator VALUES ('M4', 1, 'Agreed care contacts kept（约定关爱联系兑现率）', 'Care contacts done or declined ÷ contacts due. A refusal is not a failure.', 'care_contact.done_or_declined', 'care_contact.due', 'HIGHER_IS_BETTER', 1, 5, 25);
INSERT INTO evaluations.indicator VALUES ('M5', 1, 'Mediation follow-up（调解回访率）', 'Agreements followed up in time ÷ follow-ups due. Success is not measured: that would pressure the parties.', 'mediation.followed_up_in_time', 'mediation.follow_up_due', 'HIGHER_IS_BETTER', 1, 5, 25);
INSERT INTO evaluations.indicator VALUES ('M6', 1, 'Opinions answered（社情民意答复率）', 'Opinions replied to or linked to a matter in time ÷ opinions taken.', 'opinion.answered_in_time', 'opinion.taken', 'HIGHER_IS_BETTER', 1, 5, 25);
INSERT INTO evaluations.indicator VALUES ('M7', 1, 'Required skills（必备技能掌握率）', 'Required topics competent ÷ topics required. Study time is not measured.', 'required_topic.competent', 'required_topic.required', 'HIGHER_IS_BETTER', 1, 5, 25);
INSERT INTO evaluations.indicator VALUES ('M8', 1, 'Satisfaction（群众满意度）', 'Mean of the ratings by reporters, 1 to 5, scaled so that 1 is nothing and 5 is all. Dropped below 5 ratings; who rated is not followed up.', 'matter.rating_points', 'matter.rated', 'HIGHER_IS_BETTER', 5, 5, 25);
INSERT INTO evaluations.indicator VALUES ('M9', 1, 'Activities closed（活动闭环率）', 'Activities closed with owners of their actions ÷ activities held.', 'activity.closed_with_owners', 'activity.held', 'HIGHER_IS_BETTER', 1, 5, 25);
INSERT INTO evaluations.indicator VALUES ('M10', 1, 'Community judgement（社区评议）', '0 to 5 points by the community secretary with written reasons ÷ 5 points possible. The reasons are visible and appealable.', 'judgement.points_given', 'judgement.points_possible', 'HIGHER_IS_BETTER', 1, 5, 5);
INSERT INTO evaluations.indicator VALUES ('G1', 1, 'On-time closing（按期结案率）', 'Matters closed on time ÷ matters due. Approved holds are excluded.', 'matter.closed_on_time', 'matter.closing_due', 'HIGHER_IS_BETTER', 1, 5, 25);
INSERT INTO evaluations.indicator VALUES ('G2', 1, 'Rework（返工率）', 'Matters reopened ÷ matters closed, inverse.', 'matter.reopened', 'matter.closed', 'LOWER_IS_BETTER', 1, 5, 25);
INSERT INTO evaluations.indicator VALUES ('G3', 1, 'Verification done（核查完成率）', 'Matters verified ÷ verifications due.', 'matter.verified', 'matter.verification_due', 'HIGHER_IS_BETTER', 1, 5, 25);
INSERT INTO evaluations.indicator VALUES ('G4', 1, 'Duty cover（值守到位率）', 'Duty shifts covered ÷ shifts rostered.', 'duty_shift.covered', 'duty_shift.rostered', 'HIGHER_IS_BETTER', 1, 5, 25);
INSERT INTO evaluations.indicator VALUES ('G5', 1, 'Support of leaders（微网格长支持率）', 'Days of the grid’s leader seats served by a leader whose one-to-one training is done ÷ days of its leader seats. Vacant days are not served.', 'leader_day.served_after_training', 'leader_day.due', 'HIGHER_IS_BETTER', 1, 5, 25);
INSERT INTO evaluations.indicator VALUES ('G6', 1, 'Care contacts of the grid（网格关爱联系兑现率）', 'Care contacts of the grid done or declined ÷ contacts due. A refusal is not a failure.', 'care_contact.done_or_declined', 'care_contact.due', 'HIGHER_IS_BETTER', 1, 5, 25);
INSERT INTO evaluations.indicator VALUES ('G7', 1, 'Satisfaction（群众满意度）', 'Mean of the ratings by reporters, 1 to 5, scaled so that 1 is nothing and 5 is all. Dropped below 5 ratings; who rated is not followed up.', 'matter.rating_points', 'matter.rated', 'HIGHER_IS_BETTER', 5, 5, 25);
INSERT INTO evaluations.indicator VALUES ('G8', 1, 'Judgement（街道评议）', '0 to 5 points by the street office with written reasons ÷ 5 points possible. The reasons are visible and appealable.', 'judgement.points_given', 'judgement.points_possible', 'HIGHER_IS_BETTER', 1, 5, 5);
INSERT INTO evaluations.migrations VALUES (1, '001-first', '2026-11-28 23:13:14.724+00');
INSERT INTO evaluations.migrations VALUES (2, '002-default-schemes', '2026-11-28 23:13:14.724+00');
INSERT INTO evaluations.migrations VALUES (3, '003-erasure', '2026-11-28 23:13:14.724+00');
INSERT INTO evaluations.migrations VALUES (4, '004-facts', '2026-11-28 23:13:14.724+00');
INSERT INTO evaluations.outbox VALUES (1, '{"id": "01a2246f-74f7-72ff-8229-836fdc761295", "data": {"type": "TEA_TALK", "endsAt": "2026-11-09T00:42:58.570Z", "capacity": 12, "startsAt": "2026-11-08T23:12:58.570Z", "stationId": "01a21f73-9c00-7000-8000-0000000000d1", "organiserId": "01a21f73-9c00-7000-8000-0000000000a2"}, "time": "2026-11-28T23:13:33.943Z", "type": "activity.published.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000201", "gridcode": "510115006005001", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:33.943+00', '2026-11-28 23:13:33.976+00');
INSERT INTO evaluations.scheme VALUES ('019b1d97-1800-7000-8000-000000000001', 'MICRO_GRID_LEADER', 1, 'QUARTER', '2026-01-01', NULL, '2025-12-14 16:00:00+00');
INSERT INTO evaluations.scheme VALUES ('019b1d97-1800-7000-8000-000000000002', 'GRID_WORKER', 1, 'QUARTER', '2026-01-01', NULL, '2025-12-14 16:00:00+00');
INSERT INTO evaluations.scheme_band VALUES ('019b1d97-1800-7000-8000-000000000001', 'NEEDS_HELP', 0.00, 60.00);
INSERT INTO evaluations.scheme_band VALUES ('019b1d97-1800-7000-8000-000000000001', 'QUALIFIED', 60.00, 80.00);
INSERT INTO evaluations.scheme_band VALUES ('019b1d97-1800-7000-8000-000000000001', 'GOOD', 80.00, 90.00);
INSERT INTO evaluations.scheme_band VALUES ('019b1d97-1800-7000-8000-000000000001', 'EXCELLENT', 90.00, NULL);
INSERT INTO evaluations.scheme_band VALUES ('019b1d97-1800-7000-8000-000000000002', 'NEEDS_HELP', 0.00, 60.00);
INSERT INTO evaluations.scheme_band VALUES ('019b1d97-1800-7000-8000-000000000002', 'QUALIFIED', 60.00, 80.00);
INSERT INTO evaluations.scheme_band VALUES ('019b1d97-1800-7000-8000-000000000002', 'GOOD', 80.00, 90.00);
INSERT INTO evaluations.scheme_band VALUES ('019b1d97-1800-7000-8000-000000000002', 'EXCELLENT', 90.00, NULL);
INSERT INTO evaluations.scheme_indicator VALUES ('019b1d97-1800-7000-8000-000000000001', 'M1', 1, 15, 1);
INSERT INTO evaluations.scheme_indicator VALUES ('019b1d97-1800-7000-8000-000000000001', 'M2', 1, 15, 2);
INSERT INTO evaluations.scheme_indicator VALUES ('019b1d97-1800-7000-8000-000000000001', 'M3', 1, 10, 3);
INSERT INTO evaluations.scheme_indicator VALUES ('019b1d97-1800-7000-8000-000000000001', 'M4', 1, 15, 4);
INSERT INTO evaluations.scheme_indicator VALUES ('019b1d97-1800-7000-8000-000000000001', 'M5', 1, 10, 5);
INSERT INTO evaluations.scheme_indicator VALUES ('019b1d97-1800-7000-8000-000000000001', 'M6', 1, 10, 6);
INSERT INTO evaluations.scheme_indicator VALUES ('019b1d97-1800-7000-8000-000000000001', 'M7', 1, 5, 7);
INSERT INTO evaluations.scheme_indicator VALUES ('019b1d97-1800-7000-8000-000000000001', 'M8', 1, 10, 8);
INSERT INTO evaluations.scheme_indicator VALUES ('019b1d97-1800-7000-8000-000000000001', 'M9', 1, 5, 9);
INSERT INTO evaluations.scheme_indicator VALUES ('019b1d97-1800-7000-8000-000000000001', 'M10', 1, 5, 10);
INSERT INTO evaluations.scheme_indicator VALUES ('019b1d97-1800-7000-8000-000000000002', 'G1', 1, 25, 1);
INSERT INTO evaluations.scheme_indicator VALUES ('019b1d97-1800-7000-8000-000000000002', 'G2', 1, 15, 2);
INSERT INTO evaluations.scheme_indicator VALUES ('019b1d97-1800-7000-8000-000000000002', 'G3', 1, 10, 3);
INSERT INTO evaluations.scheme_indicator VALUES ('019b1d97-1800-7000-8000-000000000002', 'G4', 1, 10, 4);
INSERT INTO evaluations.scheme_indicator VALUES ('019b1d97-1800-7000-8000-000000000002', 'G5', 1, 15, 5);
INSERT INTO evaluations.scheme_indicator VALUES ('019b1d97-1800-7000-8000-000000000002', 'G6', 1, 10, 6);
INSERT INTO evaluations.scheme_indicator VALUES ('019b1d97-1800-7000-8000-000000000002', 'G7', 1, 10, 7);
INSERT INTO evaluations.scheme_indicator VALUES ('019b1d97-1800-7000-8000-000000000002', 'G8', 1, 5, 8);
INSERT INTO evaluations.write_record VALUES ('01a21f73-9c00-7000-8000-000000000504', 'a write of the dump', 'SchemeEntity', '019b1d97-1800-7000-8000-000000000002', '2026-11-28 23:13:33.941+00');
INSERT INTO organisation.admin_unit VALUES ('51', 'PROVINCE', '四川省', NULL, '2023-06-30');
INSERT INTO organisation.admin_unit VALUES ('5101', 'PREFECTURE', '成都市', '51', '2023-06-30');
INSERT INTO organisation.admin_unit VALUES ('510115', 'COUNTY', '温江区', '5101', '2023-06-30');
INSERT INTO organisation.admin_unit VALUES ('510115006', 'STREET', '永宁街道', '510115', '2023-06-30');
INSERT INTO organisation.admin_unit VALUES ('510115006005', 'VILLAGE', '杏林社区居委会', '510115006', '2023-06-30');
INSERT INTO organisation.erasure_proof VALUES ('d304c8fc-2784-475e-b5cd-286b5389e3ef', '2026-11-28 23:13:34.194+00', 'RETENTION', 'DELETED', 'WriteRecord', '{digest}', 1, 'f00bec7ad309004ba87ce26b75e849dd9e0125af447f7688c946b2c00eaf8578');
INSERT INTO organisation.fact_consumer VALUES ('sample-posts', '0b33f262-7fb6-4f9f-b911-5a9580383bf7', true);
INSERT INTO organisation.grid VALUES ('510115006005', 'TOTAL', NULL, '杏林社区', NULL, 241, '2023-06-30', NULL, '2022-11-01', NULL, '{}');
INSERT INTO organisation.grid VALUES ('510115006005001', 'GENERAL', NULL, '杏林社区第一网格', '第一网格', 241, '2023-06-30', '510115006005', '2022-11-01', NULL, '{}');
INSERT INTO organisation.grid VALUES ('510115006005001001', 'MICRO', 'BUILT_ESTATE', '样例小区1-1', '1号微网格', 80, '2023-06-30', '510115006005001', '2022-11-01', NULL, '{}');
INSERT INTO organisation.grid VALUES ('510115006005001002', 'MICRO', 'BUILT_ESTATE', '样例小区1-2', '2号微网格', 91, '2023-06-30', '510115006005001', '2022-11-01', NULL, '{}');
INSERT INTO organisation.grid VALUES ('510115006005001003', 'MICRO', 'BUILT_ESTATE', '样例小区1-3', NULL, 70, '2023-06-30', '510115006005001', '2022-11-01', '2025-12-31', '{}');
INSERT INTO organisation.grid VALUES ('510115006005001004', 'MICRO', 'SCATTERED_COURTYARD', '样例院落1-4', NULL, 70, '2023-06-30', '510115006005001', '2026-01-01', NULL, '{510115006005001003}');
INSERT INTO organisation.inbox VALUES (1, 'sample-posts', '01a2246f-2d59-7653-8aae-31a286938047', '01a21f73-9c00-7000-8000-000000000105', '2026-11-28 23:13:15.637+00', 'HANDLED', NULL, 0, NULL);
INSERT INTO organisation.migrations VALUES (1, '001-first', '2026-11-28 23:13:13.681+00');
INSERT INTO organisation.migrations VALUES (2, '002-erasure', '2026-11-28 23:13:13.681+00');
INSERT INTO organisation.migrations VALUES (3, '003-facts', '2026-11-28 23:13:13.681+00');
INSERT INTO organisation.outbox VALUES (1, '{"id": "01a2246f-74e6-7428-bab9-903ef6bc8ae1", "data": {"type": "TEA_TALK", "endsAt": "2026-11-09T00:42:58.570Z", "capacity": 12, "startsAt": "2026-11-08T23:12:58.570Z", "stationId": "01a21f73-9c00-7000-8000-0000000000d1", "organiserId": "01a21f73-9c00-7000-8000-0000000000a2"}, "time": "2026-11-28T23:13:33.926Z", "type": "activity.published.v1", "source": "/community-services", "subject": "01a21f73-9c00-7000-8000-000000000201", "gridcode": "510115006005001", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:33.926+00', '2026-11-28 23:13:33.968+00');
INSERT INTO organisation.party_cover VALUES ('510115006005', '01a21f73-9c00-7000-8000-0000000000e1');
INSERT INTO organisation.party_cover VALUES ('510115006005001', '01a21f73-9c00-7000-8000-0000000000e2');
INSERT INTO organisation.party_cover VALUES ('510115006005001001', '01a21f73-9c00-7000-8000-0000000000e3');
INSERT INTO organisation.party_organization VALUES ('01a21f73-9c00-7000-8000-0000000000e1', 'COMMITTEE', '杏林社区党委（样例）', NULL, '2022-11-05', 33);
INSERT INTO organisation.party_organization VALUES ('01a21f73-9c00-7000-8000-0000000000e2', 'BRANCH', '杏林社区第一网格党支部（样例）', '01a21f73-9c00-7000-8000-0000000000e1', '2022-11-20', 33);
INSERT INTO organisation.party_organization VALUES ('01a21f73-9c00-7000-8000-0000000000e3', 'GROUP', '样例小区1-1党小组（样例）', '01a21f73-9c00-7000-8000-0000000000e2', '2022-12-01', 5);
INSERT INTO organisation.service_station VALUES ('01a21f73-9c00-7000-8000-0000000000d1', 'NEIGHBOUR_HOME', '邻里之家（样例）', '510115006005001', '样例路5号', '周一至周日 09:00–21:00', 40, true);
INSERT INTO organisation.write_record VALUES ('01a21f73-9c00-7000-8000-000000000503', 'a write of the dump', 'GridEntity', '510115006005', '2026-11-28 23:13:33.925+00');
INSERT INTO people.appointment VALUES ('01a21f73-9c00-7000-8000-000000000101', '01a21f73-9c00-7000-8000-0000000000a1', 'TOTAL_GRID_HEAD', '510115006005', '2026-09-30', '2027-06-17', 'EX_OFFICIO', 'ACTIVE', NULL, 1);
INSERT INTO people.appointment VALUES ('01a21f73-9c00-7000-8000-000000000102', '01a21f73-9c00-7000-8000-0000000000a2', 'GRID_WORKER', '510115006005001', '2026-09-30', '2027-06-17', 'EMPLOYED', 'ACTIVE', NULL, 1);
INSERT INTO people.appointment VALUES ('01a21f73-9c00-7000-8000-000000000103', '01a21f73-9c00-7000-8000-0000000000a3', 'COMMITTEE_CONTACT', '510115006005001', '2026-09-30', '2027-06-17', 'ELECTED', 'ACTIVE', NULL, 1);
INSERT INTO people.appointment VALUES ('01a21f73-9c00-7000-8000-000000000107', '01a21f73-9c00-7000-8000-0000000000a7', 'MICRO_GRID_LEADER', '510115006005001002', '2025-07-17', '2026-07-12', 'APPOINTED', 'ENDED', 'TERM', 2);
INSERT INTO people.appointment VALUES ('01a21f73-9c00-7000-8000-000000000104', '01a21f73-9c00-7000-8000-0000000000a4', 'MICRO_GRID_LEADER', '510115006005001001', '2026-09-30', '2026-11-29', 'APPOINTED', 'ENDED', 'MOVED', 2);
INSERT INTO people.appointment VALUES ('01a21f73-9c00-7000-8000-000000000105', '01a21f73-9c00-7000-8000-0000000000a5', 'MICRO_GRID_LEADER', '510115006005001002', '2026-11-29', '2026-11-29', 'ELECTED', 'ENDED', 'MOVED', 2);
INSERT INTO people.appointment VALUES ('01a21f73-9c00-7000-8000-000000000106', '01a21f73-9c00-7000-8000-0000000000a6', 'MICRO_GRID_LEADER', '510115006005001001', '2026-11-29', '2027-09-25', 'APPOINTED', 'ACTIVE', NULL, 1);
INSERT INTO people.erasure_proof VALUES ('f8389622-3068-42ae-b559-5367656f8315', '2026-11-28 23:13:34.073+00', 'REQUEST', 'DELETED', 'Person', '{id,displayName,workPhone,isAdult,sourceKind,nameConsent}', 0, 'dc51e864579cd0c5fe827ff96b1fa1ea59b791c3c0518ebfd43af4c72b6fe87b');
INSERT INTO people.erasure_proof VALUES ('12ab0bd4-20ba-46a9-839c-7d87a1a33dee', '2026-11-28 23:13:34.076+00', 'REQUEST', 'KEPT', 'Appointment', '{personId}', 0, '99ff95f73d7291b50581c2d8e2692e725c325b3e9c93a852aa0240160ff23047');
INSERT INTO people.erasure_proof VALUES ('84641978-bf6a-4711-94f7-921ded43e0f6', '2026-11-28 23:13:34.078+00', 'REQUEST', 'KEPT', 'OfficePost', '{personId}', 0, 'e8952b4fe535ee6251cd6940543966b7bb0eed8c5c2ed8c6fb589424418f7c65');
INSERT INTO people.fact_consumer VALUES ('sample-activities', '8841bd52-2f67-4caa-a7bc-af39cb51d8cc', true);
INSERT INTO people.inbox VALUES (1, 'sample-activities', '01a2246f-5396-74a5-a317-d86b4e37f33c', '01a21f73-9c00-7000-8000-000000000211', '2026-11-28 23:13:25.409+00', 'HANDLED', NULL, 0, NULL);
INSERT INTO people.inbox VALUES (2, 'sample-activities', '01a2246f-74e6-7428-bab9-903ef6bc8ae1', '01a21f73-9c00-7000-8000-000000000201', '2026-11-28 23:13:33.963+00', 'HANDLED', NULL, 0, NULL);
INSERT INTO people.inbox VALUES (3, 'sample-activities', '01a2246f-74f7-72ff-8229-836fdc761295', '01a21f73-9c00-7000-8000-000000000201', '2026-11-28 23:13:33.973+00', 'HANDLED', NULL, 0, NULL);
INSERT INTO people.migrations VALUES (1, '001-first', '2026-11-28 23:13:13.902+00');
INSERT INTO people.migrations VALUES (2, '002-guarded', '2026-11-28 23:13:13.902+00');
INSERT INTO people.migrations VALUES (3, '003-erasure', '2026-11-28 23:13:13.902+00');
INSERT INTO people.migrations VALUES (4, '004-facts', '2026-11-28 23:13:13.902+00');
INSERT INTO people.office_post VALUES ('01a21f73-9c00-7000-8000-000000000111', '01a21f73-9c00-7000-8000-0000000000b1', 'STREET_OFFICER', '510115006', '2026-01-01', NULL);
INSERT INTO people.office_post VALUES ('01a21f73-9c00-7000-8000-000000000112', '01a21f73-9c00-7000-8000-0000000000b2', 'ANALYST', '510115006', '2026-01-01', NULL);
INSERT INTO people.office_post VALUES ('01a21f73-9c00-7000-8000-000000000113', '01a21f73-9c00-7000-8000-0000000000b3', 'PRIVACY_AUDITOR', '510115006', '2026-01-01', NULL);
INSERT INTO people.outbox VALUES (1, '{"id": "01a2246f-2d59-7653-8aae-31a286938047", "data": {"role": "MICRO_GRID_LEADER", "endsOn": "2027-06-17", "personId": "01a21f73-9c00-7000-8000-0000000000a5", "startsOn": "2026-11-29"}, "time": "2026-11-28T23:13:15.609Z", "type": "appointment.started.v1", "source": "/people", "subject": "01a21f73-9c00-7000-8000-000000000105", "gridcode": "510115006005001002", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:15.609+00', '2026-11-28 23:13:15.689+00');
INSERT INTO people.outbox VALUES (2, '{"id": "01a2246f-3133-707a-94fa-099ff56cac92", "data": {"role": "MICRO_GRID_LEADER", "endsOn": "2026-11-29", "reason": "MOVED", "personId": "01a21f73-9c00-7000-8000-0000000000a4"}, "time": "2026-11-28T23:13:16.596Z", "type": "appointment.ended.v1", "source": "/people", "subject": "01a21f73-9c00-7000-8000-000000000104", "gridcode": "510115006005001001", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:16.596+00', '2026-11-28 23:13:16.646+00');
INSERT INTO people.outbox VALUES (3, '{"id": "01a2246f-76dc-7332-9e62-feb2ea2a777e", "data": {"role": "MICRO_GRID_LEADER", "endsOn": "2026-11-29", "reason": "MOVED", "personId": "01a21f73-9c00-7000-8000-0000000000a5"}, "time": "2026-11-28T23:13:34.428Z", "type": "appointment.ended.v1", "source": "/people", "subject": "01a21f73-9c00-7000-8000-000000000105", "gridcode": "510115006005001002", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:34.428+00', NULL);
INSERT INTO people.outbox VALUES (4, '{"id": "01a2246f-76fd-71a7-af5f-f501d53b103f", "data": {"role": "MICRO_GRID_LEADER", "endsOn": "2027-09-25", "personId": "01a21f73-9c00-7000-8000-0000000000a6", "startsOn": "2026-11-29"}, "time": "2026-11-28T23:13:34.462Z", "type": "appointment.started.v1", "source": "/people", "subject": "01a21f73-9c00-7000-8000-000000000106", "gridcode": "510115006005001001", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-28 23:13:34.462+00', NULL);
INSERT INTO people.person VALUES ('01a21f73-9c00-7000-8000-0000000000a1', '样例总网格长', '000-0000-0000', 'PARTY_MEMBER', true, '2026-01');
INSERT INTO people.person VALUES ('01a21f73-9c00-7000-8000-0000000000a2', '样例网格员', '000-0000-0000', 'OTHER', true, '2026-01');
INSERT INTO people.person VALUES ('01a21f73-9c00-7000-8000-0000000000a3', '样例两委委员', '000-0000-0000', 'PARTY_MEMBER', true, '2026-01');
INSERT INTO people.person VALUES ('01a21f73-9c00-7000-8000-0000000000a4', '样例微网格长一', '000-0000-0000', 'PROPERTY', true, '2026-01');
INSERT INTO people.person VALUES ('01a21f73-9c00-7000-8000-0000000000a5', '样例微网格长二', '000-0000-0000', 'RETIREE', true, NULL);
INSERT INTO people.person VALUES ('01a21f73-9c00-7000-8000-0000000000a6', '样例微网格长三', NULL, 'VOLUNTEER', true, '2026-01');
INSERT INTO people.person VALUES ('01a21f73-9c00-7000-8000-0000000000a7', '样例微网格长四', '000-0000-0000', 'BUILDING_HEAD', true, '2026-01');
INSERT INTO people.person VALUES ('01a21f73-9c00-7000-8000-0000000000a8', '样例微网格长五', '000-0000-0000', 'VETERAN', true, '2026-01');
INSERT INTO people.person VALUES ('01a21f73-9c00-7000-8000-0000000000b1', '样例街道干部', '000-0000-0000', 'OTHER', true, '2026-01');
INSERT INTO people.person VALUES ('01a21f73-9c00-7000-8000-0000000000b2', '样例分析员', '000-0000-0000', 'OTHER', true, '2026-01');
INSERT INTO people.person VALUES ('01a21f73-9c00-7000-8000-0000000000b3', '样例隐私审计员', '000-0000-0000', 'OTHER', true, '2026-01');
INSERT INTO people.write_record VALUES ('01a21f73-9c00-7000-8000-000000000105', '34ef3a2435a014f36d7093b10548bd2ca9b8d9c1706e71ffb405a78d6f8734f7', 'AppointmentEntity', '01a21f73-9c00-7000-8000-000000000105', '2026-11-28 23:13:15.6+00');
INSERT INTO people.write_record VALUES ('01a21f73-9c00-7000-8000-000000000512', 'd7140180b8722607496cb0450b3eb13d223eba08c5ce2128265e52cbe90d9172', 'AppointmentEntity', '01a21f73-9c00-7000-8000-000000000105', '2026-11-28 23:13:34.423+00');
INSERT INTO people.write_record VALUES ('01a21f73-9c00-7000-8000-000000000106', 'ecaa2d9ef2d4212834041a7345426c0d4e4c2beb181afdece6f6aeb73456e1cb', 'AppointmentEntity', '01a21f73-9c00-7000-8000-000000000106', '2026-11-28 23:13:34.458+00');
INSERT INTO sample.community VALUES ('510115006001');
INSERT INTO sample.community VALUES ('510115006002');
INSERT INTO sample.community VALUES ('510115006003');
INSERT INTO sample.community VALUES ('510115006004');
INSERT INTO sample.community VALUES ('510115006005');
SELECT pg_catalog.setval('community_services.inbox_arrival_seq', 2, true);
SELECT pg_catalog.setval('community_services.migrations_id_seq', 8, true);
SELECT pg_catalog.setval('community_services.outbox_position_seq', 24, true);
SELECT pg_catalog.setval('evaluations.inbox_arrival_seq', 2, true);
SELECT pg_catalog.setval('evaluations.migrations_id_seq', 4, true);
SELECT pg_catalog.setval('evaluations.outbox_position_seq', 1, true);
SELECT pg_catalog.setval('organisation.inbox_arrival_seq', 1, true);
SELECT pg_catalog.setval('organisation.migrations_id_seq', 3, true);
SELECT pg_catalog.setval('organisation.outbox_position_seq', 1, true);
SELECT pg_catalog.setval('people.inbox_arrival_seq', 3, true);
SELECT pg_catalog.setval('people.migrations_id_seq', 4, true);
SELECT pg_catalog.setval('people.outbox_position_seq', 4, true);
ALTER TABLE ONLY community_services.activity
    ADD CONSTRAINT activity_pkey PRIMARY KEY (id);
ALTER TABLE ONLY community_services.erasure_proof
    ADD CONSTRAINT erasure_proof_pkey PRIMARY KEY (id);
ALTER TABLE ONLY community_services.fact_consumer
    ADD CONSTRAINT fact_consumer_pkey PRIMARY KEY (name);
ALTER TABLE ONLY community_services.inbox
    ADD CONSTRAINT inbox_once UNIQUE (consumer, fact_id);
ALTER TABLE ONLY community_services.inbox
    ADD CONSTRAINT inbox_pkey PRIMARY KEY (arrival);
ALTER TABLE ONLY community_services.matter_counter
    ADD CONSTRAINT matter_counter_pkey PRIMARY KEY (community_code, year);
ALTER TABLE ONLY community_services.matter_event
    ADD CONSTRAINT matter_event_pkey PRIMARY KEY (id);
ALTER TABLE ONLY community_services.matter
    ADD CONSTRAINT matter_number_unique UNIQUE (number);
ALTER TABLE ONLY community_services.matter
    ADD CONSTRAINT matter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY community_services.matter_reporter
    ADD CONSTRAINT matter_reporter_pkey PRIMARY KEY (matter_id);
ALTER TABLE ONLY community_services.migrations
    ADD CONSTRAINT migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY community_services.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY ("position");
ALTER TABLE ONLY community_services.post
    ADD CONSTRAINT post_pkey PRIMARY KEY (id);
ALTER TABLE ONLY community_services.read_log
    ADD CONSTRAINT read_log_pkey PRIMARY KEY (id);
ALTER TABLE ONLY community_services.registration
    ADD CONSTRAINT registration_activity_person_unique UNIQUE (activity_id, person_id);
ALTER TABLE ONLY community_services.registration
    ADD CONSTRAINT registration_pkey PRIMARY KEY (id);
ALTER TABLE ONLY community_services.write_record
    ADD CONSTRAINT write_record_pkey PRIMARY KEY (id);
ALTER TABLE ONLY evaluations.erasure_proof
    ADD CONSTRAINT erasure_proof_pkey PRIMARY KEY (id);
ALTER TABLE ONLY evaluations.fact_consumer
    ADD CONSTRAINT fact_consumer_pkey PRIMARY KEY (name);
ALTER TABLE ONLY evaluations.inbox
    ADD CONSTRAINT inbox_once UNIQUE (consumer, fact_id);
ALTER TABLE ONLY evaluations.inbox
    ADD CONSTRAINT inbox_pkey PRIMARY KEY (arrival);
ALTER TABLE ONLY evaluations.indicator
    ADD CONSTRAINT indicator_pkey PRIMARY KEY (code, version);
ALTER TABLE ONLY evaluations.migrations
    ADD CONSTRAINT migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY evaluations.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY ("position");
ALTER TABLE ONLY evaluations.scheme_band
    ADD CONSTRAINT scheme_band_pkey PRIMARY KEY (scheme_id, grade);
ALTER TABLE ONLY evaluations.scheme_indicator
    ADD CONSTRAINT scheme_indicator_pkey PRIMARY KEY (scheme_id, indicator_code);
ALTER TABLE ONLY evaluations.scheme_indicator
    ADD CONSTRAINT scheme_indicator_position_unique UNIQUE (scheme_id, "position");
ALTER TABLE ONLY evaluations.scheme
    ADD CONSTRAINT scheme_pkey PRIMARY KEY (id);
ALTER TABLE ONLY evaluations.scheme
    ADD CONSTRAINT scheme_role_version_unique UNIQUE (role, version);
ALTER TABLE ONLY evaluations.write_record
    ADD CONSTRAINT write_record_pkey PRIMARY KEY (id);
ALTER TABLE ONLY organisation.admin_unit
    ADD CONSTRAINT admin_unit_pkey PRIMARY KEY (code);
ALTER TABLE ONLY organisation.erasure_proof
    ADD CONSTRAINT erasure_proof_pkey PRIMARY KEY (id);
ALTER TABLE ONLY organisation.fact_consumer
    ADD CONSTRAINT fact_consumer_pkey PRIMARY KEY (name);
ALTER TABLE ONLY organisation.grid
    ADD CONSTRAINT grid_pkey PRIMARY KEY (code);
ALTER TABLE ONLY organisation.inbox
    ADD CONSTRAINT inbox_once UNIQUE (consumer, fact_id);
ALTER TABLE ONLY organisation.inbox
    ADD CONSTRAINT inbox_pkey PRIMARY KEY (arrival);
ALTER TABLE ONLY organisation.migrations
    ADD CONSTRAINT migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY organisation.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY ("position");
ALTER TABLE ONLY organisation.party_cover
    ADD CONSTRAINT party_cover_pkey PRIMARY KEY (grid_code, party_organization_id);
ALTER TABLE ONLY organisation.party_organization
    ADD CONSTRAINT party_organization_pkey PRIMARY KEY (id);
ALTER TABLE ONLY organisation.service_station
    ADD CONSTRAINT service_station_pkey PRIMARY KEY (id);
ALTER TABLE ONLY organisation.write_record
    ADD CONSTRAINT write_record_pkey PRIMARY KEY (id);
ALTER TABLE ONLY people.appointment
    ADD CONSTRAINT appointment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY people.erasure_proof
    ADD CONSTRAINT erasure_proof_pkey PRIMARY KEY (id);
ALTER TABLE ONLY people.fact_consumer
    ADD CONSTRAINT fact_consumer_pkey PRIMARY KEY (name);
ALTER TABLE ONLY people.inbox
    ADD CONSTRAINT inbox_once UNIQUE (consumer, fact_id);
ALTER TABLE ONLY people.inbox
    ADD CONSTRAINT inbox_pkey PRIMARY KEY (arrival);
ALTER TABLE ONLY people.migrations
    ADD CONSTRAINT migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY people.office_post
    ADD CONSTRAINT office_post_pkey PRIMARY KEY (id);
ALTER TABLE ONLY people.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY ("position");
ALTER TABLE ONLY people.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);
ALTER TABLE ONLY people.write_record
    ADD CONSTRAINT write_record_pkey PRIMARY KEY (id);
ALTER TABLE ONLY sample.community
    ADD CONSTRAINT community_pkey PRIMARY KEY (code);
CREATE INDEX activity_grid_code_starts_at_index ON community_services.activity USING btree (grid_code, starts_at);
CREATE INDEX activity_starts_at_id_index ON community_services.activity USING btree (starts_at, id);
CREATE INDEX activity_station_id_starts_at_index ON community_services.activity USING btree (station_id, starts_at);
CREATE INDEX inbox_set_aside ON community_services.inbox USING btree (consumer, subject, arrival) WHERE (status <> 'HANDLED'::text);
CREATE INDEX matter_event_matter_id_index ON community_services.matter_event USING btree (matter_id);
CREATE INDEX matter_grid_code_status_index ON community_services.matter USING btree (grid_code, status);
CREATE INDEX matter_handler_id_index ON community_services.matter USING btree (handler_id);
CREATE INDEX matter_reported_at_id_index ON community_services.matter USING btree (reported_at, id);
CREATE INDEX matter_reporter_person_id_index ON community_services.matter_reporter USING btree (person_id);
CREATE INDEX outbox_undelivered ON community_services.outbox USING btree ("position") WHERE (delivered_at IS NULL);
CREATE INDEX post_grid_code_index ON community_services.post USING btree (grid_code);
CREATE INDEX post_person_id_index ON community_services.post USING btree (person_id);
CREATE INDEX read_log_at_id_index ON community_services.read_log USING btree (at, id);
CREATE INDEX read_log_subject_id_at_id_index ON community_services.read_log USING btree (subject_id, at, id);
CREATE INDEX inbox_set_aside ON evaluations.inbox USING btree (consumer, subject, arrival) WHERE (status <> 'HANDLED'::text);
CREATE INDEX outbox_undelivered ON evaluations.outbox USING btree ("position") WHERE (delivered_at IS NULL);
CREATE INDEX admin_unit_parent_code_index ON organisation.admin_unit USING btree (parent_code);
CREATE INDEX grid_parent_code_index ON organisation.grid USING btree (parent_code);
CREATE INDEX inbox_set_aside ON organisation.inbox USING btree (consumer, subject, arrival) WHERE (status <> 'HANDLED'::text);
CREATE INDEX outbox_undelivered ON organisation.outbox USING btree ("position") WHERE (delivered_at IS NULL);
CREATE INDEX party_cover_party_organization_id_index ON organisation.party_cover USING btree (party_organization_id);
CREATE INDEX party_organization_parent_id_index ON organisation.party_organization USING btree (parent_id);
CREATE INDEX service_station_grid_code_index ON organisation.service_station USING btree (grid_code);
CREATE INDEX appointment_grid_code_index ON people.appointment USING btree (grid_code);
CREATE UNIQUE INDEX appointment_leads_one ON people.appointment USING btree (person_id) WHERE ((status = 'ACTIVE'::text) AND (role = 'MICRO_GRID_LEADER'::text));
CREATE UNIQUE INDEX appointment_one_holder ON people.appointment USING btree (grid_code, role) WHERE ((status = 'ACTIVE'::text) AND (role <> 'COMMITTEE_CONTACT'::text));
CREATE UNIQUE INDEX appointment_one_post_a_branch ON people.appointment USING btree (person_id, "left"(grid_code, 15)) WHERE ((status = 'ACTIVE'::text) AND (role = ANY (ARRAY['GRID_WORKER'::text, 'MICRO_GRID_LEADER'::text])));
CREATE INDEX appointment_person_id_index ON people.appointment USING btree (person_id);
CREATE INDEX inbox_set_aside ON people.inbox USING btree (consumer, subject, arrival) WHERE (status <> 'HANDLED'::text);
CREATE INDEX office_post_person_id_index ON people.office_post USING btree (person_id);
CREATE INDEX outbox_undelivered ON people.outbox USING btree ("position") WHERE (delivered_at IS NULL);
CREATE TRIGGER matter_event_append_only BEFORE DELETE OR UPDATE ON community_services.matter_event FOR EACH ROW EXECUTE FUNCTION community_services.matter_event_matter_event_append_only_fn();
CREATE POLICY caller ON community_services.matter TO microgrid_caller USING (((id = ANY (ARRAY( SELECT matter_reporter.matter_id
   FROM community_services.matter_reporter
  WHERE (matter_reporter.person_id = community_services.caller_id())))) OR ((grid_code >= ( SELECT community_services.caller_scopes_from(ARRAY['MICRO_GRID_LEADER'::text, 'GRID_WORKER'::text, 'COMMITTEE_CONTACT'::text, 'TOTAL_GRID_HEAD'::text, 'STREET_OFFICER'::text]) AS caller_scopes_from)) AND (grid_code < ( SELECT community_services.caller_scopes_before(ARRAY['MICRO_GRID_LEADER'::text, 'GRID_WORKER'::text, 'COMMITTEE_CONTACT'::text, 'TOTAL_GRID_HEAD'::text, 'STREET_OFFICER'::text]) AS caller_scopes_before)) AND (grid_code ^@ ANY (( SELECT community_services.caller_scopes(ARRAY['MICRO_GRID_LEADER'::text, 'GRID_WORKER'::text, 'COMMITTEE_CONTACT'::text, 'TOTAL_GRID_HEAD'::text, 'STREET_OFFICER'::text]) AS caller_scopes)::text[])))));
CREATE POLICY caller ON community_services.matter_event TO microgrid_caller USING ((EXISTS ( SELECT 1
   FROM community_services.matter
  WHERE (matter.id = matter_event.matter_id))));
CREATE POLICY caller ON community_services.matter_reporter TO microgrid_caller USING ((person_id = community_services.caller_id()));
CREATE POLICY caller ON community_services.read_log FOR SELECT TO microgrid_caller USING (((subject_id = community_services.caller_id()) OR ((grid_code >= ( SELECT community_services.caller_scopes_from(ARRAY['PRIVACY_AUDITOR'::text, 'TOTAL_GRID_HEAD'::text]) AS caller_scopes_from)) AND (grid_code < ( SELECT community_services.caller_scopes_before(ARRAY['PRIVACY_AUDITOR'::text, 'TOTAL_GRID_HEAD'::text]) AS caller_scopes_before)) AND (grid_code ^@ ANY (( SELECT community_services.caller_scopes(ARRAY['PRIVACY_AUDITOR'::text, 'TOTAL_GRID_HEAD'::text]) AS caller_scopes)::text[])))));
CREATE POLICY caller ON community_services.registration TO microgrid_caller USING ((person_id = community_services.caller_id()));
CREATE POLICY caller_adds ON community_services.read_log FOR INSERT TO microgrid_caller WITH CHECK ((reader_id = community_services.caller_id()));
CREATE POLICY internal ON community_services.matter TO microgrid_internal USING (true);
CREATE POLICY internal ON community_services.matter_event TO microgrid_internal USING (true);
CREATE POLICY internal ON community_services.matter_reporter TO microgrid_internal USING (true);
CREATE POLICY internal ON community_services.read_log TO microgrid_internal USING (true);
CREATE POLICY internal ON community_services.registration TO microgrid_internal USING (true);
ALTER TABLE community_services.matter ENABLE ROW LEVEL SECURITY;
ALTER TABLE community_services.matter_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE community_services.matter_reporter ENABLE ROW LEVEL SECURITY;
ALTER TABLE community_services.read_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE community_services.registration ENABLE ROW LEVEL SECURITY;
ALTER TABLE people.appointment ENABLE ROW LEVEL SECURITY;
CREATE POLICY caller ON people.appointment TO microgrid_caller USING (((status = 'ACTIVE'::text) OR (person_id = people.caller_id()) OR ((grid_code >= ( SELECT people.caller_scopes_from(ARRAY['TOTAL_GRID_HEAD'::text, 'STREET_OFFICER'::text]) AS caller_scopes_from)) AND (grid_code < ( SELECT people.caller_scopes_before(ARRAY['TOTAL_GRID_HEAD'::text, 'STREET_OFFICER'::text]) AS caller_scopes_before)) AND (grid_code ^@ ANY (( SELECT people.caller_scopes(ARRAY['TOTAL_GRID_HEAD'::text, 'STREET_OFFICER'::text]) AS caller_scopes)::text[])))));
CREATE POLICY internal ON people.appointment TO microgrid_internal USING (true);
GRANT USAGE ON SCHEMA community_services TO microgrid_caller;
GRANT ALL ON SCHEMA community_services TO microgrid_internal;
GRANT USAGE ON SCHEMA people TO microgrid_caller;
GRANT ALL ON SCHEMA people TO microgrid_internal;
REVOKE ALL ON FUNCTION community_services.last_matter_number(prefix text) FROM PUBLIC;
GRANT ALL ON FUNCTION community_services.last_matter_number(prefix text) TO microgrid_caller;
GRANT ALL ON FUNCTION community_services.last_matter_number(prefix text) TO CURRENT_USER;
REVOKE ALL ON FUNCTION community_services.pass_seat_on(activity uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION community_services.pass_seat_on(activity uuid) TO microgrid_caller;
GRANT ALL ON FUNCTION community_services.pass_seat_on(activity uuid) TO CURRENT_USER;
REVOKE ALL ON FUNCTION community_services.registration_counts(activities uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION community_services.registration_counts(activities uuid[]) TO microgrid_caller;
GRANT ALL ON FUNCTION community_services.registration_counts(activities uuid[]) TO CURRENT_USER;
REVOKE ALL ON FUNCTION community_services.sealed_reporters(matters uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION community_services.sealed_reporters(matters uuid[]) TO microgrid_caller;
GRANT ALL ON FUNCTION community_services.sealed_reporters(matters uuid[]) TO CURRENT_USER;
REVOKE ALL ON FUNCTION community_services.waiting_place(registration uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION community_services.waiting_place(registration uuid) TO microgrid_caller;
GRANT ALL ON FUNCTION community_services.waiting_place(registration uuid) TO CURRENT_USER;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.activity TO microgrid_caller;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.activity TO microgrid_internal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.erasure_proof TO microgrid_caller;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.erasure_proof TO microgrid_internal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.fact_consumer TO microgrid_caller;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.fact_consumer TO microgrid_internal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.inbox TO microgrid_caller;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.inbox TO microgrid_internal;
GRANT USAGE ON SEQUENCE community_services.inbox_arrival_seq TO microgrid_caller;
GRANT USAGE ON SEQUENCE community_services.inbox_arrival_seq TO microgrid_internal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.matter TO microgrid_caller;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.matter TO microgrid_internal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.matter_counter TO microgrid_caller;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.matter_counter TO microgrid_internal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.matter_event TO microgrid_caller;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.matter_event TO microgrid_internal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.matter_reporter TO microgrid_caller;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.matter_reporter TO microgrid_internal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.migrations TO microgrid_caller;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.migrations TO microgrid_internal;
GRANT USAGE ON SEQUENCE community_services.migrations_id_seq TO microgrid_caller;
GRANT USAGE ON SEQUENCE community_services.migrations_id_seq TO microgrid_internal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.outbox TO microgrid_caller;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.outbox TO microgrid_internal;
GRANT USAGE ON SEQUENCE community_services.outbox_position_seq TO microgrid_caller;
GRANT USAGE ON SEQUENCE community_services.outbox_position_seq TO microgrid_internal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.post TO microgrid_caller;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.post TO microgrid_internal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.read_log TO microgrid_caller;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.read_log TO microgrid_internal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.registration TO microgrid_caller;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.registration TO microgrid_internal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.write_record TO microgrid_caller;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE community_services.write_record TO microgrid_internal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.appointment TO microgrid_caller;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.appointment TO microgrid_internal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.erasure_proof TO microgrid_caller;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.erasure_proof TO microgrid_internal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.fact_consumer TO microgrid_caller;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.fact_consumer TO microgrid_internal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.inbox TO microgrid_caller;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.inbox TO microgrid_internal;
GRANT USAGE ON SEQUENCE people.inbox_arrival_seq TO microgrid_caller;
GRANT USAGE ON SEQUENCE people.inbox_arrival_seq TO microgrid_internal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.migrations TO microgrid_caller;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.migrations TO microgrid_internal;
GRANT USAGE ON SEQUENCE people.migrations_id_seq TO microgrid_caller;
GRANT USAGE ON SEQUENCE people.migrations_id_seq TO microgrid_internal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.office_post TO microgrid_caller;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.office_post TO microgrid_internal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.outbox TO microgrid_caller;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.outbox TO microgrid_internal;
GRANT USAGE ON SEQUENCE people.outbox_position_seq TO microgrid_caller;
GRANT USAGE ON SEQUENCE people.outbox_position_seq TO microgrid_internal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.person TO microgrid_caller;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.person TO microgrid_internal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.write_record TO microgrid_caller;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.write_record TO microgrid_internal;
ALTER DEFAULT PRIVILEGES IN SCHEMA community_services GRANT USAGE ON SEQUENCES TO microgrid_caller;
ALTER DEFAULT PRIVILEGES IN SCHEMA community_services GRANT USAGE ON SEQUENCES TO microgrid_internal;
ALTER DEFAULT PRIVILEGES IN SCHEMA community_services GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES TO microgrid_caller;
ALTER DEFAULT PRIVILEGES IN SCHEMA community_services GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES TO microgrid_internal;
ALTER DEFAULT PRIVILEGES IN SCHEMA people GRANT USAGE ON SEQUENCES TO microgrid_caller;
ALTER DEFAULT PRIVILEGES IN SCHEMA people GRANT USAGE ON SEQUENCES TO microgrid_internal;
ALTER DEFAULT PRIVILEGES IN SCHEMA people GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES TO microgrid_caller;
ALTER DEFAULT PRIVILEGES IN SCHEMA people GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES TO microgrid_internal;
