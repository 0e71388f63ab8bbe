import type { Gateway } from '@microgrid/gateway/gateway';
import { BODY_LIMIT } from '@microgrid/gateway/gateway-options';
import { gatewayOptionsFrom } from '@microgrid/gateway/from-environment';
import { issuerFrom } from '@microgrid/gateway/issuer';
import { environment, requireSecrets } from '@microgrid/process/env';
import { fileLimit } from '@microgrid/process/files';
import { listen, problem, type HttpReply, type HttpRequest } from '@microgrid/process/http-server';
import { openLog } from '@microgrid/process/log';
import { serveMetrics } from '@microgrid/process/metrics';
import { refuseOpenBus } from '@microgrid/process/nats-settings';
import { runProcess, type Running } from '@microgrid/process/run-process';
import { startTracing } from '@microgrid/process/tracing';
import { Command } from 'commander';
import { caughtUp } from '../caught-up.ts';
import { say, showLoading } from '../terminal.ts';
import { queryToPaste } from './query-to-paste.ts';
import { wantsSample, withSampleOptions, type SampleOptions } from './sample-options.ts';

/** After which it goes on without waiting: reads answer, and writes that cannot be checked yet say so. */
const CATCH_UP_MS = 60_000;

const command = withSampleOptions(new Command('pnpm start'))
  .description('Runs the whole platform in one process, on sample data: gateway, subgraphs, embedded database.')
  .addHelpText(
    'after',
    `
Environment:
  PORT          port of the graph (4000)
  HOST          address to listen on (127.0.0.1)
  DATA_DIR      folder of the embedded database and of the development issuer's key (.data)
  DATABASE_URL  a PostgreSQL to use instead of the embedded database
  NATS_URL      a NATS server with JetStream that facts go over, instead of within the process
  NATS_…        who comes to it, and how: README.md, In production
  LOG_LEVEL     silent, error, warn, info or debug (warn)
  METRICS_PORT  a port of METRICS_HOST (127.0.0.1) that has /metrics for Prometheus; none by default
  GATEWAY_DATABASE_URL  a PostgreSQL in which all gateways count what callers spend; each for itself by default
  TRUSTED_PROXIES  addresses and networks of proxies that say where a request comes from, with commas; none by default
  SAFELIST      on: only the trusted documents of client apps are answered, but to analysts; the default in production
  APPS_DIR      where apps are: <app>/trusted/<version>.json, explorer/dist/; those of this repository by default
  EXPLORER      off: no explorer at /explorer; off by default in production
  FRONT_FRAME_ANCESTORS  origins of pages that may show ours within themselves, with commas; none by default
  LIMIT_…       another limit than the default: docs/limits.md
  CORS_ORIGINS  origins of web apps that may read answers in a browser, with commas; none by default
  OTEL_EXPORTER_OTLP_ENDPOINT  base URL of an OpenTelemetry collector that takes traces; none are made by default`,
  )
  .action((options: SampleOptions) => runProcess((stopping) => start(options, stopping)));

await command.parseAsync();

async function start(options: SampleOptions, stopping: AbortSignal): Promise<Running> {
  const began = performance.now();
  const env = environment();
  requireSecrets(['CURSOR_SECRET', 'DISCLOSURE_SECRET'], env);
  refuseOpenBus(env);
  const issuer = await issuerFrom(env);
  // To load all of the platform takes seconds; help and a wrong setting are told before.
  const [{ openStore }, { openPlatform }, { loadSample }] = await Promise.all([
    import('../open-store.ts'),
    import('../platform.ts'),
    import('../load-sample.ts'),
  ]);
  stopping.throwIfAborted();
  const log = openLog('platform');
  await using opened = new AsyncDisposableStack();
  const store = opened.adopt(await openStore(env), (it) => it.close());
  let gateway: Pick<Gateway, 'answer' | 'refusalHeaders'> = { answer: starting, refusalHeaders: () => ({}) };
  const server = await listen((request) => gateway.answer(request), {
    refusalHeaders: (headers) => gateway.refusalHeaders(headers),
    host: env.host,
    port: env.port ?? 4000,
    bodyLimit: BODY_LIMIT,
    fileLimit,
    log,
  });
  opened.adopt(await startTracing('platform', env.traceEndpoint), (it) => it?.close());
  opened.adopt(await serveMetrics(env.metrics, log), (it) => it?.close());
  const { options: gatewayOptions, counted } = await gatewayOptionsFrom(env, { issuer, log });
  say('budgets', `counted ${counted}`);
  say('schemas', 'bringing them up to date');
  stopping.throwIfAborted();
  const platform = opened.adopt(await openPlatform({ ...gatewayOptions, store, nats: env.nats }), (it) => it.close());
  if (wantsSample(options, env)) {
    const { streets } = options;
    const loaded = await loadSample({ store, subgraphs: platform.subgraphs }, { streets, stopping }, showLoading);
    say('sample', loaded === 0 ? 'is there already' : `${loaded} communities of synthetic people and deeds loaded`);
  }
  gateway = platform.gateway;
  if (!(await caughtUp(platform.subgraphs, AbortSignal.any([AbortSignal.timeout(CATCH_UP_MS), stopping])))) {
    stopping.throwIfAborted();
    say('facts', 'still on their way: see /ready');
  }
  say('ready', `${server.url}/graphql after ${((performance.now() - began) / 1000).toFixed(1)} s`);
  process.stdout.write(
    env.isSafelisted
      ? '\nApps ask by the ids of their documents (SAFELIST): apps/README.md\n'
      : queryToPaste(server.url),
  );
  for (const subgraph of platform.subgraphs) subgraph.startJobs();
  opened.defer(() => server.close());
  opened.defer(() => platform.gateway.drain());
  const running = opened.move();
  return {
    async close() {
      say('closing', 'answering what is under way');
      await running.disposeAsync();
    },
  };
}

function starting(request: HttpRequest): Promise<HttpReply> {
  const isHealth = ['/health', '/livez'].includes(request.url.pathname);
  return Promise.resolve(
    isHealth
      ? { status: 200, body: '{"status":"ok"}' }
      : problem(503, { code: 'STARTING', message: 'the platform is starting', requestId: request.id }),
  );
}
