// How long 300 people wait who sign up for one activity at once, and what others notice of it (field case K1).
// node --conditions=source --import @oxc-node/core/register bench/rush.ts
import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@microgrid/database/embedded-postgres';
import { openPostgres } from '@microgrid/database/postgres-store';
import { openDevelopmentIssuer } from '@microgrid/gateway/development-issuer';
import { developmentIssuerKeys } from '@microgrid/gateway/identity';
import { caughtUp } from '@microgrid/platform/caught-up';
import { loadSample } from '@microgrid/platform/load-sample';
import { openPlatform } from '@microgrid/platform/platform';
import { bodyText } from '@microgrid/process/http-server';
import { pino } from 'pino';

const [RUSHES, PEOPLE, READS_ALONE] = [5, 300, 60];

const server = await startEmbeddedPostgres();
await server.create('bench');
const store = await openPostgres(server.url('bench'));
const issuer = await openDevelopmentIssuer(join(await mkdtemp(join(tmpdir(), 'bench-')), 'key.jwk'));
const log = pino({ level: 'silent' });
const platform = await openPlatform({ store, issuer: developmentIssuerKeys(issuer), log, isProduction: true });
await loadSample({ store, subgraphs: platform.subgraphs }, {}, () => {});
await caughtUp(platform.subgraphs);

const COMING = `{ activities(where: { status: PUBLISHED }, first: ${RUSHES + 1}) { nodes { id capacity } } }`;
const REGISTER = `mutation ($input: RegisterForActivityInput!) { registerForActivity(input: $input) { status } }`;
const SEATS = `query ($id: ID!) { activity(id: $id) { title seatsLeft waitingCount } }`;
const GRID = `{ grid(code: "510115006005") { name households parent { code } } }`;
const { data } = await ask(COMING);
const [warming, ...activities]: { id: string }[] = data.activities.nodes;
if (warming === undefined) throw new Error('the sample has no activity to come');

const others = { seats: () => timeOf(() => ask(SEATS, { id: warming.id })), grid: () => timeOf(() => ask(GRID)) };
await rush(warming.id);
const usual = { seats: [] as number[], grid: [] as number[] };
for (let n = 0; n < READS_ALONE; n++) {
  usual.seats.push(await others.seats());
  usual.grid.push(await others.grid());
}
const all = { answered: [] as number[], busy: 0, seats: [] as number[], grid: [] as number[] };
for (const { id } of activities) {
  const { answered, busy, seats, grid } = await rush(id);
  all.answered.push(answered);
  all.busy += busy;
  all.seats.push(...seats);
  all.grid.push(...grid);
}
const ratio = (name: 'seats' | 'grid') => (median(all[name]) / median(usual[name])).toFixed(1);
process.stdout.write(
  `${PEOPLE} people who sign up for one activity at once, ${activities.length} times: all answered after ${seconds(median(all.answered))} in the median, ` +
    `${seconds(Math.max(...all.answered))} at most (2 s is the goal); ${all.busy} of ${PEOPLE * activities.length} were told to come again\n` +
    `reads of the same subgraph meanwhile took ${ratio('seats')} times their usual time in the median (5 is the goal), of another subgraph ${ratio('grid')} times\n`,
);
await platform.close();
await store.close();
await server.stop();
process.exit(0);

/** All at once, while others read by turns. */
async function rush(id: string) {
  const tokens = await Promise.all(Array.from({ length: PEOPLE }, () => issuer.mint(randomUUID())));
  const seats: number[] = [];
  const grid: number[] = [];
  const began = performance.now();
  const over = new AbortController();
  const reading = (async () => {
    while (!over.signal.aborted) {
      seats.push(await others.seats());
      grid.push(await others.grid());
    }
  })();
  const waits: number[] = [];
  let busy = 0;
  await Promise.all(
    tokens.map(async (token) => {
      const { errors } = await ask(REGISTER, { input: { activityId: id } }, token);
      waits.push(performance.now() - began);
      const codes = (errors ?? []).map(({ extensions }: { extensions: { code: string } }) => extensions.code);
      if (codes.some((code: string) => code !== 'BUSY')) throw new Error(`somebody was answered ${codes.join()}`);
      busy += codes.length;
    }),
  );
  over.abort();
  await reading;
  return { answered: Math.max(...waits), busy, seats, grid };
}

async function ask(query: string, variables: object = {}, token?: string): Promise<ReturnType<typeof JSON.parse>> {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const reply = await platform.gateway.answer({
    id: 'bench',
    method: 'POST',
    url: new URL('http://localhost/graphql'),
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify({ query, variables }),
    address: '127.0.0.1',
    signal: new AbortController().signal,
  });
  return JSON.parse(await bodyText(reply));
}

async function timeOf(deed: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await deed();
  return performance.now() - before;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
