import { migration } from '@microgrid/database/migration';

export const whatTheStreamHas = migration(
  '20261129T070000-stream',
  `
alter table "outbox" add column "stream_sequence" bigint null;
create index "outbox_stream_sequence" on "outbox" ("stream_sequence");
create table "parked_message" ("consumer" text not null, "sequence" bigint not null, "subject" text not null, "bytes" int not null, "reason" text not null, "parked_at" timestamptz(3) not null, primary key ("consumer", "sequence"));
`,
);
