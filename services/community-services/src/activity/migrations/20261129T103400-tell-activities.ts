import { migration } from '@microgrid/database/migration';

/** Tells of each activity that stands, some of them again: others stood before they were told of. */
export const tellActivities = migration(
  '20261129T103400-tell-activities',
  `
insert into "outbox" ("fact", "recorded_at") select jsonb_build_object('specversion', '1.0', 'id', encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid, 'source', '/community-services', 'type', 'activity.published.v1', 'subject', "id", 'time', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'gridcode', "grid_code", 'datacontenttype', 'application/json', 'data', jsonb_build_object('type', "type", 'stationId', "station_id", 'organiserId', "organiser_id", 'startsAt', to_char("starts_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'endsAt', to_char("ends_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'capacity', "capacity")), now() from "activity" where "published_at" is not null and "organiser_id" is not null order by "grid_code", "id";
`,
);
