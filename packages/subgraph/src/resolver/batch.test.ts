import { buildSchema, execute, parse, type ExecutionResult, type GraphQLFieldResolver } from 'graphql';
import { describe, expect, it } from 'vitest';
import { rowOfEach, rowsOfEach, gathered, gatheredReferences } from './batch.ts';

const schema = buildSchema(
  `type Query { grids: [Grid!]! later: [Grid!]! } type Grid { code: String! leader(role: String): String }`,
);
const grids = ['1', '2', '3'].map((code) => ({ code }));

interface Grid {
  readonly code: string;
}

/** Answers `query` with `leader` resolved in batches, and says what was asked in which batch. */
function batching(leaderOf: (codes: string[]) => unknown) {
  const batches: string[][] = [];
  const leader = gathered<object>((parents) => {
    const codes = (parents as Grid[]).map(({ code }) => code);
    batches.push(codes);
    return leaderOf(codes);
  });
  const fieldResolver: GraphQLFieldResolver<unknown, object> = (parent, args, context, info) => {
    if (info.fieldName === 'leader') return leader(parent, args, context, info);
    if (info.fieldName === 'grids') return grids;
    if (info.fieldName === 'later') return Promise.resolve([{ code: '4' }]);
    return (parent as Grid).code;
  };
  const ask = async (query: string, contextValue = {}): Promise<ExecutionResult> =>
    JSON.parse(JSON.stringify(await execute({ schema, document: parse(query), contextValue, fieldResolver })));
  return { batches, ask };
}

describe('a batch field', () => {
  it('is asked once for all parents of a level, in their order', async () => {
    const { batches, ask } = batching((codes) => codes.map((code) => `leader ${code}`));
    expect((await ask('{ grids { code leader } }')).data).toEqual({
      grids: grids.map(({ code }) => ({ code, leader: `leader ${code}` })),
    });
    expect(batches).toEqual([['1', '2', '3']]);
  });

  it('is asked once for two lists of one fragment that come in one tick', async () => {
    const { batches, ask } = batching((codes) => codes);
    const { data } = await ask('{ grids { ...led } later { ...led } } fragment led on Grid { leader }');
    expect(data).toEqual({ grids: grids.map(({ code }) => ({ leader: code })), later: [{ leader: '4' }] });
    expect(batches).toEqual([['1', '2', '3', '4']]);
  });

  it('P30: is refused when its lists are too long together, and asks for nothing in them', async () => {
    const lengths = { fits: 20_000 / grids.length - 1, bursts: 20_000 / grids.length + 1 };
    const units = buildSchema('type Query { units: [Unit!]! } type Unit { children: [Unit] code: String }');
    const codes: unknown[] = [];
    const answerWith = async (length: number) => {
      const children = gathered<object>((parents) =>
        parents.map(() => Array.from({ length: Math.floor(length) }, () => ({}))),
      );
      const fieldResolver: GraphQLFieldResolver<unknown, object> = (parent, args, context, info) => {
        if (info.fieldName === 'children') return children(parent, args, context, info);
        return info.fieldName === 'units' ? grids : codes.push(parent);
      };
      const document = parse('{ units { children { code } } }');
      return execute({ schema: units, document, contextValue: {}, fieldResolver });
    };
    expect((await answerWith(lengths.fits)).errors).toBeUndefined();
    codes.length = 0;
    const { errors } = await answerWith(lengths.bursts);
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(grids.map(() => 'ANSWER_TOO_LARGE'));
    expect(codes).toEqual([]);
  });

  it('is asked for itself under each alias, which may have other arguments', async () => {
    const { batches, ask } = batching((codes) => codes);
    await ask('{ grids { a: leader(role: "a") b: leader(role: "b") } }');
    expect(batches).toEqual([
      ['1', '2', '3'],
      ['1', '2', '3'],
    ]);
  });

  it('answers some parents with an error and the others with their value', async () => {
    const { ask } = batching((codes) => codes.map((code) => (code === '2' ? new Error('not this one') : code)));
    const { data, errors } = await ask('{ grids { leader } }');
    expect(data).toEqual({ grids: [{ leader: '1' }, { leader: null }, { leader: '3' }] });
    expect(errors).toEqual([expect.objectContaining({ message: 'not this one', path: ['grids', 1, 'leader'] })]);
  });

  it.each<[string, (codes: string[]) => unknown, RegExp]>([
    ['too few values', () => ['1'], /a batch of 3 must be answered with as many values/],
    ['too many values', (codes) => [...codes, '4'], /a batch of 3/],
    ['what is no list', () => '123', /a batch of 3/],
    [
      'an exception',
      () => {
        throw new Error('down');
      },
      /down/,
    ],
    ['a rejection', () => Promise.reject(new Error('down')), /down/],
  ])('that answers with %s fails for every parent', async (_what, leaderOf, message) => {
    const { data, errors } = await batching(leaderOf).ask('{ grids { leader } }');
    expect(data).toEqual({ grids: [{ leader: null }, { leader: null }, { leader: null }] });
    expect(errors).toHaveLength(3);
    expect(errors?.[0]?.message).toMatch(message);
  });

  it('P20: never merges what two requests ask in the same tick', async () => {
    const { batches, ask } = batching((codes) => codes);
    const document = '{ grids { leader } }';
    await Promise.all([ask(document, { caller: 'one' }), ask(document, { caller: 'two' })]);
    expect(batches).toEqual([
      ['1', '2', '3'],
      ['1', '2', '3'],
    ]);
  });

  it('P20: never merges the requests of two contexts for the very same document', async () => {
    const seen: unknown[] = [];
    const leader = gathered<object>((parents, _args, context) => {
      seen.push(context);
      return parents.map(() => 'x');
    });
    const document = parse('{ grids { leader } }');
    const contexts = [{ caller: 'one' }, { caller: 'two' }];
    const fieldResolver: GraphQLFieldResolver<unknown, object> = (parent, args, context, info) =>
      info.fieldName === 'grids' ? grids : leader(parent, args, context, info);
    await Promise.all(
      contexts.map((contextValue) => Promise.resolve(execute({ schema, document, contextValue, fieldResolver }))),
    );
    expect(seen).toEqual(contexts);
  });
});

describe('references', () => {
  it('P20: are gathered by context, each answered in its own order', async () => {
    const batches: unknown[] = [];
    const resolve = gatheredReferences<string, object>((references, context) => {
      batches.push([context, references]);
      return references.map((reference) => reference.toUpperCase());
    });
    const [one, two] = [{ caller: 'one' }, { caller: 'two' }];
    const asked: [string, object][] = [
      ['a', one],
      ['b', two],
      ['c', one],
    ];
    const answers = await Promise.all(asked.map(([reference, context]) => resolve(reference, context)));
    expect(answers).toEqual(['A', 'B', 'C']);
    expect(batches).toEqual([
      [one, ['a', 'c']],
      [two, ['b']],
    ]);
  });
});

describe('rows of parents', () => {
  const rows = [
    { of: '2', name: 'b' },
    { of: '1', name: 'a' },
    { of: '2', name: 'c' },
  ];

  it('are one each, null where there is none, the last where there are two', () => {
    expect(rowOfEach(grids, 'code', { rows, key: 'of' })).toEqual([
      { of: '1', name: 'a' },
      { of: '2', name: 'c' },
      null,
    ]);
  });

  it('are a list each, in the order in which they came', () => {
    expect(rowsOfEach(grids, 'code', { rows, key: 'of' }).map((list) => list.map(({ name }) => name))).toEqual([
      ['a'],
      ['b', 'c'],
      [],
    ]);
  });
});
