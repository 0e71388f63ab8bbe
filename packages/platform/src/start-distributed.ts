import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { startEmbeddedPostgres } from '@microgrid/database/embedded-postgres';
import { openPostgres } from '@microgrid/database/store';
import { environment, type Environment } from '@microgrid/subgraph/env';
import { openLog } from '@microgrid/subgraph/log';
import { runProcess, type Running } from '@microgrid/subgraph/process';
import { openSubgraph, type Subgraph } from '@microgrid/subgraph/subgraph';
import { Command } from 'commander';
import { startChild } from './child.ts';
import { loadSample } from './load-sample.ts';
import { queryToPaste } from './query-to-paste.ts';
import { say, showProgress } from './say.ts';
import { streetsOption } from './streets-option.ts';
import { subgraphs } from './subgraphs.ts';

const DATABASE = 'microgrid';

const command = new Command('pnpm start:distributed')
  .description('Runs gateway and four subgraphs as five processes on one PostgreSQL, on sample data.')
  .addOption(streetsOption())
  .addHelpText(
    'after',
    `
Environment:
  PORT          port of the graph (4000)
  HOST          address to listen on (127.0.0.1)
  DATABASE_URL  the PostgreSQL to use; without it a real one from the package registry is started in DATA_DIR
  DATA_DIR      folder of that PostgreSQL and of the development issuer's key (.data)`,
  )
  .action((options: { streets: number }) => runProcess(() => start(options.streets)));

await command.parseAsync();

async function start(streets: number): Promise<Running> {
  const env = environment();
  const running: Running[] = [];
  const closeAll = async () => {
    for (const part of running.toReversed()) await part.close();
  };
  try {
    const url = env.databaseUrl('platform') ?? (await startPostgres(env, running));
    await migrateAndLoad(url, streets);
    const address = await startProcesses(url, env, running);
    say('ready', `${address}/graphql`);
    process.stdout.write(queryToPaste(address));
    return { close: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function startPostgres({ dataFolder }: Environment, running: Running[]): Promise<string> {
  const folder = resolve(join(dataFolder, 'postgres'));
  say('database', `PostgreSQL of its own in ${folder}`);
  const server = await startEmbeddedPostgres(folder);
  running.push({ close: () => server.stop() });
  await server.create(DATABASE).catch((error: unknown) => {
    if (!(error instanceof Error) || !error.message.includes('already exists')) throw error;
  });
  return server.url(DATABASE);
}

async function migrateAndLoad(url: string, streets: number): Promise<void> {
  const store = await openPostgres(url);
  try {
    const opened: Subgraph[] = [];
    for (const definition of subgraphs) opened.push(await openSubgraph(definition, store, openLog('sample')));
    const loaded = await loadSample({ store, subgraphs: opened }, { streets }, showProgress);
    say('sample', loaded === 0 ? 'is there already' : `${loaded} communities of synthetic people and deeds loaded`);
  } finally {
    await store.close();
  }
}

/** The subgraphs on free ports, then the gateway that knows where they are. */
async function startProcesses(url: string, env: Environment, running: Running[]): Promise<string> {
  const shared = {
    DATABASE_URL: url,
    INTERNAL_SECRET: env.internalSecret ?? randomBytes(32).toString('hex'),
    CURSOR_SECRET: env.cursorSecret ?? randomBytes(32).toString('hex'),
  };
  const addresses: Record<string, string> = {};
  for (const { name } of subgraphs) {
    const child = await startChild(`@microgrid/${name}/main`, { ...shared, HOST: '127.0.0.1', PORT: '0' });
    running.push(child);
    addresses[`${name.replaceAll('-', '_').toUpperCase()}_URL`] = child.address;
    say(name, child.address);
  }
  const gateway = await startChild('@microgrid/gateway/main', { ...shared, ...addresses });
  running.push(gateway);
  return gateway.address;
}
