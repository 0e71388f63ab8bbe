import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStrictJson } from './strict-json.ts';

describe('the JSON of a client', () => {
  it('is read as by JSON.parse, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value, null, 1);
        fc.pre(!text.includes('__proto__'));
        expect(parseStrictJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    '{"a":1,"b":{"a":2},"c":[{"a":1},{"a":2}]}',
    String.raw`{"a":"\",\"a\":","b":"{\"b\":1}"}`,
    '{"text":"__proto__","a": [":", "a", "a"]}',
  ])('may have the same key in different objects, and anything in its texts: %s', (text) => {
    expect(parseStrictJson(text)).toEqual(JSON.parse(text));
  });

  it.each([
    ['{"a":1,"a":2}', 'the key "a" twice'],
    [String.raw`{"a":1,"\u0061" :2}`, 'the key "a" twice'],
    ['{"variables":{"input":{"b":1,"c":{"b":1},"b":2}}}', 'the key "b" twice'],
    ['{"variables":{"__proto__":{"admin":true}}}', '"__proto__"'],
    [String.raw`{"\u005f_proto__":1}`, '"__proto__"'],
    ['{', 'not JSON'],
    ['', 'not JSON'],
  ])('P24: is refused as %s, with the reason', (text, message) => {
    expect(() => parseStrictJson(text)).toThrow(message);
  });
});
