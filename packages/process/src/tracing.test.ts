import { context, propagation, ProxyTracerProvider, trace } from '@opentelemetry/api';
import { afterEach, describe, expect, it } from 'vitest';
import { openLog } from './log.ts';
import { openTraceCollector } from './trace-collector.ts';
import { startTracing, traced, traceHeaders } from './tracing.ts';

describe('traces', () => {
  afterEach(() => {
    for (const global of [trace, context, propagation]) global.disable();
  });

  it('are not made without a collector, and told to no other process and no log', async () => {
    expect(await startTracing('test', undefined)).toBeUndefined();
    const provider = trace.getTracerProvider();
    expect(provider instanceof ProxyTracerProvider && provider.getDelegate().constructor.name).toBe(
      'NoopTracerProvider',
    );
    await traced('outer', {}, async () => {
      expect(traceHeaders()).toEqual({});
      expect(lineOfLog()).not.toHaveProperty('trace_id');
    });
  });

  it('go to the collector, one span within the other, before the process ends', async () => {
    const collector = await openTraceCollector();
    const tracing = await startTracing('test', collector.url);
    const line = await traced('outer', { requestId: 'r1' }, async () => {
      await traced('inner', {}, () => Promise.reject(new TypeError('PERSONAL'))).catch(() => {});
      return lineOfLog();
    });
    await tracing?.close();
    collector.close();
    const [inner, outer] = collector.spans;
    expect(outer).toMatchObject({ service: 'microgrid-test', name: 'outer', hasFailed: false });
    expect(outer?.attributes).toEqual({ requestId: 'r1' });
    expect(inner).toMatchObject({ name: 'inner', hasFailed: true, parentSpanId: outer?.spanId });
    expect(inner?.attributes).toEqual({ 'error.type': 'TypeError' });
    expect(line['trace_id']).toBe(outer?.traceId);
    expect(collector.textOf(outer?.traceId)).not.toContain('PERSONAL');
  });
});

function lineOfLog(): Record<string, unknown> {
  let text = '';
  openLog('test', { write: (line) => void (text += line) }).error('something happened');
  return JSON.parse(text);
}
