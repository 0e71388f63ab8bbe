import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { documentCache } from './document-cache.ts';

it('P30: parsed documents are kept as long as they fit in bytes, however many there are', async () => {
  const text = (index: number) => `{ grid(code: "${index}") { ${'name '.repeat(1000)} } }`;
  const cache = documentCache(2_000_000)('staff');
  for (let index = 0; index < 20; index++) await cache.set(String(index), parse(text(index)));
  const kept = await Promise.all(Array.from({ length: 20 }, (_, index) => cache.get(String(index))));
  expect(kept.map((document) => document !== undefined)).toEqual(Array.from({ length: 20 }, (_, index) => index >= 17));
});
