import type { Logger } from 'pino';
import { collectDefaultMetrics, register } from 'prom-client';
import { listen, problem, type HttpServer } from './http-server.ts';

/**
 * Shows what this process counts to Prometheus, at `/metrics` of a port of its own: figures of operation are not for the
 * public. Nothing is served without an address.
 */
export async function serveMetrics(
  address: { host: string; port: number } | undefined,
  log: Logger,
): Promise<HttpServer | undefined> {
  if (address === undefined) return undefined;
  collectDefaultMetrics();
  return listen(
    async ({ url, id }) =>
      url.pathname === '/metrics'
        ? { status: 200, headers: { 'content-type': register.contentType }, body: await register.metrics() }
        : problem(404, { code: 'NOT_FOUND', message: 'the figures are at /metrics', requestId: id }),
    { ...address, bodyLimit: 0, log },
  );
}
