import { openJetStreamTransport } from '@microgrid/facts/jet-stream-transport';
import { environment, requireSecrets } from '@microgrid/process/env';
import { fileLimit } from '@microgrid/process/files';
import { listen } from '@microgrid/process/http-server';
import { openLog } from '@microgrid/process/log';
import { serveMetrics } from '@microgrid/process/metrics';
import { requireNats } from '@microgrid/process/nats-settings';
import { runProcess } from '@microgrid/process/run-process';
import { startTracing } from '@microgrid/process/tracing';
import { appointmentsOver } from './identity/appointment-facts.ts';
import { changesOver } from './live/changes.ts';
import { BODY_LIMIT } from './gateway-options.ts';
import { openGateway } from './gateway.ts';
import { issuerFrom } from './identity/issuer.ts';
import { gatewayOptionsFrom } from './from-environment.ts';
import { sourcesFrom } from './sources/sources.ts';

await runProcess(async () => {
  const env = environment();
  const { host, port = 4000 } = env;
  requireSecrets(['INTERNAL_SECRET'], env);
  const issuer = await issuerFrom(env);
  const nats = requireNats(env);
  const log = openLog('gateway');
  const tracing = await startTracing('gateway', env.traceEndpoint);
  const transport = await openJetStreamTransport(nats, log, 'LISTENING');
  const appointments = appointmentsOver(transport);
  const sources = sourcesFrom(env);
  const { options, counted } = await gatewayOptionsFrom(env, { issuer, log });
  const gateway = await openGateway({ ...options, sources, appointments, changes: changesOver(transport) });
  const metrics = await serveMetrics(env.metrics, log);
  const server = await listen(gateway.answer, {
    host,
    port,
    bodyLimit: BODY_LIMIT,
    fileLimit,
    log,
    refusalHeaders: gateway.refusalHeaders,
  });
  process.stdout.write(`the graph is at ${server.url}/graphql; what callers spend is counted ${counted}\n`);
  return {
    async close() {
      await gateway.drain();
      await server.close();
      await gateway.close();
      await transport.close();
      await metrics?.close();
      await tracing?.close();
    },
  };
});
