import { buildSchema, isObjectType, parse, type GraphQLResolveInfo } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compileOperation } from './compile/compile.ts';
import { executeCompiled } from './execute.ts';
import { setResolveAll, type ResolveAll } from './resolve-all.ts';
import { Typed } from './run/typed.ts';

const SDL = `type Query { grids: [Grid!]! things: [Thing] } type Mutation { add(by: Int!): Int fail: Int! }
  union Thing = Grid | Person type Grid { code: ID! leader: Person neighbours: [Grid!] } type Person { name: String }`;

/** A schema whose fields, such as `Query.grids`, are resolved at once by these. */
function schemaWith(resolvers: Record<string, ResolveAll<unknown>>) {
  const schema = buildSchema(SDL);
  for (const [place, resolve] of Object.entries(resolvers)) {
    const [typeName = '', name = ''] = place.split('.');
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    if (field === undefined) throw new Error(`no ${place}`);
    setResolveAll(field, resolve);
  }
  return schema;
}

const grids = [{ code: '1' }, { code: '2' }, { code: '3' }];
const three = { 'Query.grids': () => [grids] };

const answerTo = (schema: ReturnType<typeof schemaWith>, text: string, variables?: Record<string, unknown>) =>
  executeCompiled(compileOperation(schema, parse(text)), { context: 'ours', variables });

describe('a compiled operation', () => {
  it('is answered at once where no resolver returns a promise', () => {
    expect(answerTo(schemaWith(three), '{ grids { code key: code __typename } }')).toEqual({
      data: { grids: grids.map(({ code }) => ({ code, key: code, __typename: 'Grid' })) },
    });
  });

  it('calls a resolver of all at once for all parents of a level, and places each value, null and error', async () => {
    const asked: unknown[] = [];
    const schema = schemaWith({
      ...three,
      'Grid.leader': (parents, _args, context) => {
        asked.push([parents, context]);
        return Promise.resolve([{ name: '样例' }, null, new Error('unknown')]);
      },
    });
    const { data, errors } = await answerTo(schema, '{ grids { leader { name } } }');
    expect(asked).toEqual([[grids, 'ours']]);
    expect(data).toEqual({ grids: [{ leader: { name: '样例' } }, { leader: null }, { leader: null }] });
    expect(errors).toMatchObject([{ message: 'unknown', path: ['grids', 2, 'leader'] }]);
  });

  it.each<[string, ResolveAll<unknown>, string]>([
    ['too few values', () => [null], 'a batch of 3 must be answered with as many values'],
    ['no list', () => null, 'a batch of 3 must be answered with as many values'],
    ['a throw', () => expect.fail('thrown'), 'thrown'],
    ['a rejection', () => Promise.reject(new Error('rejected')), 'rejected'],
  ])('fails the field of all parents with %s', async (_what, resolve, message) => {
    const { data, errors } = await answerTo(
      schemaWith({ ...three, 'Grid.leader': resolve }),
      '{ grids { leader { name } } }',
    );
    expect(data).toEqual({ grids: [{ leader: null }, { leader: null }, { leader: null }] });
    expect(errors?.map((error) => [error.message, error.path?.join('.')])).toEqual(
      [0, 1, 2].map((index) => [message, `grids.${index}.leader`]),
    );
  });

  it('descends lists in lists a level at a time', async () => {
    const levels: number[] = [];
    const schema = schemaWith({
      ...three,
      'Grid.neighbours': (parents) => {
        levels.push(parents.length);
        return parents.map(() => grids);
      },
    });
    await answerTo(schema, '{ grids { neighbours { neighbours { neighbours { code } } } } }');
    expect(levels).toEqual([3, 9, 27]);
  });

  it('takes the type of a union that is known, and else asks for it', async () => {
    const things = [new Typed('Person', { name: '样例' }), { __typename: 'Grid', code: '1' }, new Typed('Grid', null)];
    const schema = schemaWith({ 'Query.things': () => [things] });
    const { data } = await answerTo(schema, '{ things { __typename ... on Grid { code } ... on Person { name } } }');
    expect(data).toEqual({ things: [{ __typename: 'Person', name: '样例' }, { __typename: 'Grid', code: '1' }, null] });
  });

  it('does mutations one after the other, and none after one that must not be null', async () => {
    const deeds: string[] = [];
    const deed: ResolveAll<unknown> = async (_roots, { by }) => {
      deeds.push(`begin ${String(by)}`);
      await new Promise((resolve) => setTimeout(resolve, Number(by)));
      deeds.push(`end ${String(by)}`);
      return [by];
    };
    const schema = schemaWith({ 'Mutation.add': deed, 'Mutation.fail': () => [new Error('failed')] });
    const { data, errors } = await answerTo(schema, 'mutation { a: add(by: 9) b: add(by: 1) fail c: add(by: 2) }');
    expect(deeds).toEqual(['begin 9', 'end 9', 'begin 1', 'end 1']);
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ message: 'failed', path: ['fail'] }]);
  });

  it('leaves out by @skip and @include as the variables of each request say', () => {
    const text = 'query ($all: Boolean!) { grids { code @include(if: $all) key: code @skip(if: $all) } }';
    const operation = compileOperation(schemaWith({ 'Query.grids': () => [grids.slice(0, 1)] }), parse(text));
    const answers = [true, false, true].map((all) => executeCompiled(operation, { context: null, variables: { all } }));
    expect(answers).toEqual([{ code: '1' }, { key: '1' }, { code: '1' }].map((grid) => ({ data: { grids: [grid] } })));
  });

  it('tells resolvers where they are, in the answer so far', async () => {
    const paths: GraphQLResolveInfo['path'][] = [];
    const schema = schemaWith({
      ...three,
      'Grid.leader': (parents, _args, _context, info) => {
        paths.push(info.path);
        return parents.map(() => null);
      },
    });
    await answerTo(schema, '{ all: grids { first: leader { name } } }');
    const grid = { prev: { prev: undefined, key: 'all', typename: 'Query' }, key: 0, typename: undefined };
    expect(paths).toEqual([{ prev: grid, key: 'first', typename: 'Grid' }]);
  });

  it('names what is wrong with variables and names of operations', () => {
    const schema = schemaWith({});
    const refused = answerTo(schema, 'mutation ($by: Int!) { add(by: $by) }', { by: 'much' });
    expect(refused).toMatchObject({ errors: [{ message: expect.stringContaining('$by') }] });
    const several = parse('query A { __typename } query B { __typename }');
    expect(() => compileOperation(schema, several)).toThrow('Must provide operation name');
    expect(() => compileOperation(schema, several, 'C')).toThrow('Unknown operation named "C"');
  });
});
