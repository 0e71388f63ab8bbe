import { join, resolve } from 'node:path';
import { startEmbeddedPostgres } from '@microgrid/database/embedded-postgres';
import { startNatsServer } from '@microgrid/facts/nats-server';
import { environment, type Environment } from '@microgrid/process/env';
import { runProcess, type Running } from '@microgrid/process/run-process';
import { Command } from 'commander';
import { queryToPaste } from './query-to-paste.ts';
import { say } from '../terminal.ts';
import { streetsOption } from './streets-option.ts';

const DATABASE = 'microgrid';

const command = new Command('pnpm start:distributed')
  .description('Runs gateway and subgraphs, each a process of its own, on one PostgreSQL, on sample data.')
  .addOption(streetsOption())
  .addHelpText(
    'after',
    `
Environment:
  PORT          port of the graph (4000)
  HOST          address to listen on (127.0.0.1)
  DATABASE_URL  the PostgreSQL to use; without it a real one from the package registry is started in DATA_DIR
  NATS_URL      the NATS server that facts go over; without it the nats-server on the PATH is started, if there is one
  DATA_DIR      folder of that PostgreSQL and of the development issuer's key (.data)`,
  )
  .action((options: { streets: number }) => runProcess(() => start(options.streets)));

await command.parseAsync();

async function start(streets: number): Promise<Running> {
  // To load all subgraphs takes seconds; help is told before.
  const { startDistributed } = await import('../distributed.ts');
  const env = environment();
  const { dataFolder, port = 4000 } = env;
  const postgres = await openPostgresFor(env);
  const nats = await openNatsFor(env);
  try {
    const [databaseUrl, natsUrl] = [postgres.url, nats.url];
    const distributed = await startDistributed({ databaseUrl, natsUrl, dataFolder, port, streets });
    say('ready', `${distributed.address}/graphql`);
    process.stdout.write(queryToPaste(distributed.address));
    return {
      async close() {
        await distributed.close();
        await nats.close();
        await postgres.close();
      },
    };
  } catch (error) {
    await nats.close();
    await postgres.close();
    throw error;
  }
}

/** The PostgreSQL of DATABASE_URL, or one of our own that is stopped again. */
async function openPostgresFor(env: Environment): Promise<{ url: string } & Running> {
  const given = env.databaseUrl('platform');
  if (given !== undefined) return { url: given, close: () => Promise.resolve() };
  const folder = resolve(join(env.dataFolder, 'postgres'));
  say('database', `PostgreSQL of its own in ${folder}`);
  const server = await startEmbeddedPostgres(folder);
  await server.create(DATABASE).catch(async (error: unknown) => {
    if (error instanceof Error && error.message.includes('already exists')) return;
    await server.stop();
    throw error;
  });
  return { url: server.url(DATABASE), close: () => server.stop() };
}

/** The NATS of NATS_URL, or one of our own that is stopped again, or none. */
async function openNatsFor({ natsUrl, dataFolder }: Environment): Promise<{ url: string | undefined } & Running> {
  if (natsUrl !== undefined) return { url: natsUrl, close: () => Promise.resolve() };
  const folder = resolve(join(dataFolder, 'nats'));
  const server = await startNatsServer(folder);
  if (server === undefined) {
    say('facts', 'wait in the outboxes until NATS_URL is set: there is no nats-server on the PATH');
    return { url: undefined, close: () => Promise.resolve() };
  }
  say('facts', `go over a nats-server of its own in ${folder}`);
  return server;
}
