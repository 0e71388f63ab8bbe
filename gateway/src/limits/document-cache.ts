import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { parsedBytes } from '@microgrid/process/document-weight';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

const BYTES = 64_000_000;

/** Parsed and validated documents of clients, as many as fit. Apollo's own cache weighs their JSON, a fraction of them. */
export function documentCache(maxSize = BYTES): NonNullable<ApolloServerOptions<BaseContext>['documentStore']> {
  const kept = new LRUCache<string, DocumentNode>({
    maxSize,
    sizeCalculation: ({ loc }) => parsedBytes(loc?.source.body ?? ''),
  });
  return {
    get: (key) => Promise.resolve(kept.get(key)),
    set: (key, document) => Promise.resolve(void kept.set(key, document)),
    delete: (key) => Promise.resolve(kept.delete(key)),
  };
}
