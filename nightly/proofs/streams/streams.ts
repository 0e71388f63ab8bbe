import { ok } from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres } from '@microgrid/database/embedded-postgres';
import { openPostgres } from '@microgrid/database/postgres-store';
import { openDevelopmentIssuer, type DevelopmentIssuer } from '@microgrid/gateway/development-issuer';
import { startProgram, type Program } from '@microgrid/platform/program';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { sql } from 'kysely';
import type { Progress } from '../../proof.ts';
import { openStream, type OpenStream } from './open-streams.ts';
import { childOf, usageOf } from './process-usage.ts';

const [IDLE, BUSY, AT_ONCE] = [5000, 500, 40];
const [DEEDS, DEED_EVERY_MS, RESTING_MS, TOLD_WITHIN_MS] = [20, 2000, 30_000, 30_000];
const [MOST_KILOBYTES, MOST_MEGABYTES, MOST_RESTING, MOST_MEDIAN_MS] = [90, 1000, 0.2, 1500];
const [STREET, MICRO] = ['510115006', '510115006005007001'];

const OWN = 'subscription { notificationAdded { id kind } }';
const WATCHED = 'subscription ($id: ID!) { matterChanged(id: $id) { status history { action at } } }';
const REPORT = 'mutation ($input: ReportMatterInput!) { reportMatter(input: $input) { id } }';
const ACCEPT = 'mutation ($input: AcceptMatterInput!) { acceptMatter(input: $input) { id } }';
const REPLY = 'mutation ($input: ReplyToMatterInput!) { replyToMatter(input: $input) { id } }';

interface Graph {
  readonly url: string;
  readonly issuer: DevelopmentIssuer;
  /** The process of the gateway. */
  readonly gateway: number;
}

/**
 * Five processes, and two kinds of those who look: many whom nothing happens to, and officers of the street who all watch
 * one matter, the worst that one fact can lead to.
 * @throws Error with what took too long, or too much, or was not told.
 */
export async function proveStreams(progress: Progress): Promise<string> {
  const [server, folder] = [await startEmbeddedPostgres(), await mkdtemp(join(tmpdir(), 'streams-'))];
  let program: Program | undefined;
  try {
    await server.create('streams');
    const databaseUrl = server.url('streams');
    const unlimited = { LIMIT_POINTS_SIGNED_IN: '1000000000', LIMIT_POINTS_ANONYMOUS: '1000000000' };
    program = await startProgram('start-distributed', {
      env: { DATABASE_URL: databaseUrl, DATA_DIR: folder, ...unlimited },
    });
    const issuer = await openDevelopmentIssuer(join(folder, 'development-issuer.jwk'));
    const officers = await appointOfficers(databaseUrl);
    const graph = { url: program.url, issuer, gateway: childOf(program.pid, 'gateway') };
    const seen = await watched(graph, officers, progress);
    ok((await program.stop()) === 0, `it did not end well: ${program.output().slice(-2000)}`);
    return seen;
  } finally {
    await program?.stop();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function watched(graph: Graph, officers: readonly string[], progress: Progress): Promise<string> {
  const before = usageOf(graph.gateway);
  const idle = await inTurns(IDLE, () => open(graph, randomUUID(), { query: OWN }));
  await progress(1, 4);
  const begun = usageOf(graph.gateway);
  await sleep(RESTING_MS);
  const rested = usageOf(graph.gateway);
  await progress(2, 4);
  const busy = await tellAll(graph, officers);
  await progress(3, 4);
  const after = usageOf(graph.gateway);
  const kilobytes = ((begun.megabytes - before.megabytes) * 1024) / IDLE;
  const resting = (rested.cpuSeconds - begun.cpuSeconds) / (RESTING_MS / 1000);
  const seen =
    `${IDLE} idle streams took the gateway from ${before.megabytes.toFixed(0)} to ${begun.megabytes.toFixed(0)} MB, ${kilobytes.toFixed(0)} kB each, and ` +
    `${(100 * resting).toFixed(0)} % of a core while nothing happened; beside them ${BUSY} streams that watch one matter were told of each of ${DEEDS} deeds after ` +
    `${busy.median.toFixed(0)} ms in the median, ${busy.slowest.toFixed(0)} ms at most, ${((1000 * (after.cpuSeconds - rested.cpuSeconds)) / (BUSY * DEEDS)).toFixed(1)} ms of the gateway's CPU for each told; it held ${after.megabytes.toFixed(0)} MB then`;
  const isOwn = idle.every(({ events }) => events.length === 1);
  for (const stream of [...idle, ...busy.streams]) stream.close();
  ok(isOwn, `an idle stream was told something: ${seen}`);
  ok(kilobytes <= MOST_KILOBYTES && after.megabytes <= MOST_MEGABYTES && resting <= MOST_RESTING, seen);
  ok(busy.median <= MOST_MEDIAN_MS, seen);
  return seen;
}

/** How long after each deed each stream was told of it. */
async function tellAll(graph: Graph, officers: readonly string[]) {
  const id = await acceptedMatter(graph);
  const [waits, streams]: [number[], OpenStream[]] = [[], []];
  let began = performance.now();
  const told = () => void waits.push(performance.now() - began);
  streams.push(
    ...(await inTurns(BUSY, (n) => open(graph, officers[n] ?? '', { query: WATCHED, variables: { id }, told }))),
  );
  await isTold(() => waits.length >= BUSY);
  // What the matter was before the first deed may still be told.
  await sleep(DEED_EVERY_MS);
  waits.length = 0;
  for (let deed = 1; deed <= DEEDS; deed++) {
    began = performance.now();
    await ask(graph, samplePeople().worker, REPLY, { matterId: id, reply: `正在办理（样例${deed}）` });
    await isTold(() => waits.length >= BUSY * deed);
    await sleep(Math.max(0, DEED_EVERY_MS - (performance.now() - began)));
  }
  const ordered = waits.toSorted((one, other) => one - other);
  return { streams, median: ordered[ordered.length >> 1] ?? Infinity, slowest: ordered.at(-1) ?? Infinity };
}

async function acceptedMatter(graph: Graph): Promise<string> {
  const { leader, worker } = samplePeople();
  const content = { kind: 'A2', severity: 'ORDINARY', place: '样例小区南门', description: '路灯不亮（样例）' };
  const { id } = await ask(graph, leader, REPORT, { ...content, gridCode: MICRO });
  await ask(graph, worker, ACCEPT, { matterId: id, expectedVersion: 1 });
  return id;
}

async function isTold(condition: () => boolean): Promise<void> {
  const until = performance.now() + TOLD_WITHIN_MS;
  while (!condition()) {
    ok(performance.now() < until, 'not every stream was told in time');
    await sleep(5);
  }
}

/** Those who may see every matter of the street, each with a stream. */
async function appointOfficers(databaseUrl: string): Promise<string[]> {
  const officers = Array.from({ length: BUSY }, () => randomUUID());
  const store = await openPostgres(databaseUrl);
  await sql`
    insert into people.office_post (id, person_id, role, area_code, starts_on, version)
    select gen_random_uuid(), person_id, 'STREET_OFFICER', ${STREET}, '2026-01-01', 1 from unnest(${officers}::uuid[]) as person_id
  `.execute(store.kysely());
  await store.close();
  return officers;
}

async function open(
  { url, issuer }: Graph,
  subject: string,
  what: { readonly query: string; readonly variables?: Readonly<Record<string, unknown>>; readonly told?: () => void },
): Promise<OpenStream> {
  return openStream({ url, token: await issuer.mint(subject), ...what });
}

async function ask({ url, issuer }: Graph, subject: string, query: string, input: object) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await issuer.mint(subject)}` };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = (await response.json()) as { data: Record<string, { id: string }>; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  const [answer] = Object.values(data);
  if (answer === undefined) throw new Error('nothing was answered');
  return answer;
}

/** Some at a time, so that no port is out of room. */
async function inTurns<T>(count: number, make: (n: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  while (made.length < count) {
    const some = Math.min(AT_ONCE, count - made.length);
    made.push(...(await Promise.all(Array.from({ length: some }, (_, n) => make(made.length + n)))));
  }
  return made;
}
