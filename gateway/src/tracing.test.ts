import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { context, ProxyTracerProvider, trace } from '@opentelemetry/api';
import { afterAll, describe, expect, it } from 'vitest';
import { startTracing } from './tracing.ts';

describe('traces', () => {
  afterAll(() => {
    trace.disable();
    context.disable();
  });

  it('are not made without a collector', async () => {
    expect(await startTracing('test', undefined)).toBeUndefined();
    const provider = trace.getTracerProvider();
    expect(provider instanceof ProxyTracerProvider && provider.getDelegate().constructor.name).toBe(
      'NoopTracerProvider',
    );
  });

  it('go to the collector, one span within the other, before the process ends', async () => {
    const sent: string[] = [];
    const collector = createServer((incoming, response) => {
      let body = '';
      incoming.on('data', (chunk: Buffer) => (body += chunk.toString()));
      incoming.on('end', () => {
        sent.push(`${incoming.url} ${body}`);
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    });
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    const tracing = await startTracing('test', `http://127.0.0.1:${(collector.address() as AddressInfo).port}`);
    const tracer = trace.getTracer('test');
    await tracer.startActiveSpan('outer', async (outer) => {
      await Promise.resolve();
      tracer.startSpan('inner').end();
      outer.end();
    });
    await tracing?.close();
    collector.close();
    const [path, body = ''] = sent.join('').split(/ (.*)/s);
    expect(path).toBe('/v1/traces');
    const [{ resource, scopeSpans }] = JSON.parse(body).resourceSpans;
    expect(JSON.stringify(resource)).toContain('microgrid-test');
    const [inner, outer] = scopeSpans[0].spans;
    expect([inner.name, outer.name]).toEqual(['inner', 'outer']);
    expect(inner.parentSpanId).toBe(outer.spanId);
  });
});
