// What the graph costs over the SQL it runs, and with Apollo's execution of plans over ours: one community of 82
// micro-grids over four subgraphs, as ratios in one run.
// node --conditions=source --import @oxc-node/core/register bench/community-query.ts
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@microgrid/database/embedded-postgres';
import { openPostgres } from '@microgrid/database/postgres-store';
import { openDevelopmentIssuer } from '@microgrid/gateway/development-issuer';
import { developmentIssuerKeys } from '@microgrid/gateway/identity';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { CompiledQuery } from 'kysely';
import { pino } from 'pino';
import { caughtUp } from '@microgrid/platform/caught-up';
import { loadSample } from '@microgrid/platform/load-sample';
import { openPlatform, type Platform } from '@microgrid/platform/platform';
import { COMMUNITY } from '@microgrid/platform/community-query';

const ROUNDS = 60;

const server = await startEmbeddedPostgres();
await server.create('bench');
const store = await openPostgres(server.url('bench'));
const issuer = await openDevelopmentIssuer(join(await mkdtemp(join(tmpdir(), 'bench-')), 'key.jwk'));
const log = pino({ level: 'silent' });
const options = { store, issuer: developmentIssuerKeys(issuer), log, isProduction: true };
const platform = await openPlatform({ ...options, executor: 'compiled' });
await loadSample({ store, subgraphs: platform.subgraphs }, {}, () => {});
// What facts write would be measured, and run again.
await caughtUp(platform.subgraphs);

const token = await issuer.mint(samplePeople().secretary);
const body = JSON.stringify({ query: COMMUNITY, variables: { code: '510115006005' } });
const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
const url = new URL('http://localhost/graphql');
const { signal } = new AbortController();
const apollos = await openPlatform({ ...options, executor: 'graphql-js' });
const through = ({ gateway }: Platform) =>
  gateway.answer({ id: 'bench', method: 'POST', url, headers, body, address: '127.0.0.1', signal });
const throughGraph = () => through(platform);

const statements: CompiledQuery[] = [];
store.onStatement = (sql, parameters) => void statements.push(CompiledQuery.raw(sql, [...parameters]));
await throughGraph();
store.onStatement = undefined;
const kysely = store.kysely<unknown>();
const asSql = () => Promise.all(statements.map((statement) => kysely.executeQuery(statement)));

const spent = { graph: [] as number[], apollos: [] as number[], sql: [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
  spent.graph.push(await cpuMs(throughGraph));
  spent.apollos.push(await cpuMs(() => through(apollos)));
  spent.sql.push(await cpuMs(asSql));
}
const [graph, reference, sql] = [median(spent.graph), median(spent.apollos), median(spent.sql)];
process.stdout.write(
  `${statements.length} statements; CPU of this process, medians of ${ROUNDS} interleaved rounds:\n` +
    `through the graph ${graph.toFixed(1)} ms, as SQL alone ${sql.toFixed(1)} ms, ratio ${(graph / sql).toFixed(1)}\n` +
    `with Apollo's execution of plans ${reference.toFixed(1)} ms, ours ÷ Apollo's ${(graph / reference).toFixed(2)}\n`,
);
await apollos.close();
await platform.close();
await store.close();
await server.stop();
process.exit(0);

async function cpuMs(deed: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await deed();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  // The first rounds warm up what is measured.
  const sorted = values.slice(ROUNDS / 3).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
