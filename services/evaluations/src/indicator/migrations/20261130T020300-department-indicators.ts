import { migration } from '@microgrid/database/migration';

/** Of departments, by what the street whistles for and how it rates what was done. */
export const departmentIndicators = migration(
  '20261130T020300-department-indicators',
  `
insert into indicator (code, version, name, formula, numerator, denominator, direction, min_denominator, min_weight, max_weight) values
  ('W1', 1, 'Reported in on time（报到及时率）', 'Whistles that the department reported in for in time ÷ whistles blown for it. Those withdrawn are left out.', 'whistle.reported_in_in_time', 'whistle.report_in_due', 'HIGHER_IS_BETTER', 1, 10, 60),
  ('W2', 1, 'Done on time（办结及时率）', 'Whistles done in time ÷ whistles due. Those withdrawn are left out.', 'whistle.done_in_time', 'whistle.done_due', 'HIGHER_IS_BETTER', 1, 10, 60),
  ('W3', 1, 'Rating by the street（吹哨方评价）', 'Mean of the street’s ratings of what was done, 1 to 5, scaled so that 1 is nothing and 5 is all.', 'whistle.rating_points', 'whistle.rated', 'HIGHER_IS_BETTER', 1, 10, 60);
`,
);
