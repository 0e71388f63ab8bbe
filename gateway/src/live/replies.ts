import { problem, type HttpReply, type StreamedReply } from '@microgrid/process/http-server';
import type { Response } from 'graphql-sse';
import type { NoRoom } from './streams.ts';
import type { SubscriptionRefused } from './subscription.ts';

type Refusal = NoRoom | 'NO_STREAM';

const REFUSALS: Readonly<Record<Refusal, { status: number; code: string; message: string; retryAfter?: number }>> = {
  NO_STREAM: {
    status: 404,
    code: 'NOT_FOUND',
    message: 'there is no such stream of yours: announce one by PUT /graphql/stream, and open it within 30 s',
  },
  TOO_MANY_OF_YOURS: { status: 429, code: 'TOO_MANY_STREAMS', message: 'you have 10 streams: close one of them' },
  TOO_MANY: { status: 503, code: 'BUSY', message: 'this gateway has no room for one more stream', retryAfter: 10 },
};

export function refused(refusal: Refusal, requestId: string): Response {
  const { status, ...told } = REFUSALS[refusal];
  return asResponse(problem(status, { ...told, requestId }));
}

export function refusedSubscription({ code, errors }: SubscriptionRefused, requestId: string): Response {
  const told = errors.map((error) => ({ ...error.toJSON(), extensions: { ...error.extensions, code, requestId } }));
  const status = code === 'TOO_MANY_STREAMS' ? 429 : 400;
  return asResponse({ status, body: JSON.stringify({ errors: told }) });
}

function asResponse({ status, headers, body }: HttpReply): Response {
  const json = { 'content-type': 'application/json; charset=utf-8', ...headers };
  return [String(body), { status, statusText: '', headers: json }];
}

const CODES: Readonly<Record<number, string>> = { 404: 'NOT_FOUND', 409: 'CONFLICT' };

/** What graphql-sse answers, and its own refusals with a code, as all refusals have one. */
export function replyOf([body, { status, headers = {} }]: Response, requestId: string): HttpReply {
  const text = typeof body === 'string' ? body : '';
  if (status < 400 || text.includes('"code"')) return { status, headers, body: text };
  const message =
    /"message":"([^"]+)"/.exec(text)?.[1] ?? 'PUT, GET, POST and DELETE are answered here: see graphql-sse';
  return problem(status, { code: CODES[status] ?? 'BAD_REQUEST', message, requestId });
}

/** Events as bytes; `ended` is called once, whoever ends them. */
export function streamOf(
  [events, { status, headers = {} }]: readonly [AsyncGenerator<string, void>, Response[1]],
  ended: () => void,
): StreamedReply {
  // Proxies keep back what they do not know to be a stream.
  return { status, headers: { ...headers, 'x-accel-buffering': 'no' }, body: bytesOf(events, ended) };
}

/** Whoever leaves does not wait for the next event, as a generator would that is in the middle of one. */
function bytesOf(events: AsyncGenerator<string, void>, ended: () => void): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  const end = { done: true, value: undefined } as const;
  const iterator: AsyncIterator<Uint8Array, undefined> = {
    async next() {
      const event = await events.next();
      if (event.done !== true) return { value: encoder.encode(event.value) };
      ended();
      return end;
    },
    async return() {
      ended();
      await events.return();
      return end;
    },
  };
  return { [Symbol.asyncIterator]: () => iterator };
}
