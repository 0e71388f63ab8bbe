import { context, trace } from '@opentelemetry/api';
import type { Running } from '@microgrid/subgraph/process';

/**
 * Sends traces of the process `name` to an OpenTelemetry collector: the spans that `@apollo/gateway` makes of each request,
 * its plan and its fetches, without documents or variables. Without an endpoint the SDK is not even loaded.
 * @param endpoint base URL of the collector, which takes OTLP over HTTP.
 */
export async function startTracing(name: string, endpoint: string | undefined): Promise<Running | undefined> {
  if (endpoint === undefined) return undefined;
  const [sdk, { OTLPTraceExporter }, { AsyncLocalStorageContextManager }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/context-async-hooks'),
      import('@opentelemetry/resources'),
    ]);
  const exporter = new OTLPTraceExporter({ url: new URL('/v1/traces', endpoint).href });
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ 'service.name': `microgrid-${name}` }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(provider);
  return { close: () => provider.shutdown() };
}
