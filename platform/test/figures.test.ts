import { budgetOfProcess } from '@microgrid/gateway/budget';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { pino } from 'pino';
import { register } from 'prom-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type World } from './world/world.ts';

const STREET = '510115006';
const XINGLIN = '510115006005';
const COMMUNITIES = `query MapOfCommunities($street: AreaCode!, $level: [GridLevel!] = [MICRO]) {
  grids(where: { within: $street, level: $level }) { groups(by: [COMMUNITY], first: 10) {
    key { grid { code name } } count { value status } households { value status } } } }`;
const SIDE_BY_SIDE = `query SideBySide($street: AreaCode!) {
  grids(where: { within: $street, level: TOTAL }) { nodes { code name activities { aggregates { count { value } } } } }
  activities(where: { within: $street }) { groups(by: [TYPE], first: 20) { key { type } count { value } } } }`;
const PEOPLE = `{ grids { nodes { code leader { displayName } activities { aggregates { count { value } } } } } }`;

/** As the graph answers them, of each community. */
interface Group {
  readonly key: { readonly grid: { readonly code: string; readonly name: string } };
  readonly count: { readonly value: number; readonly status: string };
  readonly households: { readonly value: number; readonly status: string };
}

describe('figures taken away', () => {
  let world: World;
  let logged: Record<string, unknown>[];
  beforeAll(async () => {
    // Production tells `warn` and worse alone.
    const log = pino({ level: 'warn' }, { write: (line) => void logged.push(JSON.parse(line)) });
    const budget = budgetOfProcess({ signedIn: 5_000_000, anonymous: 1_000_000, figures: 300_000 });
    world = await openWorld({ log, budget });
  });
  afterAll(() => world.close());
  beforeEach(() => {
    logged = [];
  });

  const get = async (path: string, who?: string) => told(await world.fetch(path, {}, who));
  const post = async (path: string, body: object, who?: string) => {
    const headers = { 'content-type': 'application/json' };
    return told(await world.fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }, who));
  };
  async function told(response: Response) {
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
    const json = isJson ? JSON.parse(text) : {};
    return { status: response.status, headers: response.headers, text, json, code: json.errors?.[0]?.extensions?.code };
  }
  const save = async (input: object, who = 'analyst') => {
    const { data, errors } = await world.ask(
      'mutation ($input: SaveQuestionInput!) { saveQuestion(input: $input) { id } }',
      { input: { title: '样例', variables: '{}', ...input } },
      who,
    );
    expect(errors).toEqual([]);
    return String(data.saveQuestion.id);
  };

  it('are those that the graph answers, with where they come from', async () => {
    const variables = { street: STREET };
    const { data } = await world.ask(COMMUNITIES, variables, 'analyst');
    const groups: Group[] = data.grids.groups;
    const { status, headers, json } = await post('/figures.json', { query: COMMUNITIES, variables }, 'analyst');
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(headers.get('content-disposition')).toBe('attachment; filename="map-of-communities.json"');
    expect(json.columns.map(({ name }: { name: string }) => name)).toEqual([
      'grid.code',
      'grid.name',
      'count',
      'countStatus',
      'households',
      'householdsStatus',
    ]);
    expect(json.rows).toEqual(
      groups.map(({ key: { grid }, count, households }) => [
        grid.code,
        grid.name,
        count.value,
        count.status,
        households.value,
        households.status,
      ]),
    );
    expect(json.rows.length).toBe(5);
    expect(json.provenance).toMatchObject({
      question: COMMUNITIES,
      variables,
      savedQuestion: null,
      roles: [`ANALYST ${STREET}`],
      asOf: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      askedAt: expect.stringMatching(/Z$/),
      definitions: [{ measure: 'count', textZh: expect.any(String) }, { measure: 'households' }],
    });
  });

  it('are the same in every format, of which each says what it is', async () => {
    const types: Record<string, string> = {};
    for (const format of ['csv', 'xlsx', 'parquet', 'arrow', 'json']) {
      const variables = { street: STREET };
      const { status, headers } = await post(`/figures.${format}`, { query: COMMUNITIES, variables }, 'analyst');
      expect(status).toBe(200);
      types[format] = headers.get('content-type') ?? '';
    }
    expect(types).toEqual({
      csv: 'text/csv; charset=utf-8; header=present',
      xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      parquet: 'application/vnd.apache.parquet',
      arrow: 'application/vnd.apache.arrow.file',
      json: 'application/json; charset=utf-8',
    });
    expect((await get('/figures/anything.pdf', 'analyst')).code).toBe('NOT_FOUND');
    expect((await post('/figures.pdf', { query: COMMUNITIES }, 'analyst')).code).toBe('NOT_FOUND');
  });

  it('of a saved question are asked by its id or the name of its query, with variables of the address', async () => {
    const id = await save({ document: COMMUNITIES, variables: JSON.stringify({ street: STREET }) });
    const whole = await get(`/figures/${id}.csv`, 'analyst');
    const lines = whole.text.split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines).toContainEqual(expect.stringMatching(/^510115006005,杏林社区,82,EXACT,\d+,EXACT$/));
    expect(whole.headers.get('link')).toBe(`</figures/${id}.json>; rel="describedby"`);
    for (const name of ['map-of-communities', 'MapOfCommunities']) {
      const { json } = await get(`/figures/${name}.json?street=${XINGLIN}&level=GENERAL`, 'analyst');
      expect(json.rows.map((row: unknown[]) => row[0])).toEqual([XINGLIN]);
      expect(json.provenance).toMatchObject({ savedQuestion: id, variables: { street: XINGLIN, level: ['GENERAL'] } });
    }
    expect((await get('/figures/map-of-communities.csv?steet=1', 'analyst')).json.errors[0]).toMatchObject({
      message: 'steet: the question has no such variable; it has street, level',
      extensions: { code: 'BAD_USER_INPUT', argument: 'steet' },
    });
  });

  it('of a name are those of the own question, and of several that it could be of none', async () => {
    const document = 'query TwiceSaved { activities { aggregates { count { value } } } }';
    const own = await save({ document, isShared: true });
    const other = await save({ document, isShared: true }, 'officer');
    expect((await get('/figures/twice-saved.json', 'analyst')).json.provenance.savedQuestion).toBe(own);
    expect((await get('/figures/twice-saved.json', 'officer')).json.provenance.savedQuestion).toBe(other);
    const again = await save({ document });
    const { status, json } = await get('/figures/twice-saved.json', 'analyst');
    expect([status, json.errors[0].extensions.code]).toEqual([409, 'CONFLICT']);
    for (const id of [own, again]) expect(json.errors[0].message).toContain(id);
  });

  it('are told by the table, one of several, and as a workbook all of them', async () => {
    const ask = (path: string) => post(path, { query: SIDE_BY_SIDE, variables: { street: STREET } }, 'analyst');
    expect((await ask('/figures.csv')).json.errors[0]).toMatchObject({
      message: 'table: a csv file holds one table: choose one of grids.activities.aggregates, activities.groups',
      extensions: { code: 'BAD_USER_INPUT', argument: 'table' },
    });
    expect((await ask('/figures.csv?table=nothing')).code).toBe('BAD_USER_INPUT');
    const { text } = await ask('/figures.csv?table=grids.activities.aggregates');
    const [header, ...rows] = text.split('\r\n');
    expect(header).toContain('grids.code,grids.name,count,countStatus');
    expect(rows).toHaveLength(5);
    expect((await ask('/figures.xlsx')).status).toBe(200);
  });

  it('are never cut without a word: neither groups nor the grids that they are of', async () => {
    const groups = COMMUNITIES.replace('first: 10', 'first: 2');
    expect((await post('/figures.csv', { query: groups, variables: { street: STREET } }, 'analyst')).code).toBe(
      'TOO_MANY_GROUPS',
    );
    const grids = SIDE_BY_SIDE.replace('level: TOTAL })', 'level: TOTAL }, first: 4)');
    const { status, json } = await post('/figures.xlsx', { query: grids, variables: { street: STREET } }, 'analyst');
    expect([status, json.errors[0].extensions.code]).toEqual([400, 'TOO_MANY_GROUPS']);
    expect(json.errors[0].message).toMatch(/^grids: there are more than it was asked for/);
  });

  it('of what is guarded are those of disclosure: what is too few to tell is an empty value and its status, never 0', async () => {
    const query = `query OnTime($street: AreaCode!) { matters(where: { within: $street }) {
      groups(by: [COMMUNITY, KIND_GROUP, QUARTER], first: 1000) { key { grid { code } kindGroup quarter } dueCount { value status } onTimeCount { value status } } } }`;
    const { status, json } = await post('/figures.json', { query, variables: { street: STREET } }, 'analyst');
    expect([status, json.provenance.asOf]).toEqual([200, expect.stringMatching(/^\d{4}-\d{2}-(28|29|30|31)$/)]);
    const figures = json.rows.flatMap((row: unknown[]) => [row.slice(4, 6), row.slice(6, 8)]);
    const hidden = figures.filter(([, as]: unknown[]) => as === 'BELOW');
    const rounded = figures.filter(([, as]: unknown[]) => as === 'ROUNDED');
    expect(hidden.length + rounded.length).toBe(figures.length);
    expect(new Set(hidden.map(([value]: unknown[]) => value))).toEqual(new Set([null]));
    for (const [value] of rounded) expect([value % 5, value > 0]).toEqual([0, true]);
    const { text } = await post('/figures.csv', { query, variables: { street: STREET } }, 'analyst');
    expect(text).toMatch(/,,BELOW/);
    const tooFine = query.replace('COMMUNITY, KIND_GROUP, QUARTER', 'GENERAL_GRID, KIND, MONTH');
    expect(await post('/figures.csv', { query: tooFine, variables: { street: STREET } }, 'analyst')).toMatchObject({
      status: 400,
      code: 'QUESTION_TOO_FINE',
    });
  });

  it('E12: are no list of people, whoever asks', async () => {
    for (const who of ['analyst', 'officer', 'secretary', undefined]) {
      const { status, json } = await post('/figures.csv', { query: PEOPLE }, who);
      expect([status, json.errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
      expect(json.errors[0].message).toMatch(/^grids.leader: is no figure/);
    }
  });

  it('are refused as the graph refuses them, and half of an answer is no file', async () => {
    const half = `{ grids { aggregates { count { value } } } readLog { aggregates { count { value } } } }`;
    const asked = await world.ask(half, {}, 'officer');
    expect(asked.codes.length).toBeGreaterThan(0);
    const { status, json } = await post('/figures.xlsx', { query: half }, 'officer');
    expect(json.errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code)).toEqual(asked.codes);
    expect(status).toBe(403);
    const wrong = { query: COMMUNITIES, variables: { street: '5101150' } };
    expect((await post('/figures.csv', wrong, 'analyst')).json.errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      requestId: expect.any(String),
    });
    const dear = COMMUNITIES.replace('first: 10', 'first: 1001');
    expect((await post('/figures.csv', { query: dear, variables: { street: STREET } }, 'analyst')).code).toBe(
      'MAX_PAGE_SIZE_LIMIT',
    );
    expect((await post('/figures.csv', { query: '{ grids {' }, 'analyst')).code).toBe('GRAPHQL_PARSE_FAILED');
    expect((await post('/figures.csv', { question: 'x' }, 'analyst')).code).toBe('BAD_REQUEST');
    expect((await post('/figures.csv', { query: COMMUNITIES, variables: [] }, 'analyst')).code).toBe('BAD_USER_INPUT');
  });

  it('J2: are made for whoever asks and kept nowhere: nobody else has them, nor do they once the post has ended', async () => {
    const { volunteer } = samplePeople();
    const input = { personId: volunteer, role: 'ANALYST', areaCode: STREET, startsOn: today() };
    const { data, errors } = await world.ask(
      'mutation ($input: GiveOfficePostInput!) { giveOfficePost(input: $input) { id version } }',
      { input },
      'officer',
    );
    expect(errors).toEqual([]);
    const isAnalyst = async () => {
      const { myRoles } = (await world.ask('{ myRoles { role } }', {}, volunteer)).data;
      return myRoles.some(({ role }: { role: string }) => role === 'ANALYST');
    };
    await expect.poll(isAnalyst).toBe(true);
    const id = await save({ document: 'query MineAlone { grids { aggregates { count { value } } } }' }, volunteer);
    expect((await get(`/figures/${id}.csv`, volunteer)).status).toBe(200);
    for (const who of ['analyst', 'officer']) {
      expect((await get(`/figures/${id}.csv`, who)).code).toBe('NOT_FOUND');
    }
    expect((await get(`/figures/${id}.csv`, 'secretary')).code).toBe('FORBIDDEN');
    expect((await get(`/figures/${id}.csv`)).code).toBe('UNAUTHENTICATED');
    const { id: officePostId, version } = data.giveOfficePost;
    const ended = await world.ask(
      'mutation ($input: EndOfficePostInput!) { endOfficePost(input: $input) { endsOn } }',
      { input: { officePostId, expectedVersion: version } },
      'officer',
    );
    expect(ended.errors).toEqual([]);
    await expect.poll(isAnalyst).toBe(false);
    // Who volunteers is staff still.
    expect((await get(`/figures/${id}.csv`, volunteer)).code).toBe('FORBIDDEN');
  });

  it('J3: whoever may read only own rows gets no file of all, and is offered no format of one', async () => {
    const id = await save({ document: COMMUNITIES, variables: JSON.stringify({ street: STREET }), isShared: true });
    for (const path of [`/figures/${id}`, `/figures/${id}.csv`]) {
      const { status, text } = await get(path, 'resident');
      expect([status, text]).toEqual([404, expect.not.stringContaining('formats')]);
    }
    const log = `{ readLog { aggregates { count { value status } } } }`;
    const outside = { status: 400, code: 'GRAPHQL_VALIDATION_FAILED' };
    expect(await post('/figures.csv', { query: log }, 'resident')).toMatchObject(outside);
    // Of all matters there is what everybody is told, and exactly only to whose rows they are.
    const matters = `{ matters(where: { within: "${STREET}" }) { aggregates { count { value status } } } }`;
    const statusFor = async (who: string) => (await post('/figures.json', { query: matters }, who)).json.rows[0][1];
    expect(await statusFor('officer')).toBe('EXACT');
    expect(await statusFor('resident')).not.toBe('EXACT');
  });

  it('cost what the question costs, told before it is asked, with what is left of the hour and when it renews', async () => {
    const cost = async () =>
      (await post('/figures/cost', { query: COMMUNITIES, variables: { street: STREET } }, 'officer')).json;
    const first = await cost();
    expect(first).toMatchObject({
      cost: expect.any(Number),
      limit: 200_000,
      tables: [{ name: 'grids.groups', columns: expect.any(Array) }],
      formats: ['csv', 'xlsx', 'parquet', 'arrow', 'json'],
    });
    expect(first.budget.hour).toEqual({ points: 300_000, left: expect.any(Number), renewsIn: expect.any(Number) });
    expect((await cost()).budget.hour.left).toBe(first.budget.hour.left);
    await post('/figures.csv', { query: COMMUNITIES, variables: { street: STREET } }, 'officer');
    const then = (await cost()).budget.hour;
    expect(then.left).toBe(first.budget.hour.left - first.cost);
    expect(then.renewsIn).toBeGreaterThan(3000);
  });

  it('are refused when the points of the hour are spent, while the graph goes on to answer', async () => {
    const dear = {
      query: `query Dear($street: AreaCode!) { ${[1, 2, 3].map((n) => `a${n}: grids(where: { within: $street }) { groups(by: [COMMUNITY, LEVEL], first: 1000) { key { grid { code } level } count { value } households { value } } }`).join(' ')} }`,
      variables: { street: STREET },
    };
    const { cost } = (await post('/figures/cost', dear, 'secretary')).json;
    const times = Math.floor(300_000 / cost);
    expect(times).toBeGreaterThan(0);
    for (let time = 0; time < times; time++) {
      expect((await post('/figures.xlsx', dear, 'secretary')).status).toBe(200);
    }
    const { status, headers, json } = await post('/figures.xlsx', dear, 'secretary');
    expect([status, json.errors[0].extensions.code]).toEqual([429, 'REQUEST_RATE_LIMITED']);
    expect(json.errors[0].message).toMatch(/^the 300000 points of this hour are spent/);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(3000);
    expect((await world.ask('{ grids(first: 1) { totalCount } }', {}, 'secretary')).errors).toEqual([]);
  });

  it('are noted with who took how many rows of which question, and nothing of what they hold', async () => {
    const counters = async () => {
      const { values = [] } = (await register.getSingleMetric('microgrid_figure_rows_exported_total')?.get()) ?? {};
      return values.find(({ labels }) => labels['format'] === 'parquet')?.value ?? 0;
    };
    const before = await counters();
    const id = await save({
      document: COMMUNITIES.replace('MapOf', 'Noted'),
      variables: JSON.stringify({ street: STREET }),
    });
    await get(`/figures/${id}.parquet`, 'analyst');
    await post('/figures.csv', { query: COMMUNITIES, variables: { street: STREET } }, 'analyst');
    const subject = samplePeople().analyst;
    const lines = logged.filter(({ msg }) => msg === 'figures taken');
    expect(lines).toMatchObject([
      { subject, question: id, operationName: 'NotedCommunities', format: 'parquet', rows: 5 },
      { subject, question: expect.stringMatching(/^sha256:[0-9a-f]{64}$/), format: 'csv', rows: 5 },
    ]);
    expect(JSON.stringify(logged)).not.toContain('杏林');
    expect(JSON.stringify(logged)).not.toContain(XINGLIN);
    expect(await counters()).toBe(before + 5);
  });

  it('are not read by the page of an origin that is not listed', async () => {
    const headers = { origin: 'https://elsewhere.example', 'content-type': 'application/json' };
    const body = JSON.stringify({ query: COMMUNITIES, variables: { street: STREET } });
    const response = await world.fetch('/figures.csv', { method: 'POST', headers, body }, 'analyst');
    expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('ORIGIN_REFUSED')]);
  });
});

function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}
