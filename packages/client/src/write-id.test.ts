import { afterEach, describe, expect, it, vi } from 'vitest';
import { newWriteId } from './write-id.ts';

const UUIDV7 = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe('the id of a write', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('is a UUIDv7 of now, each after the ones before', () => {
    const now = Date.now();
    const ids = Array.from({ length: 1000 }, newWriteId);
    for (const id of ids) expect(id).toMatch(UUIDV7);
    expect(new Set(ids).size).toBe(1000);
    expect(ids.toSorted()).toEqual(ids);
    const time = Number.parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16);
    expect(Math.abs(time - now)).toBeLessThan(60_000);
  });

  it('is one where there is no crypto', () => {
    vi.stubGlobal('crypto', undefined);
    const ids = Array.from({ length: 1000 }, newWriteId);
    for (const id of ids) expect(id).toMatch(UUIDV7);
    expect(new Set(ids.map((id) => id.slice(14))).size).toBe(1000);
  });
});
