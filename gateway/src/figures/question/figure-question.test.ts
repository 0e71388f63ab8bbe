import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { columnsOf, type FigureTable } from './figure-table.ts';
import { questionsOf } from './figure-question.ts';

const API = readFileSync(new URL('../../../api.graphql', import.meta.url), 'utf8');
const schema = buildSchema(API, { assumeValid: true });
const read = (text: string) => questionsOf(schema)({ text, operationName: undefined });

const namesOf = (table: FigureTable) => columnsOf(table).map(({ name }) => name);
const tablesIn = (text: string) => Object.fromEntries(read(text).tables.map((table) => [table.name, namesOf(table)]));
const refusalOf = (text: string) => {
  try {
    read(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return undefined;
};

describe('a question for figures', () => {
  it('is a table of each groups and aggregates: what the figures are by, then each with its status', () => {
    expect(
      tablesIn(`{ vacancies { aggregates { count { value } }
        groups(by: [COMMUNITY, ROLE]) { key { grid { code name } role } days { value hiddenParts } open: count { status } } } }`),
    ).toEqual({
      'vacancies.aggregates': ['count', 'countStatus'],
      'vacancies.groups': [
        'grid.code',
        'grid.name',
        'role',
        'role.name',
        'days',
        'daysStatus',
        'daysHiddenParts',
        'open',
        'openStatus',
      ],
    });
  });

  it('has the codes and names of grids above its figures in each row', () => {
    expect(
      tablesIn(`{ total: grids(where: { level: TOTAL }) { nodes { code name
        matters { aggregates { count { value } } }
        activities { groups(by: [MICRO_GRID, YEAR]) { key { grid { code } year } count { value } } } } } }`),
    ).toEqual({
      'total.matters.aggregates': ['total.code', 'total.name', 'count', 'countStatus'],
      'total.activities.groups': ['total.code', 'total.name', 'grid.code', 'year', 'count', 'countStatus'],
    });
  });

  it('tells the grid above and that of the key apart', () => {
    const text = `{ grid(code: "510115006005") { code matters { groups(by: [GENERAL_GRID]) { key { grid { code name } } count { value } } } } }`;
    expect(tablesIn(text)).toEqual({
      'grid.matters.groups': ['grid.code', 'key.grid.code', 'grid.name', 'count', 'countStatus'],
    });
  });

  it('may be said in fragments, and in the same field twice', () => {
    expect(
      tablesIn(`query Q { grids { ...Count groups(by: [LEVEL]) { count { ...F } } groups(by: [LEVEL]) { key { level } } } }
        fragment Count on GridConnection { aggregates { ... on GridAggregates { count { ...F } } } }
        fragment F on Figure { value }`),
    ).toEqual({
      'grids.aggregates': ['count', 'countStatus'],
      'grids.groups': ['count', 'countStatus', 'level', 'level.name'],
    });
  });

  it('is asked with what a file needs besides: value and status of each figure, definitions, the day, whether a page is cut', () => {
    const { query, text, name } = read(
      'query Q { grids { nodes { code matters { aggregates { count { value } } } } } }',
    );
    expect([name, text]).toEqual(['Q', expect.not.stringContaining('status')]);
    expect(query).toBe(
      'query Q{grids{nodes{code matters{aggregates{count{value status}asOf}figuresAsOf definitions{measure text textZh numerator denominator}}}pageInfo{hasNextPage}}}',
    );
    // What is not said any more is not sent: a fragment that nobody uses would be refused.
    expect(read('{ grids { aggregates { count { ...F } } } } fragment F on Figure { value }').query).not.toContain(
      'fragment',
    );
  });

  it.each([
    [
      'people',
      '{ grids { nodes { code leader { displayName } matters { aggregates { count { value } } } } } }',
      'grids.leader: is no figure',
    ],
    ['rows of matters', '{ matters { nodes { id } aggregates { count { value } } } }', 'matters.nodes: is no figure'],
    ['rows with cursors', '{ grids { edges { node { code } } } }', 'grids.edges: is no figure'],
    ['grids alone', '{ grids { nodes { code name } } }', 'grids: lists rows, and no figure of them is asked'],
    [
      'a fact about a grid',
      '{ grids { nodes { households matters { aggregates { count { value } } } } } }',
      'grids.households: is no figure',
    ],
    ['a number of rows', '{ grids { totalCount aggregates { count { value } } } }', 'grids.totalCount: is no figure'],
    ['a thing by its id', '{ person(id: "1") { displayName } }', 'person: is no figure'],
    [
      'a phone of what it is grouped by',
      '{ grids { groups(by: [COMMUNITY]) { key { grid { code officePhone } } count { value } } } }',
      'key.grid.officePhone: is no figure',
    ],
    [
      'who leads what it is grouped by',
      '{ grids { groups(by: [COMMUNITY]) { key { grid { leader { id } } } count { value } } } }',
      'key.grid.leader: is no figure',
    ],
    [
      'a table without a measure',
      '{ grids { groups(by: [LEVEL]) { key { level } } } }',
      'grids.groups: asks no figure',
    ],
    [
      'two columns of one name',
      '{ grids { aggregates { count { value } countStatus: households { value } households: count { value } householdsStatus: households { value } } } }',
      'grids.aggregates: has two columns countStatus',
    ],
    [
      'what the graph is',
      '{ __schema { types { name } } grids { aggregates { count { value } } } }',
      '__schema: is no figure',
    ],
    ['nothing', '{ __typename }', 'query: asks no figure'],
    ['a deed', 'mutation { dropQuestion(input: { savedQuestionId: "1" }) { id } }', 'mutation: is no question'],
    ['what the graph has not', '{ grids { score } }', 'Cannot query field "score"'],
    ['no GraphQL', '{ grids', 'Syntax Error'],
    ['two queries and no name', 'query A { __typename } query B { __typename }', '`operationName` must name'],
  ])('E12: is refused by the name of what it lists: %s', (_what, text, message) => {
    expect(refusalOf(text)).toContain(message);
  });
});
