import { communitiesOf } from '@microgrid/sample-network/testing';
import { expect, test } from 'vitest';
import { samplePersons } from './person.sample.ts';
import { SourceKind } from './person.terms.ts';

const persons = communitiesOf({ streets: 2 }).flatMap(samplePersons);

test('people are visibly invented: no name of a person, no number that can be called', () => {
  expect(new Set(persons.map(({ id }) => id)).size).toBe(persons.length);
  for (const { displayName, workPhone } of persons) {
    expect(displayName).toMatch(/^样例\D+\d{6}$/);
    expect(workPhone).toMatch(/^000-\d{4}-\d{4}$/);
  }
});

test('most agree to the publication of their names, some do not', () => {
  const withoutConsent = persons.filter(({ nameConsent }) => nameConsent === null);
  expect(withoutConsent.length / persons.length).toBeLessThan(0.25);
  expect(withoutConsent.length).toBeGreaterThan(0);
});

test('they come from every source', () => {
  expect(new Set(persons.map(({ sourceKind }) => sourceKind))).toEqual(new Set(Object.keys(SourceKind)));
});
