import { readFileSync } from 'node:fs';
import { extendSchema, Kind, parse, visit, type DocumentNode, type GraphQLSchema } from 'graphql';

const LIVE = parse(readFileSync(new URL('../../src/live/live.graphql', import.meta.url), 'utf8'), { noLocation: true });

/**
 * What clients see, and what changes while they look: no subgraph knows of that, so it is added once they are composed. Of
 * things that are outside a contract nothing is told; where that is all, there is nothing to subscribe to.
 */
export function withLive(schema: GraphQLSchema): GraphQLSchema {
  const live = within(schema);
  return live === undefined ? schema : extendSchema(schema, live);
}

function within(schema: GraphQLSchema): DocumentNode | undefined {
  let isAny = false;
  const live = visit(LIVE, {
    FieldDefinition({ type }) {
      const isOut = type.kind === Kind.NAMED_TYPE && schema.getType(type.name.value) === undefined;
      isAny ||= !isOut;
      return isOut ? null : undefined;
    },
  });
  return isAny ? live : undefined;
}
