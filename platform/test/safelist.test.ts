import { createHash } from 'node:crypto';
import { trustedDocuments } from '@microgrid/gateway/trusted-documents';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readJourneys } from './journeys/operations/operations.ts';
import { openWorld, type World } from './world/world.ts';

const GRID = 'query Grid($code: GridCode!) { grid(code: $code) { name } }';
const OTHERS = '{ matterKinds { kind } }';
const variables = { code: '510115006005' };
const name = { data: { grid: { name: '杏林社区' } } };

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

const CLIENT_TEAM = readJourneys().find((journey) => journey.name === '13-client-team')?.operations ?? [];
const FORMS = CLIENT_TEAM.find((operation) => operation.name === 'FormsOfAnApp')?.document ?? '';

/** What a journey asks is trusted as if it came from an app. */
function documentsOfTests() {
  const journeys = new Map(CLIENT_TEAM.map(({ document }) => [hashOf(document), document]));
  return trustedDocuments([
    { app: 'journeys', version: '1', documents: journeys },
    { app: 'desk', version: '1', documents: new Map([['grid', GRID]]) },
    { app: 'phone', version: '1', documents: new Map([['kinds', OTHERS]]) },
  ]);
}

describe('P12: a gateway that answers trusted documents alone', () => {
  let world: World;
  beforeAll(async () => void (world = await openWorld({ safelist: documentsOfTests() })));
  afterAll(() => world.close());

  interface From {
    readonly who?: keyof ReturnType<typeof samplePeople>;
    readonly app?: string;
    readonly scope?: string;
  }
  const tokenOf = async ({ who, app, scope }: From): Promise<Record<string, string>> =>
    who === undefined
      ? {}
      : { authorization: `Bearer ${await world.issuer.mint(samplePeople()[who], { app, scope })}` };

  async function post(body: object, from: From = {}) {
    const headers = { 'content-type': 'application/json', ...(await tokenOf(from)) };
    return told(await world.fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(body) }));
  }
  async function get(search: Record<string, string>, from: From = {}) {
    const headers = { 'apollo-require-preflight': '1', ...(await tokenOf(from)) };
    return told(await world.fetch(`/graphql?${new URLSearchParams(search).toString()}`, { headers }));
  }
  async function told(response: Response) {
    const { data, errors = [] }: ReturnType<typeof JSON.parse> = JSON.parse(await response.text());
    const code: unknown = errors[0]?.extensions.code;
    return code === undefined ? { status: response.status, data } : { status: response.status, code };
  }
  const good = { status: 200, ...name };

  it('takes no subscription of an app but by the id of its document', async () => {
    const headers = {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(await tokenOf({ who: 'worker', app: 'desk' })),
    };
    const subscribe = (body: object) =>
      world.fetch('/graphql/stream', { method: 'POST', headers, body: JSON.stringify(body) }).then(told);
    const free = { query: 'subscription { matterChanged(id: "1") { id } }' };
    expect(await subscribe(free)).toEqual({ status: 403, code: 'FREE_TEXT_REFUSED' });
    expect(await subscribe({ documentId: 'none' })).toEqual({ status: 400, code: 'UNKNOWN_DOCUMENT' });
    // A document of the app that is no subscription comes as far as being told so.
    expect(await subscribe({ documentId: 'grid', variables })).toEqual({
      status: 400,
      code: 'OPERATION_RESOLUTION_FAILURE',
    });
  });

  it('answers by the id of a document of the app', async () => {
    expect(await post({ documentId: 'grid', variables }, { who: 'worker', app: 'desk' })).toEqual(good);
    expect(
      await get({ documentId: 'grid', variables: JSON.stringify(variables) }, { who: 'worker', app: 'desk' }),
    ).toEqual(good);
  });

  it("answers by the hash in Apollo's way, and keeps other extensions", async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(FORMS) }, app: { build: 7 } };
    const from: From = { who: 'worker', app: 'journeys' };
    expect(await post({ extensions }, from)).toMatchObject({ status: 200, data: { matterKinds: expect.any(Array) } });
    expect(await get({ extensions: JSON.stringify(extensions) }, from)).toMatchObject({ status: 200 });
    expect(await post({ query: '', extensions }, from)).toMatchObject({ status: 200 });
    expect(await post({ documentId: `sha256:${hashOf(FORMS)}` }, from)).toMatchObject({ status: 200 });
  });

  it('answers documents of any app to whom no app is named for: somebody who has not signed in', async () => {
    expect(await post({ documentId: 'grid', variables })).toEqual(good);
    expect(await post({ documentId: 'kinds' })).toMatchObject({ status: 200 });
  });

  it.each([
    ['of another app', 'kinds', { who: 'worker', app: 'desk' }],
    ['of no app', 'none', { who: 'worker', app: 'desk' }],
    ['of an app that has none', 'grid', { who: 'worker', app: 'unheard-of' }],
    ['of none, by nobody', 'none', {}],
  ] as const)('refuses an id %s', async (_what, documentId, from) => {
    expect(await post({ documentId }, from)).toEqual({ status: 400, code: 'UNKNOWN_DOCUMENT' });
    expect(await get({ documentId }, from)).toEqual({ status: 400, code: 'UNKNOWN_DOCUMENT' });
  });

  it('refuses an operation of one’s own, whoever sends it, also one that is trusted', async () => {
    const refused = { status: 403, code: 'FREE_TEXT_REFUSED' };
    for (const who of [undefined, 'resident', 'worker', 'officer'] as const) {
      expect(await post({ query: GRID, variables }, who === undefined ? {} : { who, app: 'desk' })).toEqual(refused);
    }
    expect(await get({ query: OTHERS })).toEqual(refused);
    expect(await post({ query: '{ __schema { types { name } } }' }, { who: 'worker', app: 'desk' })).toEqual(refused);
  });

  it('answers one to an analyst, and to an app that may ask what its user writes', async () => {
    expect(await post({ query: GRID, variables }, { who: 'analyst', app: 'desk' })).toEqual(good);
    expect(
      await post({ query: GRID, variables }, { who: 'worker', app: 'explorer', scope: 'openid graph:ask' }),
    ).toEqual(good);
    const other = { who: 'worker', app: 'explorer', scope: 'openid graph:asks' } as const;
    expect(await post({ query: GRID, variables }, other)).toMatchObject({ code: 'FREE_TEXT_REFUSED' });
  });

  it('does not answer by a hash what somebody who may ask freely has asked', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(OTHERS) } };
    expect(await post({ query: OTHERS, extensions }, { who: 'analyst' })).toMatchObject({ status: 200 });
    expect(await post({ extensions }, { who: 'worker', app: 'desk' })).toEqual({
      status: 400,
      code: 'UNKNOWN_DOCUMENT',
    });
  });

  it.each([
    ['a number', { documentId: 7 }],
    ['an empty text', { documentId: '' }],
    ['one beside a text', { documentId: 'grid', query: GRID }],
  ])('takes no id that is %s', async (_what, body) => {
    expect(await post(body, { who: 'worker', app: 'desk' })).toEqual({ status: 400, code: 'BAD_REQUEST' });
  });
});
