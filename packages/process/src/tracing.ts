import type { IncomingHttpHeaders } from 'node:http';
import { createRequire } from 'node:module';
import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
} from '@opentelemetry/api';
import type { OperationDefinitionNode } from 'graphql';
import type { Running } from './run-process.ts';

/** The API as Apollo's gateway loads it: the tracer that it took there works only once tracing is registered there. */
const api: typeof import('@opentelemetry/api') = createRequire(import.meta.url)('@opentelemetry/api');

/**
 * Sends traces of the process `name` to an OpenTelemetry collector. Spans tell kinds, names and codes, never documents,
 * variables or whom a request is about. Without an endpoint the SDK is not even loaded, and all below does nothing.
 * @param endpoint base URL of the collector, which takes OTLP over HTTP.
 */
export async function startTracing(name: string, endpoint: string | undefined): Promise<Running | undefined> {
  if (endpoint === undefined) return undefined;
  const [
    sdk,
    { OTLPTraceExporter },
    { AsyncLocalStorageContextManager },
    { resourceFromAttributes },
    { W3CTraceContextPropagator },
  ] = await Promise.all([
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/context-async-hooks'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/core'),
  ]);
  const exporter = new OTLPTraceExporter({ url: new URL('/v1/traces', endpoint).href });
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ 'service.name': `microgrid-${name}` }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  api.trace.setGlobalTracerProvider(provider);
  return { close: () => provider.shutdown() };
}

/** Answers a request within a span of its own, below the span at hand. */
export function traced<T>(name: string, attributes: Attributes, answer: () => Promise<T>): Promise<T> {
  const tracer = trace.getTracer('microgrid');
  return tracer.startActiveSpan(name, { kind: SpanKind.SERVER, attributes }, async (span) => {
    try {
      return await answer();
    } catch (error) {
      failSpan(error instanceof Error ? error.name : 'unknown');
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Names the span at hand after the operation that its request turned out to ask for. */
export function nameSpan({ operation, name }: OperationDefinitionNode): void {
  const attributes = {
    'graphql.operation.type': operation,
    ...(name === undefined ? {} : { 'graphql.operation.name': name.value }),
  };
  trace.getActiveSpan()?.updateName(operation).setAttributes(attributes);
}

/** Marks the span at hand as failed, by the code or class of its first error: messages may quote what is personal. */
export function failSpan(code: string): void {
  trace.getActiveSpan()?.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', code);
}

/** What goes with a request to another process, so that this continues the trace at hand. */
export function traceHeaders(): Record<string, string> {
  const headers = {};
  propagation.inject(context.active(), headers);
  return headers;
}

/** Continues the trace that `headers` tell of; they must come from a process of ours. */
export function continueTrace<T>(headers: IncomingHttpHeaders, answer: () => Promise<T>): Promise<T> {
  return context.with(propagation.extract(ROOT_CONTEXT, headers), answer);
}

/** The id of the trace at hand, under the name that OpenTelemetry gives it in log lines. */
export function traceOfLine(): { trace_id?: string } {
  const span = trace.getActiveSpan();
  return span === undefined ? {} : { trace_id: span.spanContext().traceId };
}

/** Does a part of a request within a span of its own, below the span at hand; at once, where `deed` is. */
export function spanned<T>(name: string, attributes: Attributes, deed: () => T): T {
  return trace.getTracer('microgrid').startActiveSpan(name, { attributes }, (span) => {
    let isLate = false;
    try {
      const result = deed();
      if (result instanceof Promise) {
        isLate = true;
        void result.catch(() => span.setStatus({ code: SpanStatusCode.ERROR })).finally(() => span.end());
      }
      return result;
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      if (!isLate) span.end();
    }
  });
}
