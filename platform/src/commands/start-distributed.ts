import { join, resolve } from 'node:path';
import { startEmbeddedPostgres } from '@microgrid/database/embedded-postgres';
import { startNatsServer } from '@microgrid/facts/nats-server';
import { environment, type Environment } from '@microgrid/process/env';
import { requireNats } from '@microgrid/process/nats-settings';
import { runProcess, type Running } from '@microgrid/process/run-process';
import { Command } from 'commander';
import { queryToPaste } from './query-to-paste.ts';
import { say } from '../terminal.ts';
import { wantsSample, withSampleOptions, type SampleOptions } from './sample-options.ts';

const DATABASE = 'microgrid';

const command = withSampleOptions(new Command('pnpm start:distributed'))
  .description('Runs gateway and subgraphs, each a process of its own, on one PostgreSQL, on sample data.')
  .addHelpText(
    'after',
    `
Environment:
  PORT          port of the graph (4000)
  HOST          address to listen on (127.0.0.1)
  DATABASE_URL  the PostgreSQL to use; without it a real one from the package registry is started in DATA_DIR
  NATS_URL      the NATS server that facts go over; without it the nats-server on the PATH is started
  NATS_…        who comes to it, and how: README.md, In production
  DATA_DIR      folder of that PostgreSQL and of the development issuer's key (.data)`,
  )
  .action((options: SampleOptions) => runProcess((stopping) => start(options, stopping)));

await command.parseAsync();

async function start(options: SampleOptions, stopping: AbortSignal): Promise<Running> {
  const env = environment();
  if (env.isProduction) requireGiven(env);
  const { dataFolder, isProduction, port = 4000 } = env;
  await using opened = new AsyncDisposableStack();
  const nats = opened.adopt(await openNatsFor(env), (it) => it.close());
  // To load all subgraphs takes seconds; help and a wrong setting are told before.
  const { startDistributed } = await import('../distributed.ts');
  const postgres = opened.adopt(await openPostgresFor(env), (it) => it.close());
  stopping.throwIfAborted();
  const streets = wantsSample(options, env) ? options.streets : undefined;
  const distributed = opened.adopt(
    await startDistributed({
      databaseUrl: postgres.url,
      natsUrl: nats.url,
      dataFolder,
      isProduction,
      port,
      streets,
      stopping,
    }),
    ({ close }) => close(),
  );
  say('ready', `${distributed.address}/graphql`);
  process.stdout.write(queryToPaste(distributed.address));
  const running = opened.move();
  const broken = Promise.race([distributed.broken, ...[nats, postgres].flatMap((server) => server.broken ?? [])]);
  return { broken, close: () => running.disposeAsync() };
}

/** The PostgreSQL and NATS of a developer's machine let in anybody, as anything. */
function requireGiven(env: Environment): void {
  requireNats(env);
  if (env.databaseUrl('platform') === undefined) throw new Error('set DATABASE_URL to a PostgreSQL');
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
  return { url: server.url(DATABASE), broken: endOf('PostgreSQL', server), close: () => server.stop() };
}

/** The NATS of NATS_URL, or one of our own that is stopped again. */
async function openNatsFor({ nats, dataFolder }: Environment): Promise<{ url: string | undefined } & Running> {
  if (nats !== undefined) return { url: undefined, close: () => Promise.resolve() };
  const folder = resolve(join(dataFolder, 'nats'));
  const server = await startNatsServer(folder);
  if (server === undefined) {
    throw new Error('set NATS_URL to a NATS server with JetStream: there is no nats-server on the PATH to start');
  }
  say('facts', `go over a nats-server of its own in ${folder}`);
  return { url: server.url, broken: endOf('nats-server', server), close: () => server.close() };
}

async function endOf(name: string, { ended }: { ended: Promise<void> }): Promise<string> {
  await ended;
  return `${name} ended: all are stopped`;
}
