import { createServer } from 'node:http';

/** A span as a collector is sent it, with the process that made it. */
export interface CollectedSpan {
  readonly service: string;
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  readonly hasFailed: boolean;
}

/** An OpenTelemetry collector for tests, which keeps what it is sent. */
export interface TraceCollector {
  readonly url: string;
  readonly spans: readonly CollectedSpan[];
  /** All that was sent of a trace, word for word. */
  textOf(traceId: string | undefined): string;
  close(): void;
}

/** @param port to listen on; 0 for a free one. */
export async function openTraceCollector(port = 0): Promise<TraceCollector> {
  const spans: SentSpan[] = [];
  const server = createServer((incoming, response) => {
    let body = '';
    incoming.on('data', (chunk: Buffer) => (body += chunk.toString()));
    incoming.on('end', () => {
      if (incoming.url === '/v1/traces') spans.push(...spansOf(body));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the collector has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    spans,
    textOf: (wanted) =>
      spans
        .filter(({ traceId }) => traceId === wanted)
        .map(({ text }) => text)
        .join('\n'),
    close: () => void server.close(),
  };
}

type SentSpan = CollectedSpan & { readonly text: string };

/** All attributes of ours are text. */
type Attribute = { key: string; value: { stringValue: string } };
type Sent = Omit<CollectedSpan, 'service' | 'attributes' | 'hasFailed'> & {
  attributes: Attribute[];
  status: { code: number };
};
interface Export {
  resourceSpans: { resource: { attributes: Attribute[] }; scopeSpans: { spans: Sent[] }[] }[];
}

const ERROR = 2;

function spansOf(body: string): SentSpan[] {
  const { resourceSpans }: Export = JSON.parse(body);
  return resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans
      .flatMap(({ spans }) => spans)
      .map((span) => ({ ...span, text: JSON.stringify(span) }))
      .map(({ name, traceId, spanId, parentSpanId, attributes, status, text }) => ({
        service: record(resource.attributes)['service.name'] ?? '',
        name,
        traceId,
        spanId,
        parentSpanId,
        attributes: record(attributes),
        hasFailed: status.code === ERROR,
        text,
      })),
  );
}

function record(attributes: readonly Attribute[]): Record<string, string> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue]));
}
