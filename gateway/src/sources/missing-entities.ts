import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import type { Caller, GraphqlRequest } from './data-source.ts';

/** The types of which an owner answered, within a request, that there is none of a key. */
const missing = new WeakMap<Caller, Set<string>>();

/** Remembers of which types a reference led nowhere: the owner answered it with null, and not with an error. */
export function noteMissing(caller: Caller, { variables }: GraphqlRequest, { data, errors }: ExecutionResult): void {
  const entities = data?.['_entities'];
  const references = variables?.['representations'];
  if (errors !== undefined || !Array.isArray(entities) || !Array.isArray(references)) return;
  for (const [index, { __typename: type }] of references.entries()) {
    if (entities[index] !== null) continue;
    const types = missing.get(caller) ?? new Set();
    missing.set(caller, types.add(String(type)));
  }
}

/**
 * Whether a field is empty that must not be since a reference led nowhere: the gateway has the key of the thing, and so
 * finds its required fields missing. The border before it is null, as for anything that does not exist, and no error.
 */
export function leadsNowhere({ message }: GraphQLFormattedError, caller: Caller): boolean {
  const [, type = ''] = /non-nullable field (\w+)\./.exec(message) ?? [];
  return missing.get(caller)?.has(type) === true;
}
