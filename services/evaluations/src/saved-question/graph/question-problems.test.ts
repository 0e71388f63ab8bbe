import { buildSchema, type GraphQLSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { composedGraph } from './composed-graph.ts';
import { isAnswered, questionProblems } from './question-problems.ts';

const ON_TIME = `query OnTime($street: AreaCode!, $year: Period!) {
  matters(where: { within: $street, recordedIn: $year }) {
    groups(by: [COMMUNITY, MONTH], first: 1000) { key { grid { code name } month } dueCount { value status } }
  }
}`;
const given = { street: '510115006', year: '2026' };

describe('a question to the whole graph', () => {
  let graph: GraphQLSchema;
  beforeAll(async () => {
    graph = await composedGraph();
  });
  const problemsOf = (document: string, variables: object | string = {}) =>
    questionProblems(graph, {
      document,
      variables: typeof variables === 'string' ? variables : JSON.stringify(variables),
    });

  it('across subgraphs, with its variables, has no problem', () => {
    expect(problemsOf(ON_TIME, given)).toEqual([]);
    expect(
      problemsOf('{ grids(first: 2) { nodes { ...G } } } fragment G on Grid { leaderScheme { id } worker { id } }'),
    ).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    [
      'a field that is not there',
      '{\n  grids {\n    nodes { code score }\n  }\n}',
      /^line 3, column 18: .*"score".*"Grid"/,
    ],
    ['a lost bracket', '{\n  grids {', /^line 2, column 10: Syntax Error/],
    ['a code that is none', '{ grid(code: "51") { name } }', /^line 1, column 14: .*12, 15 or 18 ASCII digits/],
    [
      'an argument of another type',
      '{ grids(first: "two") { totalCount } }',
      /^line 1, column 16: Int cannot represent/,
    ],
    [
      'a variable that it does not declare',
      '{ grid(code: $code) { name } }',
      /^line 1, column 14: .*"\$code" is not defined/,
    ],
    ['a deed', 'mutation { endSession }', /^line 1, column 1: a question is a query, not a mutation/],
    ['two queries', 'query A { __typename }\nquery B { __typename }', /^line 2, column 1: a question is one query/],
    ['no query', 'fragment G on Grid { code }', /there is none/],
    ['fragments that spread each other', '{ ...A } fragment A on Query { ...A }', /^line 1, column 32: .*spread/],
    ['more words than a question has', `{ ${'__typename '.repeat(1000)} }`, /more .*1000 tokens/],
  ])('with %s is told in which line: %#', (_what, document, message) => {
    const [problem] = problemsOf(document);
    expect(problem).toMatchObject({ field: 'document', message: expect.stringMatching(message) });
  });

  it.each<[string, object | string, string, RegExp]>([
    ['no JSON', '{', 'variables', /not JSON/],
    ['a list', '[]', 'variables', /must be a JSON object/],
    ['a key twice', '{"street":"510115006","street":"510115007"}', 'variables', /twice/],
    ['one of another name', { ...given, month: '2026-01' }, 'variables.month', /no variable of this name/],
    ['one left out', { street: '510115006' }, 'variables.year', /was not provided/],
    ['one of the wrong form', { ...given, street: '51x' }, 'variables.street', /\$street/],
    ['a period that is none', { ...given, year: '2026-13' }, 'variables.year', /\$year/],
    ['null where something must be', { ...given, year: null }, 'variables.year', /must not be null/],
  ])('with variables that are or hold %s is told which: %#', (_what, variables, field, message) => {
    const [problem] = problemsOf(ON_TIME, variables);
    expect(problem).toMatchObject({ field, message: expect.stringMatching(message) });
  });

  it('P30: keeps nobody waiting, whatever its form', () => {
    const repeated = `{ grids { nodes { ${'name '.repeat(900)} } } }`;
    const doubled = `{ grid(code: "510115006005") { ...F0 } } ${Array.from(
      { length: 40 },
      (_, i) => `fragment F${i} on Grid { parent { ...F${i + 1} } above: parent { ...F${i + 1} } }`,
    ).join(' ')} fragment F40 on Grid { name }`;
    for (const document of [repeated, doubled]) {
      const began = performance.now();
      problemsOf(document);
      expect(performance.now() - began).toBeLessThan(1000);
    }
  });

  it('is answered or not by each graph on its own', () => {
    const question = { document: '{ grids { totalCount } }', variables: '{}' };
    const other = buildSchema('type Query { schemes: Int }');
    expect([isAnswered(graph, question), isAnswered(other, question), isAnswered(graph, question)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(isAnswered(graph, { ...question, variables: '{"a":1}' })).toBe(false);
  });
});
