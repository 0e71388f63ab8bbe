import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { LogEvent } from 'kysely';

/** The verb of a statement and its first table: all that is told of it, as what follows may hold values. */
const NAME = /^\W*(\w+)(?:.*?\b(?:from|into|update) ("\w+"\."\w+"))?/s;

/** Tells of a statement that was run, where it was run for a request that is traced and not yet answered. */
export function traceStatement({ query, queryDurationMillis, level }: LogEvent): void {
  if (trace.getActiveSpan()?.isRecording() !== true) return;
  const [, verb = 'SQL', table = ''] = NAME.exec(query.sql) ?? [];
  const end = Date.now();
  const span = trace.getTracer('microgrid').startSpan(`${verb} ${table}`.trimEnd(), {
    kind: SpanKind.CLIENT,
    startTime: end - queryDurationMillis,
    attributes: { 'db.system.name': 'postgresql', 'db.operation.name': verb },
  });
  if (level === 'error') span.setStatus({ code: SpanStatusCode.ERROR });
  span.end(end);
}
