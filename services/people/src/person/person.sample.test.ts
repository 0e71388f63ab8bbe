import { communitiesOf } from '@microgrid/sample-network/testing';
import { expect, test } from 'vitest';
import { sampleConsents } from '../consent/consent.sample.ts';
import { samplePersons } from './person.sample.ts';
import { Skill, SourceKind } from './person.terms.ts';

const persons = communitiesOf({ streets: 2 }).flatMap(samplePersons);

test('people are visibly invented: no name of a person, no number that can be called', () => {
  expect(new Set(persons.map(({ id }) => id)).size).toBe(persons.length);
  for (const { displayName, workPhone } of persons) {
    expect(displayName).toMatch(/^样例\D+\d{6}$/);
    expect(workPhone).toMatch(/^000-\d{4}-\d{4}$/);
  }
});

test('most agree to the publication of their names, some do not', () => {
  const published = communitiesOf({ streets: 2 })
    .flatMap(sampleConsents)
    .filter(({ purpose }) => purpose === 'PUBLISH_NAME');
  const agreeing = new Set(published.map(({ personId }) => personId));
  const without = persons.filter(({ id }) => !agreeing.has(id));
  expect(without.length / persons.length).toBeLessThan(0.25);
  expect(without.length).toBeGreaterThan(0);
});

test('they can do all that is to be done, and some need something to take part', () => {
  expect(new Set(persons.flatMap(({ skills }) => skills))).toEqual(new Set(Object.keys(Skill)));
  expect(persons.some(({ accessNeeds }) => accessNeeds.length > 0)).toBe(true);
});

test('they come from every source', () => {
  expect(new Set(persons.map(({ sourceKind }) => sourceKind))).toEqual(new Set(Object.keys(SourceKind)));
});
