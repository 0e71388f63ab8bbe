import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { serveMetrics } from './metrics.ts';

const log = pino({ level: 'silent' });

describe('the figures of a process', () => {
  it('are served on a port of their own, in the text that Prometheus reads', async () => {
    const server = await serveMetrics({ host: '127.0.0.1', port: 0 }, log);
    const response = await fetch(`${server?.url}/metrics`);
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(await response.text()).toMatch(/^process_cpu_seconds_total \d/m);
    expect((await fetch(`${server?.url}/graphql`)).status).toBe(404);
    await server?.close();
  });

  it('are served nowhere unless a port is set', async () => {
    expect(await serveMetrics(undefined, log)).toBeUndefined();
  });
});
