import { migration } from '@microgrid/database/migration';

/** The first scheme of departments, unless a street has published one. */
export const departmentScheme = migration(
  '20261130T110000-department-scheme',
  `
insert into scheme (id, subject, version, period_kind, valid_from, valid_to, published_at)
  select '019b1d97-1800-7000-8000-000000000003', 'DEPARTMENT', 1, 'QUARTER', '2027-01-01', null, '2026-11-30T00:00:00+08:00'
  where not exists (select 1 from scheme where subject = 'DEPARTMENT');
insert into scheme_indicator (scheme_id, indicator_code, indicator_version, weight, position)
  select scheme.id, weighed.code, 1, weighed.weight, weighed.position from scheme cross join (values
    ('W1', 30, 1), ('W2', 40, 2), ('W3', 30, 3)) as weighed (code, weight, position)
  where scheme.id = '019b1d97-1800-7000-8000-000000000003';
insert into scheme_band (scheme_id, grade, "from", below)
  select scheme.id, band.grade, band."from", band.below from scheme cross join (values
    ('NEEDS_HELP', 0, 60), ('QUALIFIED', 60, 80), ('GOOD', 80, 90), ('EXCELLENT', 90, null)
  ) as band (grade, "from", below) where scheme.id = '019b1d97-1800-7000-8000-000000000003';
`,
);
