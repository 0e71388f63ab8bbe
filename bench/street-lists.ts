// How many times as long lists of one street take among many as where that street is alone, in one run.
// node --conditions=source --import @oxc-node/core/register bench/street-lists.ts [streets, 60 without]
import 'reflect-metadata';
import { Role } from '@microgrid/access/actor';
import { startEmbeddedPostgres } from '@microgrid/database/embedded-postgres';
import { openPostgres } from '@microgrid/database/postgres-store';
import type { Store } from '@microgrid/database/store';
import { handleAll } from '@microgrid/facts/consumer';
import { factOf, type Fact } from '@microgrid/facts/fact';
import { people } from '@microgrid/people/subgraph';
import { loadSample } from '@microgrid/platform/load-sample';
import { sampleNetwork } from '@microgrid/sample-network';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { openSubgraph, type Subgraph } from '@microgrid/subgraph/subgraph';
import { sql } from 'kysely';
import { pino } from 'pino';

const STREET = '510115006';
const ROUNDS = 100;
/** The first rounds warm up what is measured. */
const WARM_UP = 10;
const officer = {
  subject: '01920000-0000-7000-8000-000000000001',
  grants: [{ role: Role.STREET_OFFICER, scope: STREET }],
};

/** What the office of one street asks of people. */
const questions: Readonly<Record<string, string>> = {
  'competences, who misses a topic': `{ competences(where: { within: "${STREET}", topicCode: "FIRE", status: MISSING }, first: 100) {
    totalCount nodes { id topic { name } status appointment { id person { id displayName } } } } }`,
  'competences, coverage by community and topic': `{ competences(where: { within: "${STREET}", role: MICRO_GRID_LEADER }) {
    groups(by: [COMMUNITY, TOPIC], first: 100) { key { topic { code } } count { value } competentCount { value } } } }`,
  'competences, the first page': `{ competences(where: { within: "${STREET}" }, first: 20) { nodes { id status validTo } } }`,
  'vacancies, all and by community': `{ vacancies(where: { within: "${STREET}" }, first: 100) {
    totalCount nodes { id since days } groups(by: [COMMUNITY]) { count { value } days { value } } } }`,
  'dutyGaps of two weeks': `{ dutyGaps(within: "${STREET}", from: "${inDays(0)}", to: "${inDays(14)}") { id } }`,
};

const server = await startEmbeddedPostgres();
const stores: Store[] = [];
try {
  const alone = await open('alone', 1);
  const among = await open('among', Number(process.argv[2] ?? 60));
  for (const [question, query] of Object.entries(questions)) {
    const ratio = await timesAsLong(
      () => ask(among, query),
      () => ask(alone, query),
    );
    process.stdout.write(`${ratio.toFixed(2)} ×  ${question}\n`);
  }
  await alone.close();
  await among.close();
} finally {
  for (const store of stores) await store.close();
  await server.stop();
}

async function open(name: string, streets: number) {
  await server.create(name);
  const store = await openPostgres(server.url(name));
  stores.push(store);
  return peopleOf(store, streets);
}

/** People alone, with its sample and the grids that organisation would tell it of. */
async function peopleOf(store: Store, streets: number) {
  const subgraph = await openSubgraph(people, { store, log: pino({ level: 'silent' }) });
  await loadSample({ store, subgraphs: [subgraph] }, { streets }, ({ done, of }) => {
    if (done % 20 === 0 || done === of) process.stderr.write(`${done} of ${of} communities\n`);
  });
  const consumers = people.concepts.flatMap((concept) => concept.consumers ?? []);
  const following = consumers.filter(({ handlers }) => handlers['grid.opened.v1'] !== undefined);
  for (const community of sampleNetwork({ streets }).communities()) {
    const facts = gridsOf(community);
    for (const consumer of following) await subgraph.database.transaction((em) => handleAll(consumer, facts, em));
  }
  await sql`vacuum analyze`.execute(store.kysely());
  return subgraph;
}

function gridsOf({ grids: { total, generals } }: SampleCommunity): Fact[] {
  const opened = ({ code, households }: { code: string; households: number }, level: 'TOTAL' | 'GENERAL' | 'MICRO') => {
    const data = { level, areaType: null, households, validFrom: '2022-11-01', predecessorCodes: [] } as const;
    return factOf('grid.opened.v1', { subject: code, gridCode: code, data }, 'organisation');
  };
  return [
    opened(total, 'TOTAL'),
    ...generals.flatMap(({ grid, micros }) => [
      opened(grid, 'GENERAL'),
      ...micros.map((micro) => opened(micro, 'MICRO')),
    ]),
  ];
}

async function ask(subgraph: Subgraph, query: string): Promise<void> {
  const { errors } = await subgraph.execute({ query, variables: {} }, { actor: officer });
  if (errors !== undefined && errors.length > 0) throw new Error(JSON.stringify(errors));
}

/** How many times as long `one` takes as `other`: each round compares its own two, so that what else the machine does weighs on both. */
async function timesAsLong(one: () => Promise<void>, other: () => Promise<void>): Promise<number> {
  const ratios = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const ratio = (await timeOf(one)) / (await timeOf(other));
    if (round >= 0) ratios.push(ratio);
  }
  return ratios.toSorted((a, b) => a - b)[ratios.length >> 1] ?? Number.NaN;
}

async function timeOf(deed: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await deed();
  return performance.now() - start;
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString();
}
