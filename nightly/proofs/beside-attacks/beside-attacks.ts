import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openPostgres } from '@microgrid/database/postgres-store';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import type { Progress } from '../../proof.ts';
import { withStartedPlatform, type StartedPlatform } from '../started-platform.ts';
import type { Order } from './attacker.ts';
import { ATTACKS, type Attack } from './attacks.ts';

/** Of each attack so many rounds, in each the honest query alone and then beside it. */
const ROUNDS = 6;
const [WARMING_UP_MS, ALONE_MS, BESIDE_MS, BETWEEN_MS] = [3000, 600, 1400, 20];
/** How many times its usual time the honest query may take, in the median. */
const MAY_TAKE = 2;

/** What a leader opens the own grid with. */
const OWN_GRID = `query ($code: GridCode!) { grid(code: $code) { name households sizeStatus leader { displayName } openMatterCount
  matters(first: 10) { totalCount nodes { id number kind status severity reportedAt dueAt dueStatus place availableActions } }
  nextActivity { title startsAt } } }`;
const ACTIVITIES = '{ activities(where: { status: [PUBLISHED] }, orderBy: STARTS_AT_DESC, first: 1) { nodes { id } } }';

/** @throws Error naming the attack beside which honest requests take too long. */
export function proveBesideAttacks(progress: Progress): Promise<string> {
  const env = { TRUSTED_PROXIES: '127.0.0.1' };
  return withStartedPlatform(env, async (platform) => {
    const attacker = fork(fileURLToPath(new URL('attacker.ts', import.meta.url)));
    try {
      const honest = await honestOf(platform);
      await timesOf(honest, WARMING_UP_MS);
      const seen: string[] = [];
      for (const [index, attack] of ATTACKS.entries()) {
        await progress(index, ATTACKS.length);
        const times = await attacked(attack, { platform, honest, attacker, index });
        const median = quantile(times.beside, 0.5) / quantile(times.alone, 0.5);
        const slowest = quantile(times.beside, 0.95) / quantile(times.alone, 0.95);
        seen.push(`${attack.name} ${median.toFixed(1)} (${slowest.toFixed(1)})`);
        if (median >= MAY_TAKE) throw new Error(`beside this attack an honest request takes too long: ${seen.at(-1)}`);
      }
      await progress(ATTACKS.length, ATTACKS.length);
      return `how many times its usual time a leader's own grid with its matters took, in the median (95th percentile): ${seen.join(', ')}`;
    } finally {
      attacker.disconnect();
    }
  });
}

/** One who asks as a client app does. */
interface Honest {
  readonly url: string;
  readonly token: string;
}

async function honestOf({ url, issuer }: StartedPlatform): Promise<Honest> {
  return { url, token: await issuer.mint(samplePeople().leader) };
}

interface Scene {
  readonly platform: StartedPlatform;
  readonly honest: Honest;
  readonly attacker: ChildProcess;
  readonly index: number;
}

/** Each attack is somebody else's, from another address, with a budget of its own. */
async function attacked(attack: Attack, { platform, honest, attacker, index }: Scene) {
  const { url, issuer } = platform;
  const tokens = await Promise.all(Array.from({ length: attack.people }, () => issuer.mint(v7())));
  const { activities } = await ask(honest, ACTIVITIES);
  const activityId: string = activities.nodes[0].id;
  const ceasing: Order = { url, tokens, activityId, address: `198.51.100.${index + 1}` };
  const times = { alone: [] as number[], beside: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.alone.push(...(await timesOf(honest, ALONE_MS)));
    await whileHeld(attack.isRowHeld === true ? { ...platform, activityId } : undefined, async () => {
      attacker.send({ ...ceasing, attack: attack.name } satisfies Order);
      times.beside.push(...(await timesOf(honest, BESIDE_MS)));
      const ceased = once(attacker, 'message');
      attacker.send(ceasing);
      await ceased;
    });
  }
  return times;
}

/** Does it while somebody else has locked the row of the activity, where there is one. */
async function whileHeld(
  row: { databaseUrl: string; activityId: string } | undefined,
  deed: () => Promise<void>,
): Promise<void> {
  if (row === undefined) return deed();
  const store = await openPostgres(row.databaseUrl);
  await store
    .kysely()
    .transaction()
    .execute(async (transaction) => {
      await sql`select from community_services.activity where id = ${row.activityId} for update`.execute(transaction);
      await deed();
    });
  await store.close();
}

async function timesOf(honest: Honest, forMs: number): Promise<number[]> {
  const times: number[] = [];
  for (const end = performance.now() + forMs; performance.now() < end; await sleep(BETWEEN_MS)) {
    const began = performance.now();
    await ask(honest, OWN_GRID, { code: '510115006005007001' });
    times.push(performance.now() - began);
  }
  return times;
}

async function ask({ url, token }: Honest, query: string, variables = {}): Promise<ReturnType<typeof JSON.parse>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = JSON.parse(await response.text());
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * part)] ?? Number.NaN;
}
