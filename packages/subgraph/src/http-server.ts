import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';

export interface HttpRequest {
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface HttpReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface HttpServer {
  readonly url: string;
  /** Takes no new connections, answers what is under way, for at most `graceMs`, and closes. */
  close(graceMs?: number): Promise<void>;
}

export interface HttpOptions {
  readonly host: string;
  readonly port: number;
  /** Largest body that is read, in bytes; a larger one gets 413. */
  readonly bodyLimit: number;
}

/** The port is in use, or may not be opened. */
export class PortUnusable extends Error {
  override readonly name = 'PortUnusable';
}

const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
const GRACE_MS = 10_000;

/**
 * Serves `answer` over HTTP. Requests that dribble in are cut off after 10 s (headers) or 30 s (all).
 * @throws PortUnusable
 */
export async function listen(
  answer: (request: HttpRequest) => Promise<HttpReply>,
  options: HttpOptions,
): Promise<HttpServer> {
  const server = createServer(
    { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS, keepAliveTimeout: 60_000 },
    (incoming, outgoing) => void respond(incoming, outgoing),
  );
  const respond = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const reply = await replyTo(incoming, options, answer);
    if (!server.listening) outgoing.setHeader('connection', 'close');
    outgoing.writeHead(reply.status, { 'content-type': 'application/json; charset=utf-8', ...reply.headers });
    outgoing.end(reply.body);
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new PortUnusable(portProblem(error, options))));
    server.listen(options.port, options.host, resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return {
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
    close: (graceMs = GRACE_MS) =>
      new Promise((resolve) => {
        const force = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

async function replyTo(
  incoming: IncomingMessage,
  { bodyLimit }: HttpOptions,
  answer: (request: HttpRequest) => Promise<HttpReply>,
): Promise<HttpReply> {
  try {
    const body = await read(incoming, bodyLimit);
    if (body === undefined) {
      return problem(413, 'BODY_TOO_LARGE', `the body may have at most ${bodyLimit} bytes`);
    }
    const url = new URL(incoming.url ?? '/', 'http://localhost');
    return await answer({ method: incoming.method ?? 'GET', url, headers: incoming.headers, body });
  } catch {
    return problem(500, 'INTERNAL_SERVER_ERROR', 'something went wrong on our side');
  }
}

/** An answer in the shape of GraphQL's own, so that clients have one way to read a refusal. */
export function problem(status: number, code: string, message: string): HttpReply {
  return { status, body: JSON.stringify({ errors: [{ message, extensions: { code } }] }) };
}

async function read(incoming: IncomingMessage, limit: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    if (!Buffer.isBuffer(chunk)) throw new Error('a request body must come as bytes');
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function portProblem(error: Error, { host, port }: HttpOptions): string {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `port ${port} on ${host} is in use: stop what uses it, or set PORT to another`;
  if (code === 'EACCES') return `port ${port} may not be opened: set PORT to one above 1023`;
  return `cannot listen on ${host}:${port}: ${error.message}`;
}
