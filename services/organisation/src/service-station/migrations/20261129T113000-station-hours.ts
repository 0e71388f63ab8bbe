import { migration } from '@microgrid/database/migration';

/** Hours that are said as the sample says them are read, and told; all other words stay as they are until they are changed. */
export const stationHours = migration(
  '20261129T113000-station-hours',
  `
alter table "service_station" add column "hours" jsonb not null default '[]', add column "closures" jsonb not null default '[]', add column "closed_on" date null, add column "version" int not null default 1;
update "service_station" set "hours" = (select jsonb_agg(jsonb_build_object('weekday', "day", 'opensAt', substr("opening_hours", 7, 5), 'closesAt', substr("opening_hours", 13, 5)) order by "place") from unnest(array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']) with ordinality as "week"("day", "place")) where "opening_hours" ~ '^周一至周日 ([01][0-9]|2[0-3]):[0-5][0-9]–([01][0-9]|2[0-3]):[0-5][0-9]$' and substr("opening_hours", 7, 5) < substr("opening_hours", 13, 5);
insert into "outbox" ("fact", "recorded_at") select jsonb_build_object('specversion', '1.0', 'id', encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid, 'source', '/organisation', 'type', 'station.changed.v1', 'subject', "id", 'time', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'gridcode', "grid_code", 'datacontenttype', 'application/json', 'data', jsonb_build_object('kind', "kind", 'capacity', "capacity", 'isAccessible', "accessible", 'openSpans', (select jsonb_agg(jsonb_build_object('weekday', "day", 'from', extract(epoch from ("hours"->0->>'opensAt')::interval)::int / 60, 'to', extract(epoch from ("hours"->0->>'closesAt')::interval)::int / 60) order by "day") from generate_series(1, 7) as "day"), 'closedOn', null)), now() from "service_station" where "hours" <> '[]' order by "grid_code", "id";
`,
);
