import { pino, type Logger } from 'pino';
import { environment } from './env.ts';

/** The log of a process, as JSON lines on standard error: standard output belongs to whoever runs the command. */
export function openLog(name: string): Logger {
  return pino({ name, level: environment().logLevel }, pino.destination(2));
}
