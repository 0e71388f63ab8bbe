import { migration } from '@microgrid/database/migration';

/** Who was told something since: gateways ask that, and learn of whom and of which notification alone. */
export const toldSince = migration(
  '20261130T224000-told-since',
  `
alter table "notification" add column "told_in" bigint not null default ((pg_current_xact_id())::text)::bigint;
create index "notification_told_in_index" on "notification" ("told_in");
create function told_since(recipients uuid[], since bigint) returns table (recipient_id uuid, notification_id uuid) stable language sql security definer set search_path = {schema}, pg_temp as $$ select recipient_id, id from notification where told_in >= $2 and recipient_id = any ($1) and cardinality(caller_scopes(array['GATEWAY'])) > 0 order by told_in, id $$;
alter function told_since owner to microgrid_internal;
revoke all on function told_since from public;
grant execute on function told_since to microgrid_caller, current_user;
`,
);
