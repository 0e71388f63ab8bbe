import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';

export interface HttpRequest {
  /** Correlates what the client is told with the log. */
  readonly id: string;
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The body as it came, where it is a file; `body` is empty then. */
  readonly file?: Uint8Array | undefined;
  /** Address that the connection comes from: the client's, or of the last proxy. */
  readonly address: string;
  /** Aborted when whoever asked has gone before the answer. */
  readonly signal: AbortSignal;
}

export interface HttpReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** A reply whose bytes are made as they are read; whoever asked and goes away ends their making. */
export interface StreamedReply extends Omit<HttpReply, 'body'> {
  readonly body: AsyncIterable<Uint8Array>;
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
  /** How many bytes of files are held at the same time; 100 MB by default. Who brings more is told to send it again. */
  readonly filesLimit?: number;
  /** Which requests bring a file instead of a text, and how many bytes at most; none without it. */
  readonly fileLimit?: (request: Pick<HttpRequest, 'method' | 'url'>) => number | undefined;
  readonly log: Logger;
  /** How long a request may take to come in, its headers and all of it; 10 and 30 s by default. */
  readonly patience?: { readonly headersMs: number; readonly requestMs: number };
  /** How long whoever asked may read nothing of an answer that is made as it is read; 30 s by default. */
  readonly stalledMs?: number;
  /** What a refusal carries that `answer` has not made itself. */
  readonly refusalHeaders?: (headers: IncomingHttpHeaders) => Readonly<Record<string, string>>;
}

/** The port is in use, or may not be opened. */
export class PortUnusable extends Error {
  override readonly name = 'PortUnusable';
}

type BadRequestOptions = Pick<BadRequest, 'status' | 'code' | 'over'>;

/** What was sent cannot be answered; the message says what would be right. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
  readonly status: number;
  readonly code: string;
  /** Where it is over a limit: which, what was asked, and when it may be sent again. */
  readonly over: Pick<Problem, 'limit' | 'asked' | 'retryAfter'>;

  constructor(message: string, { status = 400, code = 'BAD_REQUEST', over = {} }: Partial<BadRequestOptions> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.over = over;
  }
}

const PATIENCE = { headersMs: 10_000, requestMs: 30_000 };
const STALLED_MS = 30_000;
const GRACE_MS = 10_000;
const FILES_LIMIT = 100_000_000;
/**
 * A refusal waits so long before it is told: whoever sends one bad request after the other on a few connections takes
 * hardly any time from the others, and whoever errs once does not notice.
 */
const REFUSAL_PAUSE_MS = 100;
/** Of a body that is too large, so much is read and dropped, so that its sender hears why it is refused. */
const DRAINED = 16_000_000;
/** As fast as that, so that nobody keeps the process at reading what it drops. */
const DRAINED_BYTES_A_MS = 10_000;

/**
 * Serves `answer` over HTTP. Requests that dribble in are cut off with 408. What `answer` throws is told as a bad request
 * or, logged, as an error of ours.
 * @throws PortUnusable
 */
export async function listen(
  answer: (request: HttpRequest) => Promise<HttpReply | StreamedReply>,
  options: HttpOptions,
): Promise<HttpServer> {
  const { headersMs, requestMs } = options.patience ?? PATIENCE;
  const server = createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: Math.min(headersMs, 1000),
      keepAliveTimeout: 60_000,
    },
    (incoming, outgoing) => void respond(incoming, outgoing),
  );
  const files = new Room(options.filesLimit ?? FILES_LIMIT);
  const respond = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const id = randomUUID();
    const gone = new AbortController();
    outgoing.once('close', () => outgoing.writableFinished || gone.abort());
    const reply = await replyTo(incoming, { ...options, id, files, answer, signal: gone.signal });
    if (reply.status >= 400) {
      options.log.info({ requestId: id, status: reply.status }, 'refused');
      await sleep(REFUSAL_PAUSE_MS);
    }
    if (!server.listening || !incoming.complete) outgoing.setHeader('connection', 'close');
    outgoing.setHeader('x-request-id', id);
    outgoing.writeHead(reply.status, { 'content-type': 'application/json; charset=utf-8', ...reply.headers });
    if (isStreamed(reply)) await send(reply.body, { ...options, outgoing, requestId: id });
    else outgoing.end(reply.body);
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

/** The whole body of a reply, also of one that is made as it is read. */
export async function bodyText({ body }: HttpReply | StreamedReply): Promise<string> {
  return typeof body === 'string' ? body : text(body instanceof Uint8Array ? Readable.from([body]) : body);
}

function isStreamed(reply: HttpReply | StreamedReply): reply is StreamedReply {
  return typeof reply.body !== 'string' && !(reply.body instanceof Uint8Array);
}

interface Sending extends Pick<HttpOptions, 'log' | 'stalledMs'> {
  readonly outgoing: ServerResponse;
  readonly requestId: string;
}

/** As fast as it is read. What fails on the way is cut off, so that nobody takes a part for the whole. */
async function send(body: AsyncIterable<Uint8Array>, sending: Sending): Promise<void> {
  const { outgoing, log, requestId, stalledMs = STALLED_MS } = sending;
  // What it is made of is held until it is read.
  outgoing.setTimeout(stalledMs, () => outgoing.destroy());
  try {
    // As a stream: where whoever asked goes away, its making ends at once, and not with the next part of it.
    await pipeline(Readable.from(body, { objectMode: false }), outgoing);
  } catch (error) {
    // Whoever asked has gone, which is no fault of ours.
    if (error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    log.error({ err: error, requestId }, 'an answer broke off');
  }
}

interface Answering extends Pick<HttpOptions, 'bodyLimit' | 'fileLimit' | 'log' | 'refusalHeaders'> {
  readonly id: string;
  readonly signal: AbortSignal;
  /** Where files are held until they are answered. */
  readonly files: Room;
  answer(request: HttpRequest): Promise<HttpReply | StreamedReply>;
}

async function replyTo(incoming: IncomingMessage, answering: Answering): Promise<HttpReply | StreamedReply> {
  const { id, signal, bodyLimit, fileLimit, files, log, answer, refusalHeaders } = answering;
  const refusal = (status: number, told: Problem): HttpReply => {
    return { ...problem(status, told), headers: refusalHeaders?.(incoming.headers) ?? {} };
  };
  try {
    const url = URL.parse(incoming.url ?? '/', 'http://localhost');
    if (url === null) throw new BadRequest('the address is not one');
    const { method = 'GET', headers, socket } = incoming;
    const limit = fileLimit?.({ method, url });
    requirePlain(headers);
    if (limit === undefined) requireUtf8(headers);
    const address = socket.remoteAddress ?? '';
    if (limit === undefined) {
      const body = textOf(await read(incoming, bodyLimit));
      return await answer({ id, method, url, headers, body, signal, address });
    }
    const place = files.place();
    try {
      const file = await read(incoming, limit, place);
      return await answer({ id, method, url, headers, body: '', file, signal, address });
    } finally {
      place.leave();
    }
  } catch (error) {
    if (error instanceof BadRequest)
      return refusal(error.status, { code: error.code, message: error.message, requestId: id, ...error.over });
    // A client that goes away in the middle of its request, or while we drop what is too large of it, is no fault of ours.
    if (incoming.complete && incoming.errored === null) log.error({ err: error, requestId: id }, 'unexpected error');
    return refusal(500, { code: 'INTERNAL_SERVER_ERROR', message: 'something went wrong on our side', requestId: id });
  }
}

/** Why a request is refused as a whole. */
interface Problem {
  /** For programs, such as NOT_FOUND. */
  readonly code: string;
  /** For people. */
  readonly message: string;
  readonly requestId: string;
  /** Where it is over a limit: which, and what was asked. */
  readonly limit?: number;
  readonly asked?: number;
  /** After how many seconds it may be sent again. */
  readonly retryAfter?: number;
}

/** An answer in the shape of GraphQL's own, so that clients have one way to read a refusal. */
export function problem(status: number, { message, ...extensions }: Problem): HttpReply {
  return { status, body: JSON.stringify({ errors: [{ message, extensions }] }) };
}

const UNREADABLE = { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' };

/** What is not UTF-8 as it comes would be told to be broken, where it is only packed or of another alphabet. */
function requirePlain({ 'content-encoding': encoding = 'identity' }: IncomingHttpHeaders): void {
  if (encoding.trim().toLowerCase() === 'identity') return;
  throw new BadRequest('bodies are not taken compressed: send it without content-encoding', UNREADABLE);
}

function requireUtf8({ 'content-type': type = '' }: IncomingHttpHeaders): void {
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(type) ?? [];
  if (!/^utf-?8$/i.test(charset)) throw new BadRequest('bodies are taken in UTF-8 alone', UNREADABLE);
}

function textOf(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new BadRequest('the body is not UTF-8');
  return bytes.toString('utf8');
}

/** What a process holds of all files that are under way at the same time, whoever sends them and however slowly. */
class Room {
  #free: number;

  constructor(bytes: number) {
    this.#free = bytes;
  }

  /** For one file, until it is left. */
  place(): Place {
    let taken = 0;
    return {
      take: (bytes) => {
        if (bytes > this.#free) {
          const message = 'many others hand over files at this moment: send it again';
          throw new BadRequest(message, { status: 503, code: 'BUSY', over: { retryAfter: 1 } });
        }
        this.#free -= bytes;
        taken += bytes;
      },
      leave: () => {
        this.#free += taken;
      },
    };
  }
}

interface Place {
  /** @throws BadRequest when there is no room left. */
  take(bytes: number): void;
  leave(): void;
}

async function read(incoming: IncomingMessage, limit: number, place?: Place): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    if (!Buffer.isBuffer(chunk)) throw new Error('a request body must come as bytes');
    size += chunk.length;
    if (size <= limit) {
      place?.take(chunk.length);
      chunks.push(chunk);
    } else await sleep(chunk.length / DRAINED_BYTES_A_MS);
    if (size > limit + DRAINED) break;
  }
  if (size > limit) {
    throw new BadRequest(`the body may have at most ${limit} bytes`, {
      status: 413,
      code: 'BODY_TOO_LARGE',
      over: { limit, asked: size },
    });
  }
  return Buffer.concat(chunks);
}

function portProblem(error: Error, { host, port }: HttpOptions): string {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `port ${port} on ${host} is in use: stop what uses it, or set PORT to another`;
  if (code === 'EACCES') return `port ${port} may not be opened: set PORT to one above 1023`;
  return `cannot listen on ${host}:${port}: ${error.message}`;
}
