import { migration } from '@microgrid/database/migration';

/** On each derived row what the next one of its item says of time, so that whether it still held then is read from it alone. */
export const nextDerived = migration(
  '20261130T033000-next-derived',
  `
alter table "derived_fact" add column "next_told_at" timestamptz(3) null, add column "next_counts_from" timestamptz(3) null;
set local role microgrid_internal;
update derived_fact set next_told_at = next.told_at, next_counts_from = next.counts_from from (select item_id, position, lead(told_at) over following as told_at, lead(counts_from) over following as counts_from from derived_fact window following as (partition by item_id order by position)) as next where next.item_id = derived_fact.item_id and next.position = derived_fact.position and next.told_at is not null;
set local role none;
alter table "derived_fact" add constraint "derived_fact_next_check" check ((next_told_at is null) = (next_counts_from is null));
`,
);
