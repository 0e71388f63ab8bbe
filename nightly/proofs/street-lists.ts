import 'reflect-metadata';
import { ok } from 'node:assert/strict';
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
import type { Progress } from '../proof.ts';

const STREET = '510115006';
/** How many times the time of its street alone a question may take. */
const MAY_TAKE = 1.1;
const ROUNDS = 200;
/** The first rounds warm up what is measured. */
const WARM_UP = 20;
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

/**
 * Asks both worlds by turns, on a PostgreSQL of their own.
 * @throws Error with the ratio that is too high.
 */
export async function proveStreetLists(streets: number, progress: Progress): Promise<string> {
  const server = await startEmbeddedPostgres();
  const stores: Store[] = [];
  const open = async (name: string, count: number) => {
    await server.create(name);
    const store = await openPostgres(server.url(name));
    stores.push(store);
    return peopleOf(store, count, progress);
  };
  try {
    const worlds = [await open('alone', 1), await open('among', streets)] as const;
    const ratios = [];
    for (const [question, query] of Object.entries(questions)) {
      ratios.push({
        question,
        ratio: await timesAsLong(
          () => ask(worlds[1], query),
          () => ask(worlds[0], query),
        ),
      });
    }
    for (const world of worlds) await world.close();
    const said = ratios.map(({ question, ratio }) => `${question} ${ratio.toFixed(2)}`).join(', ');
    ok(
      ratios.every(({ ratio }) => ratio <= MAY_TAKE),
      said,
    );
    return `among ${streets} streets, how many times the time that each took where its street is alone, the fastest tenth of each compared: ${said}`;
  } finally {
    for (const store of stores) await store.close();
    await server.stop();
  }
}

/** People alone, with its sample and the grids that organisation would tell it of. */
async function peopleOf(store: Store, streets: number, progress: Progress) {
  const subgraph = await openSubgraph(people, { store, log: pino({ level: 'silent' }) });
  await loadSample({ store, subgraphs: [subgraph] }, { streets }, ({ done, of }) => void progress(done, of));
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

/**
 * How many times as long `one` takes as `other`, by turns. What else the machine does only ever adds, so the fastest tenth
 * of each is compared.
 */
async function timesAsLong(one: () => Promise<void>, other: () => Promise<void>): Promise<number> {
  const [times, others]: [number[], number[]] = [[], []];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const both = [
      { deed: one, taken: times },
      { deed: other, taken: others },
    ];
    for (const { deed, taken } of round % 2 === 0 ? both : both.toReversed()) {
      const time = await timeOf(deed);
      if (round >= 0) taken.push(time);
    }
  }
  return fastTime(times) / fastTime(others);
}

function fastTime(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 10)] ?? Number.NaN;
}

async function timeOf(deed: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await deed();
  return performance.now() - start;
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString();
}
