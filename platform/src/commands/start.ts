import { BODY_LIMIT } from '@microgrid/gateway/gateway-options';
import { budgetFrom } from '@microgrid/gateway/budget';
import { issuerFrom } from '@microgrid/gateway/issuer';
import { limitsFrom } from '@microgrid/gateway/limits';
import { environment, requireSecrets } from '@microgrid/process/env';
import { listen, problem, type HttpReply, type HttpRequest } from '@microgrid/process/http-server';
import { openLog } from '@microgrid/process/log';
import { serveMetrics } from '@microgrid/process/metrics';
import { runProcess } from '@microgrid/process/run-process';
import { startTracing } from '@microgrid/process/tracing';
import { Command } from 'commander';
import { caughtUp } from '../caught-up.ts';
import { say, showProgress } from '../terminal.ts';
import { streetsOption } from './streets-option.ts';
import { queryToPaste } from './query-to-paste.ts';

/** After which it goes on without waiting: reads answer, and writes that cannot be checked yet say so. */
const CATCH_UP_MS = 60_000;

interface Options {
  readonly streets: number;
  readonly sample: boolean;
}

const command = new Command('pnpm start')
  .description('Runs the whole platform in one process, on sample data: gateway, subgraphs, embedded database.')
  .addOption(streetsOption())
  .option('--no-sample', 'start without loading sample data')
  .addHelpText(
    'after',
    `
Environment:
  PORT          port of the graph (4000)
  HOST          address to listen on (127.0.0.1)
  DATA_DIR      folder of the embedded database and of the development issuer's key (.data)
  DATABASE_URL  a PostgreSQL to use instead of the embedded database
  NATS_URL      a NATS server with JetStream that facts go over, instead of within the process
  LOG_LEVEL     silent, error, warn, info or debug (warn)
  METRICS_PORT  a port of METRICS_HOST (127.0.0.1) that has /metrics for Prometheus; none by default
  GATEWAY_DATABASE_URL  a PostgreSQL in which all gateways count what callers spend; each for itself by default
  TRUSTED_PROXIES  addresses and networks of proxies that say where a request comes from, with commas; none by default
  LIMIT_…       another limit than the default: docs/limits.md
  CORS_ORIGINS  origins of web apps that may read answers in a browser, with commas; none by default
  OTEL_EXPORTER_OTLP_ENDPOINT  base URL of an OpenTelemetry collector that takes traces; none are made by default`,
  )
  .action((options: Options) => runProcess(() => start(options)));

await command.parseAsync();

async function start({ streets, sample }: Options) {
  const began = performance.now();
  const env = environment();
  requireSecrets(['CURSOR_SECRET'], env);
  const issuer = await issuerFrom(env);
  // To load all of the platform takes seconds; help and a wrong setting are told before.
  const [{ openStore }, { openPlatform }, { loadSample }] = await Promise.all([
    import('../open-store.ts'),
    import('../platform.ts'),
    import('../load-sample.ts'),
  ]);
  const log = openLog('platform');
  const store = await openStore(env);
  let answer = starting;
  const server = await listen((request) => answer(request), {
    host: env.host,
    port: env.port ?? 4000,
    bodyLimit: BODY_LIMIT,
    log,
  }).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const { isProduction, corsOrigins, natsUrl, trustedProxies } = env;
  const metrics = await serveMetrics(env.metrics, log);
  const tracing = await startTracing('platform', env.traceEndpoint);
  const { budget, counted } = await budgetFrom(env, log);
  say('budgets', `counted ${counted}`);
  say('schemas', 'bringing them up to date');
  const limits = limitsFrom(env);
  const gatewayOptions = { issuer, log, isProduction, corsOrigins, trustedProxies, limits, budget };
  const platform = await openPlatform({ ...gatewayOptions, store, natsUrl });
  if (sample) {
    const loaded = await loadSample({ store, subgraphs: platform.subgraphs }, { streets }, showProgress);
    say('sample', loaded === 0 ? 'is there already' : `${loaded} communities of synthetic people and deeds loaded`);
  }
  answer = platform.gateway.answer;
  if (!(await caughtUp(platform.subgraphs, AbortSignal.timeout(CATCH_UP_MS))))
    say('facts', 'still on their way: see /ready');
  say('ready', `${server.url}/graphql after ${((performance.now() - began) / 1000).toFixed(1)} s`);
  process.stdout.write(queryToPaste(server.url));
  for (const subgraph of platform.subgraphs) subgraph.startJobs();
  return {
    async close() {
      say('closing', 'answering what is under way');
      await server.close();
      await platform.close();
      await metrics?.close();
      await tracing?.close();
      await store.close();
    },
  };
}

function starting(request: HttpRequest): Promise<HttpReply> {
  const isHealth = request.url.pathname === '/health';
  return Promise.resolve(
    isHealth
      ? { status: 200, body: '{"status":"ok"}' }
      : problem(503, { code: 'STARTING', message: 'the platform is starting', requestId: request.id }),
  );
}
