import { migration } from '@microgrid/database/migration';

/** Tells of each station that stands, and how many they are. Their hours are words, so no spans are told. */
export const tellStations = migration(
  '20261129T060200-tell-stations',
  `
insert into "outbox" ("fact", "recorded_at") select jsonb_build_object('specversion', '1.0', 'id', encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid, 'source', '/organisation', 'type', 'station.changed.v1', 'subject', "id", 'time', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'gridcode', "grid_code", 'datacontenttype', 'application/json', 'data', jsonb_build_object('kind', "kind", 'capacity', "capacity", 'isAccessible', "accessible", 'openSpans', '[]'::jsonb, 'closedOn', null)), now() from "service_station" order by "grid_code", "id";
insert into "outbox" ("fact", "recorded_at") select jsonb_build_object('specversion', '1.0', 'id', encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid, 'source', '/organisation', 'type', 'network.told.v1', 'subject', encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid, 'time', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'gridcode', '000000000', 'datacontenttype', 'application/json', 'data', jsonb_build_object('thing', 'STATION', 'count', (select count(*) from "service_station"))), now() ;
`,
);
