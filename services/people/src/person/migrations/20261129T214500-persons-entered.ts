import { migration } from '@microgrid/database/migration';

/** Of those who are entered already, it counts from now on. */
export const personsEntered = migration(
  '20261129T214500-persons-entered',
  `
alter table "person" add "entered_on" date null;
update "person" set "entered_on" = (now() at time zone 'Asia/Shanghai')::date;
`,
);
