import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from './world/world.ts';

const CODE = '510115006005';

/** What the gateway plans by name: keys, required fields, and the type. */
describe('P40: a name inside an operation', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  /** Asks with the names of a client, and with names that mean nothing. */
  const both = async (
    operation: (name: (spelled: string) => string) => string,
    variables: Record<string, unknown> = {},
  ) => {
    const usual = await world.ask(
      operation((spelled) => `own${spelled}`),
      mapped(variables, (key) => `own${key}`),
      'secretary',
    );
    const spelled = await world.ask(
      operation((name) => name),
      variables,
      'secretary',
    );
    expect(usual.errors).toEqual([]);
    expect(spelled.errors).toEqual([]);
    return { usual: JSON.stringify(usual.data).replaceAll('"own', '"'), spelled: JSON.stringify(spelled.data) };
  };

  it.each<[string, (name: (spelled: string) => string) => string]>([
    ['the key', (name) => `{ grid(code: "${CODE}") { ${name('code')}: name openMatterCount worker { id } } }`],
    ['the type', (name) => `{ grid(code: "${CODE}") { ${name('__typename')}: name openMatterCount } }`],
    [
      'the key of things in a list',
      (name) =>
        `{ grids(first: 5, where: { within: "${CODE}" }) { nodes { ${name('code')}: level openMatterCount } } }`,
    ],
    [
      'a required field',
      (name) =>
        `{ grid(code: "510115006005001001") { leader { appointments(first: 3) { nodes { ${name('role')}: status ${name('id')}: __typename scheme { id } } } } } }`,
    ],
    [
      'what a planner numbers',
      (name) => `{ grid(code: "${CODE}") { ${name('code__alias_0')}: name ${name('_0')}: level openMatterCount } }`,
    ],
  ])('that is spelled like %s changes nothing', async (_what, operation) => {
    const { usual, spelled } = await both(operation);
    expect(spelled).toBe(usual);
    expect(spelled).not.toMatch(/"openMatterCount":null|"scheme":null/);
  });

  it('that is the variable of the planner changes nothing', async () => {
    const operation = (name: (spelled: string) => string) =>
      `query ($${name('representations')}: Int!) { grid(code: "${CODE}") { matters(first: $${name('representations')}) { nodes { id } } } }`;
    const { usual, spelled } = await both(operation, { representations: 2 });
    expect(spelled).toBe(usual);
    expect(JSON.parse(spelled).grid.matters.nodes).toHaveLength(2);
  });

  it('leaves instants as they are', async () => {
    const { data } = await world.ask('{ activities(first: 1) { nodes { at: startsAt } } }');
    expect(data.activities.nodes).toEqual([{ at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) }]);
  });

  it('comes back where an error tells its path', async () => {
    const { errors } = await world.ask(
      `{ code: grid(code: "${CODE}") { name: descendants(first: 0) { nodes { code } } } }`,
    );
    expect(errors).toMatchObject([{ path: ['code', 'name'], extensions: { argument: 'first' } }]);
  });

  it('may come in fragments that overlap', async () => {
    const { data, errors } = await world.ask(
      `{ grid(code: "${CODE}001") { ...A ...B ...A } }
       fragment A on Grid { parent { name openMatterCount } code: name ...B }
       fragment B on Grid { parent { code worker { id } } descendants(first: 1) { nodes { code } } }`,
      {},
      'secretary',
    );
    expect(errors).toEqual([]);
    expect(Object.keys(data.grid)).toEqual(['parent', 'code', 'descendants']);
    expect(Object.keys(data.grid.parent)).toEqual(['name', 'openMatterCount', 'code', 'worker']);
    expect(data.grid.parent.code).toBe(CODE);
  });
});

function mapped(values: Record<string, unknown>, keyOf: (key: string) => string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [keyOf(key), value]));
}
