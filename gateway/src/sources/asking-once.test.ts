import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { describe, expect, it } from 'vitest';
import { askingOnce } from './asking-once.ts';
import type { Caller } from './data-source.ts';

const QUERY = { query: 'query($code:GridCode!){grid(code:$code){name}}', variables: { code: '510115006005' } };
const anybody = (requestId: string): Caller => ({ actor: ANONYMOUS, requestId });

describe('asking a subgraph', () => {
  /** A subgraph that answers when it is told to. */
  function open() {
    const asked: { by: string; answer: (result: ExecutionResult) => void; fail: (error: Error) => void }[] = [];
    const ask = askingOnce((_subgraph, _request, { requestId }) => {
      const { promise, resolve, reject } = Promise.withResolvers<ExecutionResult>();
      asked.push({ by: requestId, answer: resolve, fail: reject });
      return promise;
    });
    return { ask, asked };
  }

  it('is done once for all who have not signed in and ask the same at the same time, each with an answer of his own', async () => {
    const { ask, asked } = open();
    const answers = ['a', 'b', 'c'].map((id) => ask('organisation', QUERY, anybody(id)));
    expect(asked.map(({ by }) => by)).toEqual(['a']);
    asked[0]?.answer({ data: { grid: { name: '杏林社区' } } });
    const results = await Promise.all(answers);
    for (const result of results) expect(result).toEqual({ data: { grid: { name: '杏林社区' } } });
    expect(new Set(results.map(({ data }) => data?.['grid'])).size).toBe(3);
    void ask('organisation', QUERY, anybody('later'));
    expect(asked.map(({ by }) => by)).toEqual(['a', 'later']);
  });

  const worker: Actor = { subject: 'worker', grants: [] };
  const other = { ...QUERY, variables: { code: '510115006004' } };
  const deed = { query: 'mutation{open{id}}' };
  it.each([
    ['by one who has signed in', 'organisation', QUERY, { actor: worker, requestId: 'b' }],
    [
      'by one whose rights nobody says',
      'organisation',
      QUERY,
      { ...anybody('b'), unidentified: new GraphQLError('out') },
    ],
    [
      'by the gateway itself',
      'organisation',
      QUERY,
      { actor: { subject: null, grants: [{ role: 'GATEWAY', scope: '' }] }, requestId: 'b' },
    ],
    ['of another subgraph', 'people', QUERY, anybody('b')],
    ['with other variables', 'organisation', other, anybody('b')],
  ] as const)('is done for each: %s', async (_what, subgraph, request, caller) => {
    const { ask, asked } = open();
    void ask('organisation', QUERY, anybody('a'));
    void ask(subgraph, request, caller);
    expect(asked.map(({ by }) => by)).toEqual(['a', 'b']);
  });

  it('does each deed that is asked for', () => {
    const { ask, asked } = open();
    for (const id of ['a', 'b']) void ask('organisation', deed, anybody(id));
    expect(asked).toHaveLength(2);
  });

  it('is done by each himself where it fails for whoever asked first', async () => {
    const { ask, asked } = open();
    const [first, second] = ['a', 'b'].map((id) => ask('organisation', QUERY, anybody(id)));
    asked[0]?.fail(new Error('the time for this request is over'));
    await expect(first).rejects.toThrow('the time for this request is over');
    expect(asked.map(({ by }) => by)).toEqual(['a', 'b']);
    asked[1]?.answer({ data: { grid: null } });
    expect(await second).toEqual({ data: { grid: null } });
  });

  it('is done by each himself where the first is told of an error', async () => {
    const { ask, asked } = open();
    const answers = ['a', 'b'].map((id) => ask('organisation', QUERY, anybody(id)));
    asked[0]?.answer({ data: { grid: null }, errors: [new GraphQLError('no')] });
    await answers[0];
    expect(asked.map(({ by }) => by)).toEqual(['a', 'b']);
    asked[1]?.answer({ data: { grid: null } });
    expect(await answers[1]).toEqual({ data: { grid: null } });
  });
});
