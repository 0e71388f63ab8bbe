import type { Storage } from '@graphiql/toolkit';

/** Keeps tabs and history as long as the page is open: nothing of them reaches the disk of a computer that others use too. */
export function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
