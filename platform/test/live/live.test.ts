import { samplePeople } from '@microgrid/sample-network/sample-people';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openWorld, type World } from '../world/world.ts';
import { resultsOf, streaming } from './streaming.ts';

const MICRO = '510115006005007001';
const REPORT = `mutation ($input: ReportMatterInput!) { reportMatter(input: $input) { id version } }`;
const ACCEPT = `mutation ($input: AcceptMatterInput!) { acceptMatter(input: $input) { status } }`;
const MATTER = `subscription Watch($id: ID!, $withDue: Boolean!) { it: matterChanged(id: $id) { ...Shown dueAt @include(if: $withDue) } }
  fragment Shown on Matter { status }`;
const EMERGENCIES = `subscription ($within: AreaCode!) { emergencyChanged(within: $within) { id status } }`;

const NOTIFICATIONS = `subscription { added: notificationAdded { kind about aboutId grid { code } } }`;

describe('what changes while somebody looks', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const report = async (more: object = {}) => {
    const content = { place: '样例小区南门', description: '路灯不亮（样例）' };
    const input = { kind: 'A2', severity: 'ORDINARY', gridCode: MICRO, ...content, ...more };
    const { data, errors } = await world.ask(REPORT, { input }, 'leader');
    expect(errors).toEqual([]);
    return data.reportMatter as { id: string; version: number };
  };
  const accept = async ({ id, version }: { id: string; version: number }) => {
    const { errors } = await world.ask(ACCEPT, { input: { matterId: id, expectedVersion: version } }, 'worker');
    expect(errors).toEqual([]);
  };

  it('is told of a matter as it stands, and again when it has changed, as the question says it', async () => {
    const matter = await report();
    const { client, subscribe } = await streaming(world, 'worker');
    const watched = subscribe(MATTER, { id: matter.id, withDue: false });
    expect(await resultsOf(watched, 1)).toEqual([{ data: { it: { status: 'REPORTED' } } }]);
    await accept(matter);
    expect(await resultsOf(watched, 2)).toEqual([
      { data: { it: { status: 'REPORTED' } } },
      { data: { it: { status: 'ACCEPTED' } } },
    ]);
    expect(watched.ending()).toBeUndefined();
    watched.leave();
    await vi.waitUntil(() => watched.ending() === 'COMPLETE', { timeout: 20_000 });
    client.dispose();
  });

  it('is nothing to whoever may not see it, whatever happens to it', async () => {
    const [matter, own] = [await report(), await report()];
    const { client, subscribe } = await streaming(world, 'resident');
    const hidden = subscribe(MATTER, { id: matter.id, withDue: true });
    expect(await resultsOf(hidden, 1)).toEqual([{ data: { it: null } }]);
    const other = await streaming(world, 'worker');
    const seen = other.subscribe(MATTER, { id: own.id, withDue: false });
    await accept(matter);
    await accept(own);
    await resultsOf(seen, 2);
    expect(hidden.results).toHaveLength(1);
    client.dispose();
    other.client.dispose();
  });

  it('is told of emergencies in an area, to whoever may see them', async () => {
    const { client, subscribe } = await streaming(world, 'secretary');
    const stranger = await streaming(world, 'resident');
    const [here, hidden] = [
      subscribe(EMERGENCIES, { within: MICRO.slice(0, 12) }),
      stranger.subscribe(EMERGENCIES, { within: MICRO }),
    ];
    const elsewhere = subscribe(EMERGENCIES, { within: '510115006004' });
    // Each stream is open once a first question of it was answered.
    const open = await report();
    await Promise.all(
      [subscribe, stranger.subscribe].map((one) => resultsOf(one(MATTER, { id: open.id, withDue: false }), 1)),
    );
    const { id } = await report({ kind: 'F2', severity: 'EMERGENCY' });
    const [first] = await resultsOf(here, 1);
    expect(first).toEqual({ data: { emergencyChanged: { id, status: expect.any(String) } } });
    expect([hidden.results, elsewhere.results]).toEqual([[], []]);
    client.dispose();
    stranger.client.dispose();
  });

  it('is told of a notification to whom it is for alone, once nothing is missed', async () => {
    const matter = await report();
    const [ofLeader, ofResident] = [await streaming(world, 'leader'), await streaming(world, 'resident')];
    const [own, twice] = [ofLeader.subscribe(NOTIFICATIONS), ofLeader.subscribe(NOTIFICATIONS)];
    const others = ofResident.subscribe(NOTIFICATIONS);
    const begun = { data: { added: null } };
    for (const told of [own, twice, others]) expect((await resultsOf(told, 1))[0]).toEqual(begun);
    await accept(matter);
    const isOfMatter = ({ data }: { data?: unknown }) => JSON.stringify(data).includes(matter.id);
    const moved = { kind: 'REQUEST_MOVED', about: 'MATTER', aboutId: matter.id, grid: { code: MICRO } };
    for (const told of [own, twice]) {
      await vi.waitUntil(() => told.results.some(isOfMatter), { timeout: 20_000 });
      expect(told.results.filter(isOfMatter)).toEqual([{ data: { added: moved } }]);
    }
    // Whoever reports another is told of that one, past the notification that is the leader’s.
    const second = await report();
    await accept(second);
    await vi.waitUntil(() => JSON.stringify(own.results).includes(second.id), { timeout: 20_000 });
    expect(own.results.filter(isOfMatter)).toHaveLength(1);
    expect(others.results).toEqual([begun]);
    ofLeader.client.dispose();
    ofResident.client.dispose();
  });

  it('is refused to nobody, to other than subscriptions, and in the stream of another', async () => {
    const post = async (headers: Record<string, string>, body: object | undefined, method = 'POST') => {
      const json = { 'content-type': 'application/json', accept: 'application/json' };
      const init = { method, headers: { ...json, ...headers }, ...(body ? { body: JSON.stringify(body) } : {}) };
      const response = await world.fetch('/graphql/stream', init);
      const text = await response.text();
      return { status: response.status, text, code: /"code":"(\w+)"/.exec(text)?.[1] };
    };
    const bearer = async (who: 'worker' | 'resident') => ({
      authorization: `Bearer ${await world.issuer.mint(samplePeople()[who])}`,
    });
    expect(await post({}, undefined, 'PUT')).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    const announced = await post({ ...(await bearer('worker')), accept: '*/*' }, undefined, 'PUT');
    expect(announced.status).toBe(201);
    const own = { ...(await bearer('worker')), 'x-graphql-event-stream-token': announced.text };
    const asked = (query: string, operationId: string) => ({ query, extensions: { operationId } });
    expect(await post(own, asked('{ me { displayName } }', '1'))).toMatchObject({
      status: 400,
      code: 'OPERATION_RESOLUTION_FAILURE',
    });
    expect(await post(own, asked('subscription { nothing }', '2'))).toMatchObject({
      status: 400,
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
    expect(await post(own, asked('subscription {', '3'))).toMatchObject({ status: 400, code: 'GRAPHQL_PARSE_FAILED' });
    expect(await post(own, asked('subscription ($id: ID!) { matterChanged(id: $id) { id } }', '4'))).toMatchObject({
      status: 400,
      code: 'BAD_USER_INPUT',
    });
    expect(
      await post(own, asked('subscription { ...S } fragment S on Subscription { matterChanged(id: "1") { id } }', '5')),
    ).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    const others = { ...own, ...(await bearer('resident')) };
    expect(await post(others, asked('subscription { matterChanged(id: "1") { id } }', '6'))).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
    });
    expect(await post(await bearer('worker'), undefined, 'GET')).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  it('has a stream of its own where a client wants that, ten at most', async () => {
    const matter = await report();
    const headers = {
      authorization: `Bearer ${await world.issuer.mint(samplePeople().officer)}`,
      'content-type': 'application/json',
      accept: 'text/event-stream',
    };
    const body = JSON.stringify({ query: MATTER, variables: { id: matter.id, withDue: false } });
    const leaving = new AbortController();
    const post = () => fetch(`${world.url}/graphql/stream`, { method: 'POST', headers, body, signal: leaving.signal });
    const ten = await Promise.all(Array.from({ length: 10 }, post));
    expect(ten.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    const eleventh = await post();
    expect([eleventh.status, await eleventh.text()]).toEqual([429, expect.stringContaining('TOO_MANY_STREAMS')]);
    leaving.abort();
    const isRoom = async () => (await world.fetch('/graphql/stream', { method: 'PUT' }, 'officer')).status === 201;
    await vi.waitUntil(isRoom, { timeout: 10_000, interval: 200 });
  });

  it('ends with the token', async () => {
    const matter = await report();
    const { client, subscribe } = await streaming(world, 'worker', { lifetime: '1s' });
    const watched = subscribe(MATTER, { id: matter.id, withDue: false });
    await vi.waitUntil(() => watched.ending() === 'COMPLETE', { timeout: 20_000 });
    expect(watched.results.at(-1)?.errors).toEqual([
      { message: 'the token has expired: sign in, then subscribe again', extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    client.dispose();
  });
});
