import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { openPostgres } from '@microgrid/database/postgres-store';
import { variableOf } from '@microgrid/process/env';
import { openLog } from '@microgrid/process/log';
import type { Running } from '@microgrid/process/run-process';
import { openSubgraph, type Subgraph } from '@microgrid/subgraph/subgraph';
import { startChild } from './child.ts';
import { loadSample } from './load-sample.ts';
import { say, showProgress } from './terminal.ts';
import { subgraphs } from './subgraphs.ts';

/** After which it goes on without waiting, as in one process. */
const CATCH_UP_MS = 60_000;
const LOOK_EVERY_MS = 100;

export interface DistributedOptions {
  readonly databaseUrl: string;
  /** Where the gateway finds the development issuer's key. */
  readonly dataFolder: string;
  /** Of the gateway; 0 for a free one. The subgraphs always take free ones. */
  readonly port: number;
  readonly streets: number;
  /** The NATS server that facts go over; undefined: they wait in the outboxes. */
  readonly natsUrl: string | undefined;
}

/** Gateway and subgraphs, each a process of its own. */
export interface Distributed extends Running {
  /** Where the gateway answers. */
  readonly address: string;
}

/** Migrates, loads the sample and starts the five processes; closing ends them, the gateway first. */
export async function startDistributed(options: DistributedOptions): Promise<Distributed> {
  await migrateAndLoad(options);
  const running: Running[] = [];
  const close = async () => {
    for (const child of running.toReversed()) await child.close();
  };
  try {
    const address = await startProcesses(options, running);
    if (options.natsUrl !== undefined && !(await isReadyBefore(address, AbortSignal.timeout(CATCH_UP_MS)))) {
      say('facts', 'still on their way: see /ready');
    }
    return { address, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Whether every subgraph is ready before `signal`, at the latest once they have told each other of what stands. */
async function isReadyBefore(address: string, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    const { subgraphs: states } = JSON.parse(await (await fetch(`${address}/ready`)).text());
    if (Object.values(states).every((state) => state === 'ready')) return true;
    await wait(LOOK_EVERY_MS);
  }
  return false;
}

async function migrateAndLoad({ databaseUrl, streets }: DistributedOptions): Promise<void> {
  const store = await openPostgres(databaseUrl);
  try {
    const opened: Subgraph[] = [];
    for (const definition of subgraphs) opened.push(await openSubgraph(definition, { store, log: openLog('sample') }));
    const loaded = await loadSample({ store, subgraphs: opened }, { streets }, showProgress);
    say('sample', loaded === 0 ? 'is there already' : `${loaded} communities of synthetic people and deeds loaded`);
  } finally {
    await store.close();
  }
}

/** The subgraphs, then the gateway that is told where they are. */
async function startProcesses(options: DistributedOptions, running: Running[]): Promise<string> {
  const shared = {
    DATABASE_URL: options.databaseUrl,
    DATA_DIR: options.dataFolder,
    INTERNAL_SECRET: randomBytes(32).toString('hex'),
    CURSOR_SECRET: randomBytes(32).toString('hex'),
    ...(options.natsUrl === undefined ? {} : { NATS_URL: options.natsUrl }),
  };
  const addresses: Record<string, string> = {};
  for (const { name } of subgraphs) {
    const child = await startChild(`@microgrid/${name}/main`, {
      ...shared,
      HOST: '127.0.0.1',
      PORT: '0',
      METRICS_PORT: '',
    });
    running.push(child);
    addresses[variableOf(name, 'URL')] = child.address;
    say(name, child.address);
  }
  const gateway = await startChild('@microgrid/gateway/main', { ...shared, ...addresses, PORT: String(options.port) });
  running.push(gateway);
  return gateway.address;
}
