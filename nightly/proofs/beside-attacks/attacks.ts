import { gzipSync } from 'node:zlib';

/** What an attacker sends again and again, each time the next one. */
export interface Attack {
  readonly name: string;
  /** Connections that send it, back to back. */
  readonly connections: number;
  /** How many people have signed in for it, who send it in turn; 0: nobody has. */
  readonly people: number;
  body(number: number, target: Target): Buffer;
  /** Whether somebody else holds the row that it writes to. */
  readonly isRowHeld?: true;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sends a byte of it every so many milliseconds instead of all at once. */
  readonly byteEveryMs?: number;
}

/** What is attacked. */
export interface Target {
  /** One that people can sign up for. */
  readonly activityId: string;
}

const BACK_TO_BACK = 4;
const COMMUNITY = '510115006005';
const DEED = `reportMatter(input: { kind: A5, severity: ORDINARY, gridCode: "${COMMUNITY}", place: "样例路口", description: "路灯不亮（样例）" }) { id }`;

const times = (count: number, piece: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => piece(index)).join(' ');
const query = (text: string) => Buffer.from(JSON.stringify({ query: text }));
const always = (body: Buffer) => () => body;
const anonymous = { connections: BACK_TO_BACK, people: 0 };
const signedIn = { connections: BACK_TO_BACK, people: 1 };

/** Fields of all grids below each other, in as many distinct documents as are asked for. */
const levels = (depth: number, first: number, inner: string): string =>
  depth === 0
    ? inner
    : `descendants(first: ${first}) { nodes { code ancestors { code name } ${levels(depth - 1, first, inner)} } }`;
const nested = (depth: number, first: number) => `{ grid(code: "${COMMUNITY}") { ${levels(depth, first, 'name')} } }`;

const doubling = `{ grid(code: "${COMMUNITY}") { ...F0 } } ${times(25, (index) => `fragment F${index} on Grid { ...F${index + 1} ...F${index + 1} }`)} fragment F25 on Grid { code }`;
/** As many fields as one operation may have, of many subgraphs, and with a name that no other document has. */
const distinct = (number: number, pages: number) =>
  `query Q${number} { ${times(pages, (page) => `p${page}: grids(first: 1) { nodes { code name level areaType households sizeStatus status leader { id displayName } openMatterCount nextActivity { id title } adminUnit { code name } leaderScheme { id subject } serviceStations { id name } } }`)} }`;
const long = (number: number, bytes: number) =>
  `query Q${number} { ${times(bytes / 12, (index) => `a${index}: __typename`)} }`;

export const ATTACKS: readonly Attack[] = [
  { name: 'descendants in descendants', ...anonymous, body: always(query(nested(5, 100))) },
  { name: 'descendants as deep and wide as is allowed', ...signedIn, body: always(query(nested(2, 25))) },
  { name: 'fragments that double', ...anonymous, body: always(query(doubling)) },
  {
    name: '300 aliases of reportMatter',
    ...signedIn,
    body: always(query(`mutation { ${times(300, (index) => `a${index}: ${DEED}`)} }`)),
  },
  { name: '200 distinct documents of 36 kB', ...anonymous, body: (number) => query(long(number % 200, 36_000)) },
  {
    name: 'a gzip bomb',
    ...anonymous,
    headers: { 'content-encoding': 'gzip' },
    body: always(gzipSync(Buffer.alloc(100_000_000))),
  },
  { name: 'bodies that are too large', ...anonymous, body: always(Buffer.alloc(4_000_000, 0x20)) },
  { name: 'slow bodies', ...anonymous, connections: 300, byteEveryMs: 200, body: always(query('{ __typename }')) },
  { name: 'broken JSON', ...anonymous, body: always(Buffer.from(`{"query":"${'x'.repeat(200_000)}`)) },
  { name: 'deep literals', ...anonymous, body: always(query(`{ grids(where: ${'['.repeat(4000)}`)) },
  {
    name: 'tokens of nobody',
    ...anonymous,
    headers: { authorization: `Bearer ${'a'.repeat(2000)}.b.c` },
    body: always(query('{ __typename }')),
  },
  { name: 'cheap requests of nobody', ...anonymous, body: always(query('{ __typename }')) },
  { name: 'small lists of nobody', ...anonymous, body: always(query('{ grids(first: 1) { nodes { code } } }')) },
  {
    name: 'sign-ups that wait for one held row',
    connections: 30,
    people: 30,
    isRowHeld: true,
    body: (_number, { activityId }) =>
      query(`mutation { registerForActivity(input: { activityId: "${activityId}" }) { status } }`),
  },
  { name: 'distinct documents, as large as is allowed', ...signedIn, body: (number) => query(distinct(number, 15)) },
];
