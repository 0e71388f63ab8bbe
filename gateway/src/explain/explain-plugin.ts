import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../sources/data-source.ts';

/** Adds to an answer how it came about, where that was asked for; to a refusal as much of it as is known. */
export function explainPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response: { body }, contextValue: { explanation } }) {
          if (explanation === undefined || body.kind !== 'single') return;
          body.singleResult.extensions = { ...body.singleResult.extensions, explain: explanation.told() };
        },
      };
    },
  };
}
