import { BadRequest } from './http-server.ts';

const TOKENS = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}]/g;

/**
 * The value of a JSON text of a client. Of a key that comes twice readers differ on which counts, and `__proto__` is a
 * trap wherever objects are merged: neither is taken.
 * @throws BadRequest when it is not JSON, or naming the key.
 */
export function parseStrictJson(text: string): unknown {
  const value = parsed(text);
  const open: Set<string>[] = [];
  for (const [token, colon] of text.matchAll(TOKENS)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (colon !== undefined) meetKey(JSON.parse(token.slice(0, -colon.length)), open.at(-1));
  }
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadRequest('the body is not JSON');
  }
}

function meetKey(key: string, keys: Set<string> | undefined): void {
  if (key === '__proto__') throw new BadRequest('the body must not have a key "__proto__"');
  if (keys?.has(key)) throw new BadRequest(`the body has the key ${JSON.stringify(key)} twice in one object`);
  keys?.add(key);
}
