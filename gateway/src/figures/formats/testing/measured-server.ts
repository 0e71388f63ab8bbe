/**
 * Serves a table of so many rows as a file of the format at its path, and tells how much more memory that took: at
 * `/peak`, in bytes, what is seen every few milliseconds since it began.
 */
import { listen } from '@microgrid/process/http-server';
import { pino } from 'pino';
import { FORMATS, isFormat } from '../formats.ts';
import { ASKED, exported, manyRows } from './exported.ts';

const rows = Number(process.argv[2]);
globalThis.gc?.();
const before = process.memoryUsage.rss();
let peak = before;
setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 5);

const server = await listen(
  async ({ url }) => {
    if (url.pathname === '/peak') return { status: 200, body: String(peak - before) };
    const format = url.pathname.slice(1);
    if (!isFormat(format)) return { status: 404, body: '' };
    const write = await FORMATS[format].load();
    return { status: 200, body: write([exported(manyRows(rows))], ASKED) };
  },
  { host: '127.0.0.1', port: 0, bodyLimit: 1000, log: pino({ level: 'silent' }) },
);
process.stdout.write(`${server.url}\n`);
