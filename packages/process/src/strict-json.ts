import { BadRequest } from './http-server.ts';

const MAY_BE_INFINITE = /\d[eE]\+?\d\d|\d{300}/;

const TOKENS = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}]/g;

/**
 * The value of a JSON text of a client. Of a key that comes twice readers differ on which counts, and `__proto__` is a
 * trap wherever objects are merged: neither is taken. Nor is a number too large for one, which would be sent on as null.
 * @param what it is, for people.
 * @throws BadRequest when it is not JSON, or naming the key.
 */
export function parseStrictJson(text: string, what = 'the body'): unknown {
  const value = parsed(text, what);
  const open: Set<string>[] = [];
  for (const [token, colon] of text.matchAll(TOKENS)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (colon !== undefined) meetKey(JSON.parse(token.slice(0, -colon.length)), { keys: open.at(-1), what });
  }
  return value;
}

function parsed(text: string, what: string): unknown {
  let isFinite = true;
  const finite = (_key: string, value: unknown): unknown => {
    if (typeof value === 'number') isFinite &&= Number.isFinite(value);
    return value;
  };
  let value: unknown;
  try {
    // A reviver costs, and hardly any text has a large exponent or a number of 300 digits.
    value = MAY_BE_INFINITE.test(text) ? JSON.parse(text, finite) : JSON.parse(text);
  } catch {
    throw new BadRequest(`${what} is not JSON`);
  }
  if (!isFinite) throw new BadRequest(`${what} has a number that is too large`);
  return value;
}

function meetKey(key: string, { keys, what }: { keys: Set<string> | undefined; what: string }): void {
  if (key === '__proto__') throw new BadRequest(`${what} must not have a key "__proto__"`);
  if (keys?.has(key)) throw new BadRequest(`${what} has the key ${JSON.stringify(key)} twice in one object`);
  keys?.add(key);
}
