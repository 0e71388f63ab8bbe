import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { parsedBytes } from '@microgrid/process/document-weight';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

const BYTES = 64_000_000;
const TEXT_BYTES = 30_000_000;

type DocumentStore = NonNullable<ApolloServerOptions<BaseContext>['documentStore']>;
type TextStore = NonNullable<ApolloServerOptions<BaseContext>['cache']>;

/**
 * Parsed and validated documents of clients, as many as fit: for each of those who validate by a schema of their own
 * its share. Apollo's own cache weighs their JSON, a fraction of them.
 */
export function documentCache(maxSize = BYTES): (validator: string) => DocumentStore {
  const kept = new LRUCache<string, DocumentNode>({
    maxSize,
    sizeCalculation: ({ loc }) => parsedBytes(loc?.source.body ?? ''),
  });
  return (validator) => {
    const own = (key: string) => `${validator} ${key}`;
    return {
      get: (key) => Promise.resolve(kept.get(own(key))),
      set: (key, document) => Promise.resolve(void kept.set(own(key), document)),
      delete: (key) => Promise.resolve(kept.delete(own(key))),
    };
  };
}

/** Texts that clients asked to be remembered by their hashes, as many as fit, whoever asks them. */
export function textCache(maxSize = TEXT_BYTES): TextStore {
  const kept = new LRUCache<string, string>({ maxSize, sizeCalculation: (text) => Buffer.byteLength(text) + 1 });
  return {
    get: (key) => Promise.resolve(kept.get(key)),
    set: (key, text) => Promise.resolve(void kept.set(key, text)),
    delete: (key) => Promise.resolve(kept.delete(key)),
  };
}
