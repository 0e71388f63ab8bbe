import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { environment } from './env.ts';
import { traceOfLine } from './tracing.ts';

/** Names under which something personal or secret may come into a log line, at any of the depths below. */
const PERSONAL = [
  'authorization',
  'cookie',
  'x-microgrid-actor',
  'token',
  'secret',
  'displayName',
  'workPhone',
  'phone',
  'contact',
  'address',
  'place',
  'description',
  'note',
  'comment',
  'reason',
  'variables',
];

const DEPTHS = ['', '*.', '*.*.', '*.*.*.'];

const options: LoggerOptions = {
  redact: { paths: DEPTHS.flatMap((depth) => PERSONAL.map((name) => `${depth}["${name}"]`.replace('.[', '['))) },
  serializers: { err: withoutValues },
  mixin: traceOfLine,
};

/**
 * The log of a process, as JSON lines on standard error: standard output belongs to whoever runs the command. What is
 * personal is redacted.
 */
export function openLog(name: string, destination: DestinationStream = pino.destination(2)): Logger {
  return pino({ ...options, name, level: environment().logLevel }, destination);
}

/** An error with its causes; of one from the database without what it quotes, which may be a personal value. */
function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name: type, message, stack = '', cause } = error;
  const { severity, code, constraint }: Record<string, unknown> = Object.fromEntries(Object.entries(error));
  return {
    type,
    code,
    constraint,
    message: severity === undefined ? message : message.replaceAll(/"[^"]*"|'[^']*'/g, '…'),
    stack: stack.split('\n').filter((line) => line.startsWith('    at ')),
    cause: withoutValues(cause),
  };
}
