import { Access } from '@microgrid/access/access';
import { ANONYMOUS } from '@microgrid/access/actor';
import type { Store } from '@microgrid/database/store';
import { openTestStore } from '@microgrid/database/testing';
import { pino } from 'pino';
import { Query, Resolver } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph, subgraphOf, type Subgraph } from './subgraph.ts';

@Resolver()
class BrokenResolver {
  @Query(() => String, { nullable: true, description: 'Fails in a way that nobody foresaw.' })
  @Access('PUBLIC')
  broken(): string {
    throw new Error('relation "secrets" at 127.0.0.7 does not exist');
  }
}

describe('an error of a subgraph that nobody foresaw', () => {
  const logged: string[] = [];
  let store: Store;
  let subgraph: Subgraph;
  beforeAll(async () => {
    store = await openTestStore();
    const log = pino({ base: null }, { write: (line) => void logged.push(line) });
    const definition = subgraphOf('broken', 'broken', [{ resolvers: [BrokenResolver] }]);
    subgraph = await openSubgraph(definition, { store, log });
  });
  afterAll(async () => {
    await subgraph.close();
    await store.close();
  });

  it('P15: is told as one of ours and no more, and logged once, whole, with the id of the request', async () => {
    const { errors } = await subgraph.execute({ query: '{ broken }' }, { actor: ANONYMOUS, requestId: 'request-1' });
    expect(errors?.map((error) => error.toJSON())).toEqual([
      expect.objectContaining({
        message: 'something went wrong on our side',
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      }),
    ]);
    expect(JSON.stringify(errors)).not.toMatch(/secrets|127\.0\.0\.7/);
    const [line, ...more] = logged.filter((written) => written.includes('unexpected error'));
    expect(more).toEqual([]);
    expect(JSON.parse(line ?? '')).toMatchObject({
      level: 50,
      subgraph: 'broken',
      requestId: 'request-1',
      path: ['broken'],
      err: { message: 'relation "secrets" at 127.0.0.7 does not exist' },
    });
  });
});
