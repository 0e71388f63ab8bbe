import { gzipSync } from 'node:zlib';
import type { Random } from '@microgrid/sample-network/random';
import { posted, type Header, type WireRequest } from './wire-request.ts';
import { wrongText } from './wrong-values.ts';

/** A request that is whole, to be broken on its way: a body of JSON, and who sends it. */
interface Whole {
  readonly body: string;
  readonly headers: readonly Header[];
  readonly query: string;
}

export type WireBreaking = (random: Random, whole: Whole) => Omit<WireRequest, 'what'>;

const NUMBERS = ['1e309', '-1e309', '1e-400', '0x10', '01', '1.', '.5', '9'.repeat(400), 'NaN', 'Infinity', '-'];
const VALUES = [
  '[',
  '{',
  '"',
  'null',
  'true',
  '5',
  '[]',
  '""',
  '{}',
  '',
  ' ',
  '\ufeff{}',
  '[[[[',
  '{"a":{"a":',
  'undefined',
  '{,}',
];

/** Wrong bodies: what is no JSON, or not what a body may be. */
export const BROKEN_BODIES: Readonly<Record<string, WireBreaking>> = {
  'cut off': (random, { body, headers }) => posted('', body.slice(0, random.int(0, body.length - 1)), headers),
  'bytes exchanged': (random, { body, headers }) => {
    const bytes = Buffer.from(body);
    for (let count = random.int(1, 5); count > 0; count--) bytes[random.int(0, bytes.length - 1)] = random.int(0, 255);
    return posted('', bytes, headers);
  },
  'no value of a request': (random, { headers }) => posted('', random.pick(VALUES), headers),
  'several at once': (random, { body, headers }) =>
    posted('', `[${Array.from({ length: random.int(1, 20) }, () => body).join(',')}]`, headers),
  'a key twice': (random, { body, headers }) =>
    posted(
      '',
      `${body.slice(0, -1)},"${random.pick(['query', 'variables', '\\u0071uery'])}":${random.pick(['""', '{}', 'null', '"{ __typename }"'])}}`,
      headers,
    ),
  'a trap for prototypes': (random, { body, headers }) =>
    posted('', `{"${random.pick(['__proto__', 'constructor', 'toString'])}":{"a":1},${body.slice(1)}`, headers),
  'a number that is none': (random, { body, headers }) =>
    posted('', `{"extensions":{"n":${random.pick(NUMBERS)}},${body.slice(1)}`, headers),
  'nested deep': (random, { headers }) =>
    posted('', `{"query":"{ __typename }","variables":{"a":${'['.repeat(random.int(40, 100_000))}`, headers),
  'nested deep and whole': (random, { headers }) => {
    const depth = random.int(40, 60_000);
    return posted('', `{"query":"{ __typename }","variables":{"a":${'['.repeat(depth)}${']'.repeat(depth)}}}`, headers);
  },
  'characters of every plane': (random, { headers }) =>
    posted(
      '',
      JSON.stringify({ query: `{ grid(code: ${JSON.stringify(wrongText(random))}) { code } } # ${wrongText(random)}` }),
      headers,
    ),
  'too large': (random, { headers }) =>
    posted('', JSON.stringify({ query: '{ __typename }', padding: 'x'.repeat(random.int(250_000, 600_000)) }), headers),
  compressed: (random, { body, headers }) => {
    const packed = gzipSync(body);
    const sent = random.chance(50) ? packed : packed.subarray(0, random.int(0, packed.length));
    return posted('', sent, [
      ...headers,
      ['content-encoding', random.pick(['gzip', 'br', 'deflate', 'gzip, gzip', 'zstd', 'x'])],
    ]);
  },
};

const POSTED = { method: 'POST', path: '/graphql' };
const TYPES = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'application/graphql',
  'application/jsonx',
  'application/json; charset=utf-16',
  'application/json;charset="utf-8"',
  'APPLICATION/JSON',
  'application/json, text/plain',
  'application/graphql-response+json',
  '',
  ';',
  '*/*',
  'x'.repeat(2000),
];
const PATHS = [
  '/',
  '//',
  '/graphql/',
  '/graphql/../graphql',
  '/GRAPHQL',
  '/%',
  '/%ff',
  '/%00',
  '/graphql%00',
  '/graphql;a',
  '/?',
  '/graphql?',
  '/graphql?query',
  '/graphql?query=%',
  '/graphql?query=%FF%FE',
  '/graphql?query={&query={me{id}}',
  '/graphql?variables=%7B',
  '/graphql?query=%7Bme%7Bid%7D%7D&variables=[1]',
  '/graphql?query=%7Bme%7Bid%7D%7D&extensions=5',
  '/graphql?operationName=a',
  '/health/x',
  '/livez?x',
  '/ready?verbose',
  '/metrics',
  '/.env',
  '/admin',
  `/${'a'.repeat(7000)}`,
  '/graphql#a',
  'http://',
  'http://[',
  'http://other.example/graphql',
  '*',
  '/\\graphql',
  '/graphql\u00ff',
];
const METHODS = ['GET', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND', 'SEARCH', 'LINK'];
const HEADERS: readonly (readonly [string, readonly string[]])[] = [
  ['x-microgrid-actor', ['x', '{}', 'a.b.c', 'eyJhbGciOiJub25lIn0.e30.']],
  ['x-microgrid-deadline-ms', ['-1', '0', 'x', '1e309', '']],
  ['x-forwarded-for', ['127.0.0.1', '::1', 'x', '1.2.3.4, 5.6.7.8', '999.1.1.1', `${'1.1.1.1,'.repeat(400)}1.1.1.1`]],
  ['forwarded', ['for=x', 'for="[::1]:80"']],
  ['traceparent', ['00-0-0-0', 'x', `00-${'f'.repeat(32)}-${'f'.repeat(16)}-01`]],
  ['x-request-id', ['x', 'a b', '\u00ff', '{}']],
  [
    'accept',
    [
      'text/html',
      'text/event-stream',
      'multipart/mixed',
      'application/xml',
      '*',
      ';q=x',
      'text/html,application/xhtml+xml',
    ],
  ],
  ['accept-encoding', ['gzip', 'br', 'zstd', 'gzip;q=0', 'gzip;q=x', 'identity;q=0', '*;q=0', ',,,', 'gzip;q=1e999']],
  ['origin', ['https://other.example', 'null', 'x', 'http://[', 'file://']],
  ['cookie', ['a=b', 'x'.repeat(4000)]],
  ['host', ['x', '', 'a b', '[::', 'other.example:99999']],
  ['expect', ['100-continue', 'x']],
  ['upgrade', ['websocket', 'h2c']],
  ['apollo-require-preflight', ['', 'x']],
  ['x-apollo-operation-name', ['', 'x'.repeat(3000)]],
  ['content-length', ['x']],
  ['range', ['bytes=0-']],
  ['if-none-match', ['*']],
  ['sec-fetch-site', ['cross-site']],
  ['access-control-request-method', ['POST']],
];

/** Wrong in what HTTP says around a body: method, path, type, headers. */
export const BROKEN_HTTP: Readonly<Record<string, WireBreaking>> = {
  'another method': (random, { body, headers }) => {
    const method = random.pick(METHODS);
    return {
      method,
      path: '/graphql',
      headers: [['content-type', 'application/json'], ...headers],
      body: Buffer.from(method === 'GET' || method === 'HEAD' || method === 'TRACE' ? '' : body),
    };
  },
  'another path': (random, { body, headers }) => {
    const isGet = random.chance(60);
    return {
      method: isGet ? 'GET' : 'POST',
      path: random.pick(PATHS),
      headers: [['content-type', 'application/json'], ['apollo-require-preflight', '1'], ...headers],
      body: Buffer.from(isGet ? '' : body),
    };
  },
  'another type': (random, { body, headers }) => ({
    ...POSTED,
    headers: [...(random.chance(90) ? [['content-type', random.pick(TYPES)] as const] : []), ...headers],
    body: Buffer.from(body),
  }),
  'strange headers': (random, { body, headers }) => {
    const strange = Array.from({ length: random.int(1, 3) }, (): Header => {
      const [name, values] = random.pick(HEADERS);
      return [name, random.pick(values)];
    });
    return posted('', body, [
      ...headers,
      ...strange.filter(([name]) => name !== 'content-length' && name !== 'upgrade' && name !== 'expect'),
    ]);
  },
  'by GET': (random, { query, headers }) => {
    const search = new URLSearchParams({
      query,
      ...(random.chance(50)
        ? { variables: random.pick(['{}', '[', '{"v0":1e999}', '{"a":1,"a":2}', 'null', '5']) }
        : {}),
      ...(random.chance(20) ? { extensions: random.pick(['{}', '5', '{"persistedQuery":5}']) } : {}),
    });
    return {
      method: 'GET',
      path: `/graphql?${search.toString()}`.slice(0, 12_000),
      headers: [...headers, ...(random.chance(70) ? [['apollo-require-preflight', '1'] as const] : [])],
      body: Buffer.alloc(0),
    };
  },
  'headers twice': (random, { body, headers }) =>
    posted('', body, [
      ...headers,
      ...headers,
      [
        random.pick(['content-type', 'authorization', 'accept-encoding', 'x-forwarded-for']),
        random.pick(['text/plain', 'Bearer x', 'gzip']),
      ],
    ]),
};

/** What is no HTTP, or HTTP that a client library would not send; each with what comes after the request line. */
export const BROKEN_BYTES: Readonly<Record<string, WireBreaking>> = {
  'no HTTP': (random) =>
    raw(
      random.pick([
        'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
        '\u0016\u0003\u0001\u0002\u0000\u0001\u0000',
        'hello\r\n\r\n',
        'GET\r\n\r\n',
        'GET / HTTP/9.9\r\n\r\n',
        'G\u0000T / HTTP/1.1\r\n\r\n',
        'SSH-2.0-x\r\n\r\n',
      ]),
    ),
  'headers injected': (random, { body }) =>
    raw(
      lines(
        random.pick([
          'x-a: b\rauthorization: Bearer x',
          'x-a: b\nx-c: d',
          'x a: b',
          ': b',
          'x-a',
          ' x-a: b',
          'x-a: \u0000',
          'x-a: b\r\n c',
        ]),
        body,
      ),
    ),
  'two lengths': (random, { body }) =>
    raw(
      lines(
        random.pick([
          `content-length: ${body.length}`,
          'transfer-encoding: chunked',
          'transfer-encoding: gzip, chunked',
          'content-length: -1',
          'content-length: 1e3',
        ]),
        body,
      ),
    ),
  'chunks that are none': (random) =>
    raw(
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n${random.pick(['zz\r\n{}\r\n0\r\n\r\n', '-1\r\n', 'ffffffffffffffffff\r\n', '2\r\n{}{}\r\n0\r\n\r\n', '2;a=b\r\n{}\r\n0\r\n\r\n'])}`,
    ),
  'headers without end': (random) =>
    raw(`GET / HTTP/1.1\r\nhost: x\r\n${`x-${random.int(1, 9)}: ${'y'.repeat(100)}\r\n`.repeat(400)}\r\n`),
  'an older HTTP': (random, { body }) =>
    raw(
      `POST /graphql HTTP/1.0\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${random.chance(50) ? '' : 'connection: keep-alive, close\r\n'}\r\n${body}`,
    ),
  'an upgrade asked for': (random, { body }) =>
    raw(
      lines(
        `upgrade: ${random.pick(['websocket', 'h2c', 'x'])}\r\nexpect: ${random.pick(['100-continue', 'x'])}`,
        body,
      ),
    ),
  'no host': (_random, { body }) =>
    raw(
      `POST /graphql HTTP/1.1\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    ),
  'two in one': (_random, { body }) =>
    raw(`${lines('x-a: b', body).replace('connection: close\r\n', '')}${lines('x-a: b', body)}`),
};

function lines(header: string, body: string): string {
  return `POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${header}\r\n\r\n${body}`;
}

function raw(text: string): Omit<WireRequest, 'what'> {
  return { method: '', path: '', headers: [], body: Buffer.alloc(0), raw: Buffer.from(text) };
}
