import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import type { WireRequest } from './wire-request.ts';

/** What came back. */
export interface WireAnswer {
  readonly status: number;
  readonly type: string;
  readonly requestId: string | undefined;
  readonly body: string;
}

/** Longer than any request may take, its sending included. */
const PATIENCE_MS = 40_000;

const agent = new Agent({ keepAlive: true });

/** @throws Error where no answer came. */
export function send(url: string, wire: WireRequest): Promise<WireAnswer> {
  return wire.raw === undefined ? sendRequest(url, wire) : sendBytes(url, wire.raw);
}

async function sendRequest(url: string, { method, path, headers, body }: WireRequest): Promise<WireAnswer> {
  const { hostname: host, port } = new URL(url);
  const sent = [['host', `${host}:${port}`], ...headers.filter(([name]) => name !== 'host')];
  if (body.length > 0) sent.push(['content-length', String(body.length)]);
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const outgoing = request({ host, port, method, path, headers: sent.flat(), agent, signal });
  outgoing.end(body);
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  const read = await buffer(incoming);
  const { statusCode: status = 0, headers: got } = incoming;
  const requestId = got['x-request-id'];
  return {
    status,
    type: got['content-type'] ?? '',
    requestId: typeof requestId === 'string' ? requestId : undefined,
    body: unpacked(read, got['content-encoding']),
  };
}

function unpacked(body: Buffer, encoding = ''): string {
  if (encoding === 'gzip') return gunzipSync(body).toString();
  if (encoding === 'br') return brotliDecompressSync(body).toString();
  return encoding === 'zstd' ? zstdDecompressSync(body).toString() : body.toString();
}

/** Sends bytes as they are, on a connection of their own; of several answers the first counts. */
async function sendBytes(url: string, bytes: Buffer): Promise<WireAnswer> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('no answer came')));
  socket.write(bytes);
  let text = '';
  try {
    for await (const chunk of socket) {
      text = `${text}${String(chunk)}`.replace(INTERIM, '');
      if (isWhole(text)) break;
    }
  } catch (error) {
    // A server may close before it has read all of what is no request.
    if (text === '') throw error;
  }
  const [head = '', body = ''] = text.split('\r\n\r\n');
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0),
    type: headerOf(head, 'content-type') ?? '',
    requestId: headerOf(head, 'x-request-id'),
    body: /\{.*\}/s.exec(body)?.[0] ?? '',
  };
}

const INTERIM = /^HTTP\/1\.1 1\d\d [^]*?\r\n\r\n/;

function isWhole(text: string): boolean {
  const [head = '', body] = text.split('\r\n\r\n');
  if (body === undefined) return false;
  const length = headerOf(head, 'content-length');
  return length === undefined ? text.includes('\r\n0\r\n\r\n') : Buffer.byteLength(body) >= Number(length);
}

function headerOf(head: string, name: string): string | undefined {
  return new RegExp(`^${name}: (.*?)\r?$`, 'im').exec(head)?.[1];
}
