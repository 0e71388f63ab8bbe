import { migration } from '@microgrid/database/migration';

export const serviceStations = migration(
  '20261125T005548-service-stations',
  `
create table "service_station" ("id" uuid not null, "kind" text not null, "name" text not null, "grid_code" text collate "C" not null, "address" text not null, "opening_hours" text not null, "capacity" int not null, "accessible" boolean not null, primary key ("id"));
create index "service_station_grid_code_index" on "service_station" ("grid_code");
alter table "service_station" add constraint "service_station_capacity_check" check (capacity > 0);
alter table "service_station" add constraint "service_station_kind_check" check ("kind" in ('PARTY_SERVICE', 'PROPERTY_ROOM', 'NEIGHBOUR_HOME', 'OTHER'));
`,
  ['001-first'],
);
