import { expect, it } from 'vitest';
import { dashed } from './saved-question.ts';

it.each([
  ['OnTimeByCommunity', 'on-time-by-community'],
  ['MapByAreaType', 'map-by-area-type'],
  ['A4Test', 'a4-test'],
  ['GDPOfAStreet', 'gdp-of-a-street'],
  ['hours_by_year', 'hours-by-year'],
  ['Vacancies', 'vacancies'],
])('a query %s is called %s in an address', (name, called) => {
  expect(dashed(name)).toBe(called);
});
