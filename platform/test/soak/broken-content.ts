import { createHash } from 'node:crypto';
import type { Random } from '@microgrid/sample-network/random';
import type { ValidRequest } from './valid-request.ts';
import { wrongCharacter, wrongText, wrongValue } from './wrong-values.ts';

/** The members of a body; what is broken may have any. */
type Content = Readonly<Record<string, unknown>>;

/** One way to break what a request says, by name. */
export type ContentBreaking = (random: Random, valid: ValidRequest) => Content;

const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);
const times = (count: number, piece: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => piece(index)).join(' ');
const nestedValue = (depth: number): unknown => JSON.parse(nested('[', ']', depth));
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Wrong operations: a text that is no GraphQL, or none that this schema or the limits know. */
export const BROKEN_TEXTS: Readonly<Record<string, ContentBreaking>> = {
  'characters exchanged': (random, { query, variables }) => ({ query: scrambled(random, query), variables }),
  'a word exchanged': (random, { query, variables }) => ({
    query: exchanged(
      random,
      query,
      random.pick([
        'null',
        '{',
        '}',
        '$x',
        '@skip',
        '...',
        '"',
        '"""',
        '#',
        'id',
        'fragment',
        '-',
        '1e999',
        wrongText(random),
      ]),
    ),
    variables,
  }),
  'a word left out': (random, { query, variables }) => ({ query: exchanged(random, query, ''), variables }),
  'a value exchanged in the text': (random, { query, variables }) => ({
    query: withWrongLiteral(random, query),
    variables,
  }),
  'cut off': (random, { query, variables }) => ({ query: query.slice(0, random.int(0, query.length - 1)), variables }),
  'said twice': (_random, { query, variables }) => ({ query: `${query}\n${query}`, variables }),
  'unknown fields': (random, { query, variables }) => ({
    query: query.replace(
      '{',
      `{ ${random.pick(['__typenam', '_service { sdl }', '_entities(representations: []) { __typename }', 'grantsOf(personId: "x") { role }', 'constructor', '__proto__', 'hasOwnProperty'])} `,
    ),
    variables,
  }),
  'unknown arguments and types': (random) => ({
    query: random.pick([
      '{ grids(last: 3) { nodes { code } } }',
      'query ($a: Nothing) { me { id } }',
      '{ me { ... on Nothing { id } } }',
      'query ($a: Grid) { me { id } }',
      '{ grids(first: 1, first: 2) { nodes { code } } }',
      '{ grid { code } }',
      '{ me }',
      '{ __typename { a } }',
      'query ($a: Int = $a) { me { id } }',
    ]),
  }),
  'fragments in a circle': (random) => {
    const length = random.int(1, 5);
    return {
      query: `{ me { ...F0 } } ${times(length, (index) => `fragment F${index} on Person { id ...F${(index + 1) % length} }`)}`,
    };
  },
  'fragments that double': (random) => {
    const depth = random.int(3, 40);
    return {
      query: `{ me { ...F0 } } ${times(depth, (index) => `fragment F${index} on Person { ...F${index + 1} ...F${index + 1} }`)} fragment F${depth} on Person { id }`,
    };
  },
  'many aliases': (random) => ({ query: `{ ${times(random.int(15, 400), (index) => `a${index}: me { id }`)} }` }),
  'many deeds': (random) => {
    const deed =
      'reportMatter(input: { kind: A5, severity: ORDINARY, gridCode: "510115006005", place: "样例", description: "样例" }) { id }';
    return { query: `mutation { ${times(random.int(2, 300), (index) => `a${index}: ${deed}`)} }` };
  },
  'many directives': (random) => ({ query: `{ me { id ${'@include(if: true) '.repeat(random.int(1, 300))} } }` }),
  'wrong directives': (random) => ({
    query: `{ me { id ${random.pick(['@skip', '@include(if: 3)', '@defer', '@stream(initialCount: -1)', '@deprecated', '@inaccessible', '@skip(if: $x)'])} } }`,
  }),
  'fields nested deep': (random) => ({
    query: `{ grid(code: "510115006005") ${'{ parent '.repeat(random.int(8, 3000))}{ code }`,
  }),
  'lists nested deep': (random) => ({
    query: `{ grids(first: 100) { nodes ${'{ descendants(first: 100) { nodes '.repeat(random.int(1, 9))}{ code }${' } }'.repeat(9)}`,
  }),
  'values nested deep': (random) => ({
    query: `{ grids(where: { within: ${nested('[', ']', random.int(10, 5000))} }) { nodes { code } } }`,
  }),
  'introspection nested deep': (random) => ({
    query: `{ __schema { types ${'{ fields { type '.repeat(random.int(1, 40))}{ name }${' } }'.repeat(40)} } }`,
  }),
  'a long text': (random) => ({
    query: `{ me { id } } #${random.pick(['x', '样', ','])}`.padEnd(
      random.int(10_000, 240_000),
      random.pick(['x', ' ', '{', '"']),
    ),
  }),
  'another operation named': (random, { query, variables }) => ({
    query,
    variables,
    operationName: random.pick<unknown>(['Other', '', 5, {}, wrongText(random), '__proto__']),
  }),
  'no operation': (random) => ({
    query: random.pick([
      '',
      ' ',
      '#',
      'fragment F on Grid { code }',
      'type A { a: Int }',
      'schema { query: A }',
      'extend type Query { a: Int }',
      'subscription { matters }',
      '{}',
      'query',
      '\ufeff',
      '🚧',
    ]),
  }),
};

/** Wrong values around an operation that is right. */
export const BROKEN_VALUES: Readonly<Record<string, ContentBreaking>> = {
  'a wrong variable': (random, valid) => withWrongVariable(random, valid),
  'a wrong value in a variable': (random, valid) => withWrongInside(random, valid),
  'variables left out': (_random, { query }) => ({ query }),
  'other variables': (random, { query, variables }) => ({
    query,
    variables: { ...variables, [wrongText(random)]: wrongValue(random), extra: wrongValue(random) },
  }),
  'variables that are none': (random, { query }) => ({
    query,
    variables: random.pick<unknown>([[], [1], 'x', 5, true, '{}', null]),
  }),
  'variables nested deep': (random, { query, variables }) => ({
    query,
    variables: { ...variables, v0: nestedValue(random.int(10, 4000)) },
  }),
  'large variables': (random, { query, variables }) => ({
    query,
    variables: {
      ...variables,
      v0: random.pick<unknown>([
        '样'.repeat(60_000),
        Array.from({ length: 1500 }, () => 'MICRO'),
        Object.fromEntries(Array.from({ length: 4000 }, (_, at) => [`k${at}`, at])),
      ]),
    },
  }),
  'a wrong cursor': (random) => ({
    query:
      'query ($after: String) { grids(after: $after, first: 2) { nodes { code } } matters(after: $after, first: 2) { nodes { id } } }',
    variables: {
      after: random.pick<unknown>([
        wrongText(random),
        '',
        '.',
        '..',
        Buffer.from(wrongText(random)).toString('base64url'),
        'bm90IG1pbmU.x',
        'e30.e30',
        'A'.repeat(5000),
        7,
      ]),
    },
  }),
  'a wrong hash': (random, { query, variables }) => ({
    ...(random.chance(50) ? { query } : {}),
    variables,
    extensions: {
      persistedQuery: random.pick<unknown>([
        { version: 1, sha256Hash: hashOf(`${query} `) },
        { version: 1, sha256Hash: hashOf(query).toUpperCase() },
        { version: 2, sha256Hash: hashOf(query) },
        { version: 1 },
        {},
        [],
        'sha512',
        5,
        null,
        { version: 1, sha256Hash: { length: 64 } },
      ]),
    },
  }),
  'wrong extensions': (random, { query, variables }) => ({ query, variables, extensions: wrongValue(random) }),
  'a wrong query': (random) => ({ query: wrongValue(random) }),
  'other members': (random, { query, variables }) => ({
    query,
    variables,
    [wrongText(random)]: wrongValue(random),
    id: 5,
    documentId: 'x',
  }),
};

function scrambled(random: Random, text: string): string {
  const characters = Array.from(text);
  for (let count = random.int(1, 4); count > 0; count--) {
    characters.splice(
      random.int(0, characters.length),
      random.int(0, 2),
      random.chance(60) ? wrongCharacter(random) : random.pick(Array.from('{}()[]$!:@&|="\\#,.-+0e')),
    );
  }
  return characters.join('');
}

const WORD = /[\w$]+/g;
function exchanged(random: Random, text: string, other: string): string {
  const words = [...text.matchAll(WORD)];
  const { index, 0: word } = random.pick(words);
  return text.slice(0, index) + other + text.slice(index + word.length);
}

const LITERAL = /: ("(?:[^"\\]|\\.)*"|-?\d[\d.]*|true|false|null|[A-Z_]{2,}\b)/g;

/** As GraphQL writes it: names of members without quotes. */
function withWrongLiteral(random: Random, text: string): string {
  const literals = [...text.matchAll(LITERAL)];
  if (literals.length === 0) return scrambled(random, text);
  const { index, 0: found } = random.pick(literals);
  const literal = JSON.stringify(wrongValue(random)).replaceAll(/"(\w+)":/g, '$1:');
  return `${text.slice(0, index)}: ${literal}${text.slice(index + found.length)}`;
}

function withWrongVariable(random: Random, valid: ValidRequest): Content {
  const { query, variables } = valid;
  const names = Object.keys(variables);
  if (names.length === 0) return { query: withWrongLiteral(random, query), variables };
  return { query, variables: { ...variables, [random.pick(names)]: wrongValue(random) } };
}

function withWrongInside(random: Random, valid: ValidRequest): Content {
  const inputs = Object.entries(valid.variables).filter(([, value]) => typeof value === 'object' && value !== null);
  if (inputs.length === 0) return withWrongVariable(random, valid);
  const [name, input] = random.pick(inputs);
  const members = Object.keys(Object(input));
  if (members.length === 0) return withWrongVariable(random, valid);
  const changed = { ...Object(input), [random.pick([...members, 'unknown'])]: wrongValue(random) };
  return {
    query: valid.query,
    variables: { ...valid.variables, [name]: Array.isArray(input) ? Object.values(changed) : changed },
  };
}
