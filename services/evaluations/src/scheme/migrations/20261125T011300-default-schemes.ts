import { migration } from '@microgrid/database/migration';

export const defaultSchemes = migration(
  '20261125T011300-default-schemes',
  `
insert into scheme (id, role, version, period_kind, valid_from, valid_to, published_at) values
  ('019b1d97-1800-7000-8000-000000000001', 'MICRO_GRID_LEADER', 1, 'QUARTER', '2026-01-01', null, '2025-12-15T00:00:00+08:00'),
  ('019b1d97-1800-7000-8000-000000000002', 'GRID_WORKER', 1, 'QUARTER', '2026-01-01', null, '2025-12-15T00:00:00+08:00');
insert into scheme_indicator (scheme_id, indicator_code, indicator_version, weight, position) values
  ('019b1d97-1800-7000-8000-000000000001', 'M1', 1, 15, 1),
  ('019b1d97-1800-7000-8000-000000000001', 'M2', 1, 15, 2),
  ('019b1d97-1800-7000-8000-000000000001', 'M3', 1, 10, 3),
  ('019b1d97-1800-7000-8000-000000000001', 'M4', 1, 15, 4),
  ('019b1d97-1800-7000-8000-000000000001', 'M5', 1, 10, 5),
  ('019b1d97-1800-7000-8000-000000000001', 'M6', 1, 10, 6),
  ('019b1d97-1800-7000-8000-000000000001', 'M7', 1, 5, 7),
  ('019b1d97-1800-7000-8000-000000000001', 'M8', 1, 10, 8),
  ('019b1d97-1800-7000-8000-000000000001', 'M9', 1, 5, 9),
  ('019b1d97-1800-7000-8000-000000000001', 'M10', 1, 5, 10),
  ('019b1d97-1800-7000-8000-000000000002', 'G1', 1, 25, 1),
  ('019b1d97-1800-7000-8000-000000000002', 'G2', 1, 15, 2),
  ('019b1d97-1800-7000-8000-000000000002', 'G3', 1, 10, 3),
  ('019b1d97-1800-7000-8000-000000000002', 'G4', 1, 10, 4),
  ('019b1d97-1800-7000-8000-000000000002', 'G5', 1, 15, 5),
  ('019b1d97-1800-7000-8000-000000000002', 'G6', 1, 10, 6),
  ('019b1d97-1800-7000-8000-000000000002', 'G7', 1, 10, 7),
  ('019b1d97-1800-7000-8000-000000000002', 'G8', 1, 5, 8);
insert into scheme_band (scheme_id, grade, "from", below)
  select scheme.id, band.grade, band."from", band.below from scheme cross join (values
    ('NEEDS_HELP', 0, 60), ('QUALIFIED', 60, 80), ('GOOD', 80, 90), ('EXCELLENT', 90, null)
  ) as band (grade, "from", below);
`,
  ['002-default-schemes'],
);
