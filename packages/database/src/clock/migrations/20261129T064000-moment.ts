import { migration } from '../../migration.ts';

export const moment = migration(
  '20261129T064000-moment',
  `
create function moment() returns timestamptz volatile language sql as $$ select clock_timestamp() $$;
`,
);
