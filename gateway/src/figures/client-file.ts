import { readFile } from 'node:fs/promises';
import type { HttpReply } from '@microgrid/process/http-server';

/** Beside `src` and `dist`. */
const FILE = new URL('../../client.py', import.meta.url);

/** What notebooks ask for figures with: one file of Python, which needs nothing but Python. */
export async function clientFile(): Promise<HttpReply> {
  const headers = { 'content-type': 'text/x-python; charset=utf-8', 'x-content-type-options': 'nosniff' };
  return { status: 200, headers, body: await readFile(FILE, 'utf8') };
}
