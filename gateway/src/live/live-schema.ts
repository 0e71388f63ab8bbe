import { readFileSync } from 'node:fs';
import { extendSchema, parse, type GraphQLSchema } from 'graphql';

const LIVE = parse(readFileSync(new URL('../../src/live/live.graphql', import.meta.url), 'utf8'), { noLocation: true });

/** What clients see, and what changes while they look: no subgraph knows of that, so it is added once they are composed. */
export function withLive(schema: GraphQLSchema): GraphQLSchema {
  const known = extended.get(schema);
  if (known !== undefined) return known;
  const whole = extendSchema(schema, LIVE);
  extended.set(schema, whole);
  return whole;
}

/** Made once for each. */
const extended = new WeakMap<GraphQLSchema, GraphQLSchema>();
