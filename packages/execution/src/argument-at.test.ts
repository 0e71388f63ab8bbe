import { buildSchema, getVariableValues, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { argumentAt } from './argument-at.ts';

const schema = buildSchema(`
  enum Kind { A B }
  input Shift { startsAt: Int!, kind: Kind }
  input PlanInput { area: Int!, shifts: [Shift!]! }
  type Query { grids(where: Shift, kinds: [Kind!]): Int }
  type Mutation { plan(input: PlanInput!): Int }
`);

describe('the argument that a value of a variable was for', () => {
  const refused = (source: string, variables: Record<string, unknown>) => {
    const document = parse(source);
    const [definition] = document.definitions;
    if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('not an operation');
    const { errors = [] } = getVariableValues(schema, definition.variableDefinitions ?? [], variables);
    return errors.map((error) => argumentAt(error, { schema, document, variables }));
  };
  const plan = (input: unknown) => refused('mutation ($i: PlanInput!) { plan(input: $i) }', { i: input });
  const names = (found: ReturnType<typeof refused>) => found.map((place) => place?.argument);

  it.each<[string[], unknown]>([
    [['area'], { area: 'x', shifts: [] }],
    [['area', 'shifts'], {}],
    [['area', 'shifts.1.startsAt'], { area: 1.5, shifts: [{ startsAt: 1 }, { startsAt: 'x' }] }],
    [['shifts.0.kind', 'shifts.1.startsAt'], { area: 1, shifts: [{ startsAt: 1, kind: 'C' }, {}] }],
    [['shifts.0.wage'], { area: 1, shifts: [{ startsAt: 1, wage: 2 }] }],
    [['input'], null],
    [['input'], undefined],
  ])('is told of each wrong one: %j', (expected, input) => {
    expect(names(plan(input))).toEqual(expected);
  });

  it('is told with where the argument stands, and without the words of the client', () => {
    const source = 'query ($k: Kind!, $s: Int!) { here: grids(where: { startsAt: $s }, kinds: [$k]) }';
    expect(refused(source, { k: 'KING', s: 'x' })).toEqual([
      {
        argument: 'kinds',
        path: ['here'],
        message: 'Value "KING" does not exist in "Kind" enum.',
        broken: { rule: 'UNKNOWN_VALUE', parameters: { allowed: ['A', 'B'] } },
      },
      {
        argument: 'where.startsAt',
        path: ['here'],
        message: 'Int cannot represent non-integer value: "x"',
        broken: { rule: 'WRONG_FORM' },
      },
    ]);
  });

  it.each<[string, unknown]>([
    ['REQUIRED', { shifts: [] }],
    ['REQUIRED', { area: null, shifts: [] }],
    ['UNKNOWN_FIELD', { area: 1, shifts: [], wage: 2 }],
    ['REQUIRED', null],
    ['REQUIRED', undefined],
  ])('is told with the rule %s that it breaks: %j', (rule, input) => {
    expect(plan(input)[0]?.broken).toEqual({ rule });
  });
});
