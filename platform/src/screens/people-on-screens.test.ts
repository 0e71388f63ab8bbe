import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { trustedVersionsIn } from '@microgrid/gateway/trusted-documents';
import { buildSchema, extendSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { peopleOnScreens } from './people-on-screens.ts';
import { toldOfPeople } from './told-of-people.ts';

const ROOT = new URL('../../../', import.meta.url);
const SCHEMA = buildSchema(readFileSync(fileURLToPath(new URL('gateway/api.graphql', ROOT)), 'utf8'));
const faults = (text: string, schema = SCHEMA) => peopleOnScreens(schema, parse(text));

describe('what no screen asks', () => {
  it.each([
    [
      'results of people, one beside the other',
      '{ evaluations { nodes { grade appointment { person { displayName } } } } }',
      '.evaluations.nodes.grade: tells a figure of each of several people',
    ],
    [
      'scores under posts',
      '{ appointments { nodes { evaluations(first: 1) { nodes { score } } } } }',
      '.appointments.nodes.evaluations.nodes.score: tells a figure of each of several people',
    ],
    [
      'how many facts there are of each person',
      '{ appointments { nodes { person { displayName } evidence { totalCount } } } }',
      '.appointments.nodes.evidence.totalCount: tells a figure of each of several people',
    ],
    [
      'figures of parts of a person’s result',
      '{ evaluations { nodes { values { value } } } }',
      '.evaluations.nodes.values.value: tells a figure of each of several people',
    ],
    [
      'hours of volunteers',
      '{ grids { nodes { volunteers { displayName countedMinutes } } } }',
      '.grids.nodes.volunteers.countedMinutes: tells a figure of each of several people',
    ],
    [
      'a figure of whoever works on each matter, in a fragment',
      'query Who { matters { nodes { ...By } } } fragment By on Matter { handler { displayName stars } }',
      'Who.matters.nodes.handler.stars: tells a figure of each of several people',
    ],
    [
      'how often one person read',
      'query Reads($who: ID!) { readLog(where: { readerId: $who }) { totalCount } }',
      'Reads.readLog: counts what is of one person (readerId)',
    ],
    [
      'how often one person read, by a variable that may say so',
      'query Reads($where: ReadLogWhere) { readLog(where: $where) { aggregates { count { value } } } }',
      'Reads.readLog: counts what is of one person (readerId)',
    ],
    [
      'groups with the most of something first',
      '{ matters { groups(by: [GRID], orderBy: COUNT_DESC) { key { grid { name } } } } }',
      '.matters.groups: puts in the order of a figure (COUNT_DESC)',
    ],
    [
      'grids by their size',
      '{ grids(orderBy: HOUSEHOLDS_DESC) { nodes { name } } }',
      '.grids: puts in the order of a figure (HOUSEHOLDS_DESC)',
    ],
    [
      'who registered',
      '{ activity(id: "1") { registrations { nodes { name status } } } }',
      '.activity.registrations.nodes.name: lists residents and how to reach them',
    ],
    [
      'reporters in a list',
      '{ matters { nodes { reporter(purpose: HANDLING) { name } } } }',
      '.matters.nodes.reporter: lists what is sealed of residents',
    ],
    [
      'where those live on whom the caller looks in',
      '{ careNeeds(where: { isMine: true }) { nodes { contact(purpose: HANDLING) { address } } } }',
      '.careNeeds.nodes.contact: lists what is sealed of residents',
    ],
  ])('is %s', (_what, text, fault) => {
    expect(faults(text)).toContain(fault);
  });

  it('is an order that a variable says, where one of them is by a figure', () => {
    const text = 'query Any($order: GridOrder!) { grids(orderBy: $order) { nodes { name } } }';
    expect(faults(text)).toEqual([
      'Any.grids: puts in the order of a figure (HOUSEHOLDS_ASC)',
      'Any.grids: puts in the order of a figure (HOUSEHOLDS_DESC)',
    ]);
  });

  it('is a count by person, should the graph ever give one', () => {
    const schema = extendSchema(SCHEMA, parse('extend type MatterGroupKey { reportedBy: Person }'));
    const text = '{ matters { groups(by: [GRID]) { key { reportedBy { displayName } } count { value } } } }';
    expect(faults(text, schema)).toEqual(['.matters.groups.key: counts people one by one']);
  });

  it('is a number of a person that the graph will have, whatever its name', () => {
    const schema = extendSchema(SCHEMA, parse('extend type Appointment { reportedMatters: Int }'));
    expect(faults('{ appointments { nodes { reportedMatters } } }', schema)).toHaveLength(1);
    expect(faults('{ me { appointments { nodes { reportedMatters } } } }', schema)).toEqual([]);
  });
});

describe('what a screen may ask', () => {
  it.each([
    ['one result', '{ evaluation(id: "1") { score grade values { value } appointment { person { displayName } } } }'],
    ['results of the caller', '{ me { appointments { nodes { evaluations { nodes { score } } } } } }'],
    ['own results in a list', '{ evaluations(where: { isMine: true }) { nodes { score grade } } }'],
    ['who serves in each grid', '{ grids { nodes { openMatterCount leader { displayName } } } }'],
    ['in which place each serves', '{ appointments { nodes { version person { displayName } grid { households } } } }'],
    ['one sealed thing', '{ matter(id: "1") { reporter(purpose: HANDLING) { name phone } } }'],
    ['what the caller registered for', '{ myRegistrations { nodes { name position activity { title } } } }'],
    ['how many there are of a kind', '{ matters { totalCount groups(by: [KIND], orderBy: KEY) { key { kind } } } }'],
  ])('is %s', (_what, text) => {
    expect(faults(text)).toEqual([]);
  });

  it('is what our apps ask', () => {
    const versions = trustedVersionsIn(new URL('apps/', ROOT));
    expect(versions.map(({ app }) => app)).toEqual(expect.arrayContaining(['desk', 'phone']));
    const texts = versions.flatMap(({ documents }) => [...documents.values()]);
    expect(texts.flatMap((text) => faults(text))).toEqual([]);
  });
});

it('knows from the schema who is a person, what is of one, and what is graded', () => {
  const { ofSomebody, reaching, grades } = toldOfPeople(SCHEMA);
  expect([...ofSomebody]).toEqual(expect.arrayContaining(['Person', 'Appointment', 'Evaluation', 'Appeal']));
  for (const type of ['Grid', 'Vacancy', 'Matter', 'SelectionRound', 'Query']) expect(ofSomebody).not.toContain(type);
  expect(reaching).toContain('Registration');
  expect(reaching).not.toContain('Department');
  expect([...grades]).toEqual(['Grade']);
});
