import { describe, expect, it } from 'vitest';
import { cursorOf, isAfter, placeOf } from './cursor.ts';

const now = { server: '7', horizon: 900 };
const place = { transaction: 800, within: 'F1' };
const DAY_MS = 24 * 60 * 60 * 1000;
const again = expect.objectContaining({ extensions: { code: 'CONFLICT', subject: 'cursor' } });

describe('a cursor of changes', () => {
  it('is a place, and no text to read it in', () => {
    const cursor = cursorOf(place, now);
    expect(placeOf(cursor, now)).toEqual(place);
    expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain('800');
  });

  it.each([
    ['after seven days', now, 7 * DAY_MS + 1],
    ['of another server', { ...now, server: '8' }, 0],
    ['of a database that was set back', { ...now, horizon: 799 }, 0],
  ])('is good no more %s', (_when, standing, ms) => {
    const at = Date.now();
    expect(() => placeOf(cursorOf(place, now, at), standing, at + ms)).toThrow(again);
    expect(placeOf(cursorOf(place, now, at), now, at + 7 * DAY_MS)).toEqual(place);
  });

  it.each(['', 'none', cursorOf(place, now).slice(1)])('is not made by others: %s', (text) => {
    expect(() => placeOf(text, now)).toThrow('cursor: must be the cursor of an answer');
  });

  it('stands by transaction, and in it by text', () => {
    expect(isAfter({ transaction: 801, within: '' }, place)).toBe(true);
    expect(isAfter({ transaction: 800, within: 'N' }, place)).toBe(true);
    expect(isAfter(place, place)).toBe(false);
    expect(isAfter({ transaction: 800, within: '' }, place)).toBe(false);
  });
});
