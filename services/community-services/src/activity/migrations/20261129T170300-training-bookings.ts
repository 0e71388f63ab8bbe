import { migration } from '@microgrid/database/migration';

export const trainingBookingTable = migration(
  '20261129T170300-training-bookings',
  `
create table "training_booking" ("id" uuid not null, "station_id" uuid not null, "starts_at" timestamptz(3) not null, "ends_at" timestamptz(3) not null, primary key ("id"));
create index "training_booking_station_starts_index" on "training_booking" ("station_id", "starts_at");
`,
);
