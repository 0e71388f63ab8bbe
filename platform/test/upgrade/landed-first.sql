-- What the first landed version, of 2026-11-25 (commit dd4e26c, "Fail composition when two subgraphs describe a shared
-- thing differently; …"), stored, dumped on 2026-11-28 by pg_dump 18.3 --inserts: before row-level security, facts, the
-- read log and erasure. upgrading.test.ts opens it with today's code. It never changes, whatever becomes of the code.
-- Synthetic: nobody of these people exists, and no deed took place (样例); only the codes are of real administrative units.
-- That version wrote every row by its own code: a few of the network through its entities, the deeds through the graph.
-- organisation and evaluations took no writes; for the dump each was given one, so that no table is empty.
-- sample.community is what a start with sample data leaves.
-- Of pg_dump's text the comments are gone, SET is SET LOCAL, and whoever loads it is the owner, in one transaction.
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
CREATE FUNCTION community_services.matter_event_matter_event_append_only_fn() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ begin raise exception 'matter_event is append-only'; end; $$;
SET LOCAL default_tablespace = '';
SET LOCAL default_table_access_method = heap;
CREATE TABLE community_services.activity (
    id uuid NOT NULL,
    type text NOT NULL,
    title text NOT NULL,
    description text NOT NULL,
    station_id uuid NOT NULL,
    grid_code text NOT NULL COLLATE pg_catalog."C",
    organiser_id uuid NOT NULL,
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
CREATE TABLE community_services.matter (
    id uuid NOT NULL,
    number text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL,
    severity text NOT NULL,
    grid_code text NOT NULL COLLATE pg_catalog."C",
    place text NOT NULL,
    description text NOT NULL,
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
    actor_id uuid NOT NULL,
    at timestamp(3) with time zone NOT NULL,
    note text,
    CONSTRAINT matter_event_action_check CHECK ((action = ANY (ARRAY['REPORT'::text, 'ACCEPT'::text, 'RETURN'::text, 'DECLARE_DUPLICATE'::text, 'DECLARE_OUT_OF_SCOPE'::text, 'CANCEL'::text, 'ASSIGN'::text, 'START'::text, 'REFUSE'::text, 'ESCALATE'::text, 'HOLD'::text, 'RESUME'::text, 'RESOLVE'::text, 'VERIFY'::text, 'REOPEN'::text, 'CLOSE'::text]))),
    CONSTRAINT matter_event_from_status_check CHECK ((from_status = ANY (ARRAY['DRAFT'::text, 'REPORTED'::text, 'RETURNED'::text, 'DUPLICATE'::text, 'OUT_OF_SCOPE'::text, 'ACCEPTED'::text, 'ASSIGNED'::text, 'IN_PROGRESS'::text, 'ON_HOLD'::text, 'ESCALATED'::text, 'RESOLVED'::text, 'VERIFIED'::text, 'REOPENED'::text, 'CLOSED'::text, 'CANCELLED'::text]))),
    CONSTRAINT matter_event_to_status_check CHECK ((to_status = ANY (ARRAY['DRAFT'::text, 'REPORTED'::text, 'RETURNED'::text, 'DUPLICATE'::text, 'OUT_OF_SCOPE'::text, 'ACCEPTED'::text, 'ASSIGNED'::text, 'IN_PROGRESS'::text, 'ON_HOLD'::text, 'ESCALATED'::text, 'RESOLVED'::text, 'VERIFIED'::text, 'REOPENED'::text, 'CLOSED'::text, 'CANCELLED'::text])))
);
CREATE TABLE community_services.matter_reporter (
    matter_id uuid NOT NULL,
    person_id uuid NOT NULL
);
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
CREATE TABLE community_services.registration (
    id uuid NOT NULL,
    activity_id uuid NOT NULL,
    person_id uuid NOT NULL,
    status text NOT NULL,
    registered_at timestamp(3) with time zone NOT NULL,
    CONSTRAINT registration_status_check CHECK ((status = ANY (ARRAY['REGISTERED'::text, 'WAITING'::text, 'CANCELLED'::text])))
);
CREATE TABLE community_services.write_record (
    id uuid NOT NULL,
    digest text NOT NULL,
    entity text NOT NULL,
    entity_id text NOT NULL,
    written_at timestamp with time zone NOT NULL
);
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
ALTER TABLE ONLY community_services.migrations ALTER COLUMN id SET DEFAULT nextval('community_services.migrations_id_seq'::regclass);
ALTER TABLE ONLY evaluations.migrations ALTER COLUMN id SET DEFAULT nextval('evaluations.migrations_id_seq'::regclass);
ALTER TABLE ONLY organisation.migrations ALTER COLUMN id SET DEFAULT nextval('organisation.migrations_id_seq'::regclass);
ALTER TABLE ONLY people.migrations ALTER COLUMN id SET DEFAULT nextval('people.migrations_id_seq'::regclass);
INSERT INTO community_services.activity VALUES ('01a21f73-9c00-7000-8000-000000000201', 'TEA_TALK', '茶话会（样例）', '喝茶聊家常（样例）', '01a21f73-9c00-7000-8000-0000000000d1', '510115006005001', '01a21f73-9c00-7000-8000-0000000000a2', 12, '2026-11-08 23:13:38.428+00', '2026-11-09 00:43:38.428+00', 'HELD', '2026-10-29 23:13:38.428+00', 1);
INSERT INTO community_services.activity VALUES ('01a21f73-9c00-7000-8000-000000000202', 'READING', '阅读分享会（样例）', '喝茶聊家常（样例）', '01a21f73-9c00-7000-8000-0000000000d1', '510115006005001', '01a21f73-9c00-7000-8000-0000000000a4', 12, '2026-12-18 23:13:38.428+00', '2026-12-19 00:43:38.428+00', 'DRAFT', NULL, 1);
INSERT INTO community_services.activity VALUES ('01a21f73-9c00-7000-8000-000000000211', 'DELIBERATION', '坝坝会（样例）', '就公共事项议事（样例）', '01a21f73-9c00-7000-8000-0000000000d1', '510115006005001', '01a21f73-9c00-7000-8000-0000000000a2', 1, '2026-12-08 23:13:38.428+00', '2026-12-09 01:13:38.428+00', 'FULL', '2026-11-28 23:13:55.814+00', 2);
INSERT INTO community_services.matter VALUES ('01a21f73-9c00-7000-8000-000000000301', '2026-510115006005-000001', 'A5', 'ORDINARY', '510115006005001001', '样例小区北门', '路灯不亮（样例）', 'APP', 'L1', 'CLOSED', '2026-05-08 23:13:38.428+00', '2026-05-09 23:13:38.428+00', '2026-05-10 23:13:38.428+00', '2026-05-11 23:13:38.428+00', '2026-05-12 23:13:38.428+00', '2026-05-15 23:13:38.428+00', 'SET', '01a21f73-9c00-7000-8000-0000000000a2', '01a21f73-9c00-7000-8000-0000000000a3', '已更换灯泡（样例）', 5);
INSERT INTO community_services.matter VALUES ('01a21f73-9c00-7000-8000-000000000302', '2026-510115006005-000002', 'A7', 'ORDINARY', '510115006005001001', '样例小区北门', '施工围挡松动（样例）', 'PHONE', 'L3', 'IN_PROGRESS', '2026-11-25 23:13:38.428+00', '2026-11-25 23:13:38.428+00', NULL, NULL, NULL, NULL, 'CALENDAR_NOT_PUBLISHED', '01a21f73-9c00-7000-8000-0000000000b1', NULL, NULL, 4);
INSERT INTO community_services.matter VALUES ('01a21f73-9c00-7000-8000-000000000311', '2026-510115006005-000003', 'A5', 'ORDINARY', '510115006005001001', '样例小区北门', '路灯不亮（样例）', 'APP', 'L1', 'CLOSED', '2026-11-28 23:13:54.936+00', '2026-11-28 23:13:55.104+00', '2026-11-28 23:13:55.216+00', '2026-11-28 23:13:55.245+00', '2026-11-28 23:13:55.274+00', '2026-12-04 15:59:59.999+00', 'SET', '01a21f73-9c00-7000-8000-0000000000a2', '01a21f73-9c00-7000-8000-0000000000c1', '已更换灯泡（样例）', 5);
INSERT INTO community_services.matter VALUES ('01a21f73-9c00-7000-8000-000000000312', '2026-510115006005-000004', 'A1', 'EMERGENCY', '510115006005001001', '样例小区北门', '消防通道被堵（样例）', 'APP', 'L1', 'ACCEPTED', '2026-11-28 23:13:55.335+00', '2026-11-28 23:13:55.422+00', NULL, NULL, NULL, '2026-11-29 00:13:55.335+00', 'SET', '01a21f73-9c00-7000-8000-0000000000a4', NULL, NULL, 2);
INSERT INTO community_services.matter VALUES ('01a21f73-9c00-7000-8000-000000000313', '2026-510115006005-000005', 'B4', 'CONSULT', '510115006005001001', '样例小区北门', '夜间噪声（样例）
凌晨两点，“咚咚”声；it''s loud \o/', 'APP', 'L1', 'REPORTED', '2026-11-28 23:13:55.512+00', NULL, NULL, NULL, NULL, '2026-11-30 15:59:59.999+00', 'SET', NULL, NULL, NULL, 1);
INSERT INTO community_services.matter VALUES ('01a21f73-9c00-7000-8000-000000000314', '2026-510115006005-000006', 'E1', 'ORDINARY', '510115006005001001', '样例小区北门', '想要忘记的事（样例）', 'APP', 'L1', 'CLOSED', '2026-11-28 23:13:55.556+00', '2026-11-28 23:13:55.61+00', '2026-11-28 23:13:55.639+00', '2026-11-28 23:13:55.693+00', '2026-11-28 23:13:55.717+00', '2026-12-04 15:59:59.999+00', 'SET', '01a21f73-9c00-7000-8000-0000000000a2', '01a21f73-9c00-7000-8000-0000000000c4', '已答复（样例）', 5);
INSERT INTO community_services.matter VALUES ('01a21f73-9c00-7000-8000-000000000315', '2026-510115006005-000007', 'A2', 'EMERGENCY', '510115006005001002', '样例小区北门', '燃气异味（样例）', 'APP', 'L1', 'ACCEPTED', '2026-11-28 23:13:55.74+00', '2026-11-28 23:13:55.767+00', NULL, NULL, NULL, '2026-11-29 00:13:55.74+00', 'SET', '01a21f73-9c00-7000-8000-0000000000a5', NULL, NULL, 2);
INSERT INTO community_services.matter_counter VALUES ('510115006005', 2026, 7);
INSERT INTO community_services.matter_event VALUES ('01a21f73-9c00-7000-8000-000000000401', '01a21f73-9c00-7000-8000-000000000301', 'REPORT', NULL, 'REPORTED', '01a21f73-9c00-7000-8000-0000000000c3', '2026-05-08 23:13:38.428+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a21f73-9c00-7000-8000-000000000402', '01a21f73-9c00-7000-8000-000000000301', 'ACCEPT', 'REPORTED', 'ACCEPTED', '01a21f73-9c00-7000-8000-0000000000a2', '2026-05-09 23:13:38.428+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a21f73-9c00-7000-8000-000000000403', '01a21f73-9c00-7000-8000-000000000301', 'RESOLVE', 'ACCEPTED', 'RESOLVED', '01a21f73-9c00-7000-8000-0000000000a2', '2026-05-10 23:13:38.428+00', '已更换灯泡（样例）');
INSERT INTO community_services.matter_event VALUES ('01a21f73-9c00-7000-8000-000000000404', '01a21f73-9c00-7000-8000-000000000301', 'VERIFY', 'RESOLVED', 'VERIFIED', '01a21f73-9c00-7000-8000-0000000000a3', '2026-05-11 23:13:38.428+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a21f73-9c00-7000-8000-000000000405', '01a21f73-9c00-7000-8000-000000000301', 'CLOSE', 'VERIFIED', 'CLOSED', '01a21f73-9c00-7000-8000-0000000000a1', '2026-05-12 23:13:38.428+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a21f73-9c00-7000-8000-000000000406', '01a21f73-9c00-7000-8000-000000000302', 'REPORT', NULL, 'REPORTED', '01a21f73-9c00-7000-8000-0000000000c2', '2026-11-25 23:13:38.428+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a21f73-9c00-7000-8000-000000000407', '01a21f73-9c00-7000-8000-000000000302', 'ACCEPT', 'REPORTED', 'ACCEPTED', '01a21f73-9c00-7000-8000-0000000000a2', '2026-11-25 23:13:38.428+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a21f73-9c00-7000-8000-000000000408', '01a21f73-9c00-7000-8000-000000000302', 'ASSIGN', 'ACCEPTED', 'ASSIGNED', '01a21f73-9c00-7000-8000-0000000000a2', '2026-11-25 23:13:38.428+00', '移交街道（样例）');
INSERT INTO community_services.matter_event VALUES ('01a21f73-9c00-7000-8000-000000000409', '01a21f73-9c00-7000-8000-000000000302', 'START', 'ASSIGNED', 'IN_PROGRESS', '01a21f73-9c00-7000-8000-0000000000b1', '2026-11-26 23:13:38.428+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-c70d-7575-92fb-07e99f6d0dc4', '01a21f73-9c00-7000-8000-000000000311', 'REPORT', NULL, 'REPORTED', '01a21f73-9c00-7000-8000-0000000000c1', '2026-11-28 23:13:54.936+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-c7d3-7302-a0ab-753f27d93d30', '01a21f73-9c00-7000-8000-000000000311', 'ACCEPT', 'REPORTED', 'ACCEPTED', '01a21f73-9c00-7000-8000-0000000000a2', '2026-11-28 23:13:55.104+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-c817-7404-9e7f-a062f5639a94', '01a21f73-9c00-7000-8000-000000000311', 'RESOLVE', 'ACCEPTED', 'RESOLVED', '01a21f73-9c00-7000-8000-0000000000a2', '2026-11-28 23:13:55.216+00', '已更换灯泡（样例）');
INSERT INTO community_services.matter_event VALUES ('01a2246f-c833-7630-bf76-792861b7a109', '01a21f73-9c00-7000-8000-000000000311', 'VERIFY', 'RESOLVED', 'VERIFIED', '01a21f73-9c00-7000-8000-0000000000c1', '2026-11-28 23:13:55.245+00', '亮了（样例）');
INSERT INTO community_services.matter_event VALUES ('01a2246f-c856-71ea-8009-cfefd2e121c3', '01a21f73-9c00-7000-8000-000000000311', 'CLOSE', 'VERIFIED', 'CLOSED', '01a21f73-9c00-7000-8000-0000000000a1', '2026-11-28 23:13:55.274+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-c8aa-765c-8754-5ccda0263756', '01a21f73-9c00-7000-8000-000000000312', 'REPORT', NULL, 'REPORTED', '01a21f73-9c00-7000-8000-0000000000c1', '2026-11-28 23:13:55.335+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-c8e6-70b5-9819-4c4b18311ec1', '01a21f73-9c00-7000-8000-000000000312', 'ACCEPT', 'REPORTED', 'ACCEPTED', '01a21f73-9c00-7000-8000-0000000000a4', '2026-11-28 23:13:55.422+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-c943-721d-9726-baa98ca677d6', '01a21f73-9c00-7000-8000-000000000313', 'REPORT', NULL, 'REPORTED', '01a21f73-9c00-7000-8000-0000000000c2', '2026-11-28 23:13:55.512+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-c968-753c-b4e9-805099e2d1ac', '01a21f73-9c00-7000-8000-000000000314', 'REPORT', NULL, 'REPORTED', '01a21f73-9c00-7000-8000-0000000000c4', '2026-11-28 23:13:55.556+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-c9a0-77cc-acd5-4f173058be40', '01a21f73-9c00-7000-8000-000000000314', 'ACCEPT', 'REPORTED', 'ACCEPTED', '01a21f73-9c00-7000-8000-0000000000a2', '2026-11-28 23:13:55.61+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-c9bc-74b2-8220-f6162e867ff0', '01a21f73-9c00-7000-8000-000000000314', 'RESOLVE', 'ACCEPTED', 'RESOLVED', '01a21f73-9c00-7000-8000-0000000000a2', '2026-11-28 23:13:55.639+00', '已答复（样例）');
INSERT INTO community_services.matter_event VALUES ('01a2246f-c9f3-72a9-a479-2ba69033cc33', '01a21f73-9c00-7000-8000-000000000314', 'VERIFY', 'RESOLVED', 'VERIFIED', '01a21f73-9c00-7000-8000-0000000000c4', '2026-11-28 23:13:55.693+00', '可以（样例）');
INSERT INTO community_services.matter_event VALUES ('01a2246f-ca09-7271-b54b-61cceafc8e2e', '01a21f73-9c00-7000-8000-000000000314', 'CLOSE', 'VERIFIED', 'CLOSED', '01a21f73-9c00-7000-8000-0000000000a2', '2026-11-28 23:13:55.717+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-ca1f-71dc-b155-2fe5ae691d3c', '01a21f73-9c00-7000-8000-000000000315', 'REPORT', NULL, 'REPORTED', '01a21f73-9c00-7000-8000-0000000000c1', '2026-11-28 23:13:55.74+00', NULL);
INSERT INTO community_services.matter_event VALUES ('01a2246f-ca46-75d3-99ba-eb8647813c28', '01a21f73-9c00-7000-8000-000000000315', 'ACCEPT', 'REPORTED', 'ACCEPTED', '01a21f73-9c00-7000-8000-0000000000a5', '2026-11-28 23:13:55.767+00', NULL);
INSERT INTO community_services.matter_reporter VALUES ('01a21f73-9c00-7000-8000-000000000301', '01a21f73-9c00-7000-8000-0000000000c3');
INSERT INTO community_services.matter_reporter VALUES ('01a21f73-9c00-7000-8000-000000000302', '01a21f73-9c00-7000-8000-0000000000c2');
INSERT INTO community_services.matter_reporter VALUES ('01a21f73-9c00-7000-8000-000000000311', '01a21f73-9c00-7000-8000-0000000000c1');
INSERT INTO community_services.matter_reporter VALUES ('01a21f73-9c00-7000-8000-000000000312', '01a21f73-9c00-7000-8000-0000000000c1');
INSERT INTO community_services.matter_reporter VALUES ('01a21f73-9c00-7000-8000-000000000313', '01a21f73-9c00-7000-8000-0000000000c2');
INSERT INTO community_services.matter_reporter VALUES ('01a21f73-9c00-7000-8000-000000000314', '01a21f73-9c00-7000-8000-0000000000c4');
INSERT INTO community_services.matter_reporter VALUES ('01a21f73-9c00-7000-8000-000000000315', '01a21f73-9c00-7000-8000-0000000000c1');
INSERT INTO community_services.migrations VALUES (1, '001-first', '2026-11-28 23:13:53.968+00');
INSERT INTO community_services.registration VALUES ('01a21f73-9c00-7000-8000-000000000223', '01a21f73-9c00-7000-8000-000000000211', '01a21f73-9c00-7000-8000-0000000000c4', 'WAITING', '2026-11-28 23:13:55.897+00');
INSERT INTO community_services.registration VALUES ('01a21f73-9c00-7000-8000-000000000224', '01a21f73-9c00-7000-8000-000000000211', '01a21f73-9c00-7000-8000-0000000000a3', 'WAITING', '2026-11-28 23:13:55.918+00');
INSERT INTO community_services.registration VALUES ('01a21f73-9c00-7000-8000-000000000221', '01a21f73-9c00-7000-8000-000000000211', '01a21f73-9c00-7000-8000-0000000000c1', 'CANCELLED', '2026-11-28 23:13:55.849+00');
INSERT INTO community_services.registration VALUES ('01a21f73-9c00-7000-8000-000000000222', '01a21f73-9c00-7000-8000-000000000211', '01a21f73-9c00-7000-8000-0000000000c2', 'REGISTERED', '2026-11-28 23:13:55.873+00');
INSERT INTO community_services.write_record VALUES ('01a21f73-9c00-7000-8000-000000000311', '19f0c5c4bcfab602aabd064ff9213040e4d7327ba2b9328ab767afb2e43f5c04', 'MatterEntity', '01a21f73-9c00-7000-8000-000000000311', '2026-11-28 23:13:54.934+00');
INSERT INTO community_services.write_record VALUES ('01a21f73-9c00-7000-8000-000000000511', 'bf4d755ce9012558bc965d207e0632d1448d698a73c760bdf511026113c7ebd2', 'MatterEntity', '01a21f73-9c00-7000-8000-000000000311', '2026-11-28 23:13:55.119+00');
INSERT INTO community_services.write_record VALUES ('01a21f73-9c00-7000-8000-000000000312', '9012da3abad7ffd542d0ad7e657201f0df9194424808c5d334288777c52e23c1', 'MatterEntity', '01a21f73-9c00-7000-8000-000000000312', '2026-11-28 23:13:55.334+00');
INSERT INTO community_services.write_record VALUES ('01a21f73-9c00-7000-8000-000000000313', 'fd5ce4b45f1f5317627dff2b0f73cc238b40fdf460e1b5666b629d063f3b05b8', 'MatterEntity', '01a21f73-9c00-7000-8000-000000000313', '2026-11-28 23:13:55.51+00');
INSERT INTO community_services.write_record VALUES ('01a21f73-9c00-7000-8000-000000000314', 'a0aea92ac5db84daac72d3fd0b6cc9596136a679bcb86e6df3ead66f2262e890', 'MatterEntity', '01a21f73-9c00-7000-8000-000000000314', '2026-11-28 23:13:55.554+00');
INSERT INTO community_services.write_record VALUES ('01a21f73-9c00-7000-8000-000000000315', 'bfbdaa9c7effeaafb0801ce837966e4e42aebc78b14f219945e2469e5b8e5c96', 'MatterEntity', '01a21f73-9c00-7000-8000-000000000315', '2026-11-28 23:13:55.739+00');
INSERT INTO community_services.write_record VALUES ('01a21f73-9c00-7000-8000-000000000211', 'bae791e788dc535b8f7a6543456f7256fc7e48a344314836cd904d82a5573066', 'ActivityEntity', '01a21f73-9c00-7000-8000-000000000211', '2026-11-28 23:13:55.815+00');
INSERT INTO community_services.write_record VALUES ('01a21f73-9c00-7000-8000-000000000221', 'f874d98ae9cb0685028bed70a3c9d1a339fecbb6bea14b52b3e7d01977b347d9', 'RegistrationEntity', '01a21f73-9c00-7000-8000-000000000221', '2026-11-28 23:13:55.841+00');
INSERT INTO community_services.write_record VALUES ('01a21f73-9c00-7000-8000-000000000222', 'f3f462c127543ffc55d781d1f012edb746ab6a93533ba7c1762a6c7464d33611', 'RegistrationEntity', '01a21f73-9c00-7000-8000-000000000222', '2026-11-28 23:13:55.867+00');
INSERT INTO community_services.write_record VALUES ('01a21f73-9c00-7000-8000-000000000223', 'd92b0e4012b6938edb0d8924689b26b531451c2a2fe92e32266fd4c9891f02f5', 'RegistrationEntity', '01a21f73-9c00-7000-8000-000000000223', '2026-11-28 23:13:55.892+00');
INSERT INTO community_services.write_record VALUES ('01a21f73-9c00-7000-8000-000000000224', 'e0fff088a9132722d94b9011704b6aa114be49b44150b4672268edd8ffea274d', 'RegistrationEntity', '01a21f73-9c00-7000-8000-000000000224', '2026-11-28 23:13:55.914+00');
INSERT INTO community_services.write_record VALUES ('01a21f73-9c00-7000-8000-000000000225', '81867fe54b323909ae98e302329c5877cd4270531a93160ea6a078c30dfaef20', 'RegistrationEntity', '01a21f73-9c00-7000-8000-000000000221', '2026-11-28 23:13:55.942+00');
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
INSERT INTO evaluations.migrations VALUES (1, '001-first', '2026-11-28 23:13:54.18+00');
INSERT INTO evaluations.migrations VALUES (2, '002-default-schemes', '2026-11-28 23:13:54.18+00');
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
INSERT INTO evaluations.write_record VALUES ('01a21f73-9c00-7000-8000-000000000502', 'a write of long ago', 'GridEntity', '510115006005', '2026-08-20 23:13:38.428+00');
INSERT INTO evaluations.write_record VALUES ('01a21f73-9c00-7000-8000-000000000504', 'a write of the dump', 'SchemeEntity', '019b1d97-1800-7000-8000-000000000002', '2026-11-28 23:13:55.966+00');
INSERT INTO organisation.admin_unit VALUES ('51', 'PROVINCE', '四川省', NULL, '2023-06-30');
INSERT INTO organisation.admin_unit VALUES ('5101', 'PREFECTURE', '成都市', '51', '2023-06-30');
INSERT INTO organisation.admin_unit VALUES ('510115', 'COUNTY', '温江区', '5101', '2023-06-30');
INSERT INTO organisation.admin_unit VALUES ('510115006', 'STREET', '永宁街道', '510115', '2023-06-30');
INSERT INTO organisation.admin_unit VALUES ('510115006005', 'VILLAGE', '杏林社区居委会', '510115006', '2023-06-30');
INSERT INTO organisation.grid VALUES ('510115006005', 'TOTAL', NULL, '杏林社区', NULL, 241, '2023-06-30', NULL, '2022-11-01', NULL, '{}');
INSERT INTO organisation.grid VALUES ('510115006005001', 'GENERAL', NULL, '杏林社区第一网格', '第一网格', 241, '2023-06-30', '510115006005', '2022-11-01', NULL, '{}');
INSERT INTO organisation.grid VALUES ('510115006005001001', 'MICRO', 'BUILT_ESTATE', '样例小区1-1', '1号微网格', 80, '2023-06-30', '510115006005001', '2022-11-01', NULL, '{}');
INSERT INTO organisation.grid VALUES ('510115006005001002', 'MICRO', 'BUILT_ESTATE', '样例小区1-2', '2号微网格', 91, '2023-06-30', '510115006005001', '2022-11-01', NULL, '{}');
INSERT INTO organisation.grid VALUES ('510115006005001003', 'MICRO', 'BUILT_ESTATE', '样例小区1-3', NULL, 70, '2023-06-30', '510115006005001', '2022-11-01', '2025-12-31', '{}');
INSERT INTO organisation.grid VALUES ('510115006005001004', 'MICRO', 'SCATTERED_COURTYARD', '样例院落1-4', NULL, 70, '2023-06-30', '510115006005001', '2026-01-01', NULL, '{510115006005001003}');
INSERT INTO organisation.migrations VALUES (1, '001-first', '2026-11-28 23:13:53.302+00');
INSERT INTO organisation.party_cover VALUES ('510115006005', '01a21f73-9c00-7000-8000-0000000000e1');
INSERT INTO organisation.party_cover VALUES ('510115006005001', '01a21f73-9c00-7000-8000-0000000000e2');
INSERT INTO organisation.party_cover VALUES ('510115006005001001', '01a21f73-9c00-7000-8000-0000000000e3');
INSERT INTO organisation.party_organization VALUES ('01a21f73-9c00-7000-8000-0000000000e1', 'COMMITTEE', '杏林社区党委（样例）', NULL, '2022-11-05', 33);
INSERT INTO organisation.party_organization VALUES ('01a21f73-9c00-7000-8000-0000000000e2', 'BRANCH', '杏林社区第一网格党支部（样例）', '01a21f73-9c00-7000-8000-0000000000e1', '2022-11-20', 33);
INSERT INTO organisation.party_organization VALUES ('01a21f73-9c00-7000-8000-0000000000e3', 'GROUP', '样例小区1-1党小组（样例）', '01a21f73-9c00-7000-8000-0000000000e2', '2022-12-01', 5);
INSERT INTO organisation.service_station VALUES ('01a21f73-9c00-7000-8000-0000000000d1', 'NEIGHBOUR_HOME', '邻里之家（样例）', '510115006005001', '样例路5号', '周一至周日 09:00–21:00', 40, true);
INSERT INTO organisation.write_record VALUES ('01a21f73-9c00-7000-8000-000000000501', 'a write of long ago', 'GridEntity', '510115006005', '2026-08-20 23:13:38.428+00');
INSERT INTO organisation.write_record VALUES ('01a21f73-9c00-7000-8000-000000000503', 'a write of the dump', 'GridEntity', '510115006005', '2026-11-28 23:13:55.958+00');
INSERT INTO people.appointment VALUES ('01a21f73-9c00-7000-8000-000000000101', '01a21f73-9c00-7000-8000-0000000000a1', 'TOTAL_GRID_HEAD', '510115006005', '2026-09-30', '2027-06-17', 'EX_OFFICIO', 'ACTIVE', NULL, 1);
INSERT INTO people.appointment VALUES ('01a21f73-9c00-7000-8000-000000000102', '01a21f73-9c00-7000-8000-0000000000a2', 'GRID_WORKER', '510115006005001', '2026-09-30', '2027-06-17', 'EMPLOYED', 'ACTIVE', NULL, 1);
INSERT INTO people.appointment VALUES ('01a21f73-9c00-7000-8000-000000000103', '01a21f73-9c00-7000-8000-0000000000a3', 'COMMITTEE_CONTACT', '510115006005001', '2026-09-30', '2027-06-17', 'ELECTED', 'ACTIVE', NULL, 1);
INSERT INTO people.appointment VALUES ('01a21f73-9c00-7000-8000-000000000107', '01a21f73-9c00-7000-8000-0000000000a7', 'MICRO_GRID_LEADER', '510115006005001002', '2025-07-17', '2026-07-12', 'APPOINTED', 'ENDED', 'TERM', 2);
INSERT INTO people.appointment VALUES ('01a21f73-9c00-7000-8000-000000000105', '01a21f73-9c00-7000-8000-0000000000a5', 'MICRO_GRID_LEADER', '510115006005001002', '2026-11-29', '2027-06-17', 'ELECTED', 'ACTIVE', NULL, 1);
INSERT INTO people.appointment VALUES ('01a21f73-9c00-7000-8000-000000000104', '01a21f73-9c00-7000-8000-0000000000a4', 'MICRO_GRID_LEADER', '510115006005001001', '2026-09-30', '2026-11-29', 'APPOINTED', 'ENDED', 'MOVED', 2);
INSERT INTO people.migrations VALUES (1, '001-first', '2026-11-28 23:13:53.554+00');
INSERT INTO people.office_post VALUES ('01a21f73-9c00-7000-8000-000000000111', '01a21f73-9c00-7000-8000-0000000000b1', 'STREET_OFFICER', '510115006', '2026-01-01', NULL);
INSERT INTO people.office_post VALUES ('01a21f73-9c00-7000-8000-000000000112', '01a21f73-9c00-7000-8000-0000000000b2', 'ANALYST', '510115006', '2026-01-01', NULL);
INSERT INTO people.office_post VALUES ('01a21f73-9c00-7000-8000-000000000113', '01a21f73-9c00-7000-8000-0000000000b3', 'PRIVACY_AUDITOR', '510115006', '2026-01-01', NULL);
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
INSERT INTO people.write_record VALUES ('01a21f73-9c00-7000-8000-000000000105', '34ef3a2435a014f36d7093b10548bd2ca9b8d9c1706e71ffb405a78d6f8734f7', 'AppointmentEntity', '01a21f73-9c00-7000-8000-000000000105', '2026-11-28 23:13:54.876+00');
INSERT INTO sample.community VALUES ('510115006001');
INSERT INTO sample.community VALUES ('510115006002');
INSERT INTO sample.community VALUES ('510115006003');
INSERT INTO sample.community VALUES ('510115006004');
INSERT INTO sample.community VALUES ('510115006005');
SELECT pg_catalog.setval('community_services.migrations_id_seq', 1, true);
SELECT pg_catalog.setval('evaluations.migrations_id_seq', 2, true);
SELECT pg_catalog.setval('organisation.migrations_id_seq', 1, true);
SELECT pg_catalog.setval('people.migrations_id_seq', 1, true);
ALTER TABLE ONLY community_services.activity
    ADD CONSTRAINT activity_pkey PRIMARY KEY (id);
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
ALTER TABLE ONLY community_services.registration
    ADD CONSTRAINT registration_activity_person_unique UNIQUE (activity_id, person_id);
ALTER TABLE ONLY community_services.registration
    ADD CONSTRAINT registration_pkey PRIMARY KEY (id);
ALTER TABLE ONLY community_services.write_record
    ADD CONSTRAINT write_record_pkey PRIMARY KEY (id);
ALTER TABLE ONLY evaluations.indicator
    ADD CONSTRAINT indicator_pkey PRIMARY KEY (code, version);
ALTER TABLE ONLY evaluations.migrations
    ADD CONSTRAINT migrations_pkey PRIMARY KEY (id);
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
ALTER TABLE ONLY organisation.grid
    ADD CONSTRAINT grid_pkey PRIMARY KEY (code);
ALTER TABLE ONLY organisation.migrations
    ADD CONSTRAINT migrations_pkey PRIMARY KEY (id);
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
ALTER TABLE ONLY people.migrations
    ADD CONSTRAINT migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY people.office_post
    ADD CONSTRAINT office_post_pkey PRIMARY KEY (id);
ALTER TABLE ONLY people.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);
ALTER TABLE ONLY people.write_record
    ADD CONSTRAINT write_record_pkey PRIMARY KEY (id);
ALTER TABLE ONLY sample.community
    ADD CONSTRAINT community_pkey PRIMARY KEY (code);
CREATE INDEX activity_grid_code_starts_at_index ON community_services.activity USING btree (grid_code, starts_at);
CREATE INDEX activity_starts_at_id_index ON community_services.activity USING btree (starts_at, id);
CREATE INDEX activity_station_id_starts_at_index ON community_services.activity USING btree (station_id, starts_at);
CREATE INDEX matter_event_matter_id_index ON community_services.matter_event USING btree (matter_id);
CREATE INDEX matter_grid_code_status_index ON community_services.matter USING btree (grid_code, status);
CREATE INDEX matter_reported_at_id_index ON community_services.matter USING btree (reported_at, id);
CREATE INDEX matter_reporter_person_id_index ON community_services.matter_reporter USING btree (person_id);
CREATE INDEX admin_unit_parent_code_index ON organisation.admin_unit USING btree (parent_code);
CREATE INDEX grid_parent_code_index ON organisation.grid USING btree (parent_code);
CREATE INDEX party_cover_party_organization_id_index ON organisation.party_cover USING btree (party_organization_id);
CREATE INDEX party_organization_parent_id_index ON organisation.party_organization USING btree (parent_id);
CREATE INDEX service_station_grid_code_index ON organisation.service_station USING btree (grid_code);
CREATE INDEX appointment_grid_code_index ON people.appointment USING btree (grid_code);
CREATE UNIQUE INDEX appointment_leads_one ON people.appointment USING btree (person_id) WHERE ((status = 'ACTIVE'::text) AND (role = 'MICRO_GRID_LEADER'::text));
CREATE UNIQUE INDEX appointment_one_holder ON people.appointment USING btree (grid_code, role) WHERE ((status = 'ACTIVE'::text) AND (role <> 'COMMITTEE_CONTACT'::text));
CREATE UNIQUE INDEX appointment_one_post_a_branch ON people.appointment USING btree (person_id, "left"(grid_code, 15)) WHERE ((status = 'ACTIVE'::text) AND (role = ANY (ARRAY['GRID_WORKER'::text, 'MICRO_GRID_LEADER'::text])));
CREATE INDEX appointment_person_id_index ON people.appointment USING btree (person_id);
CREATE INDEX office_post_person_id_index ON people.office_post USING btree (person_id);
CREATE TRIGGER matter_event_append_only BEFORE DELETE OR UPDATE ON community_services.matter_event FOR EACH STATEMENT EXECUTE FUNCTION community_services.matter_event_matter_event_append_only_fn();
