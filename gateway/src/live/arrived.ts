import { BadRequest, type HttpRequest } from '@microgrid/process/http-server';
import type { Request } from 'graphql-sse';
import { requireFreeText, withTrustedText } from '../documents/asked-document.ts';
import type { Answering } from '../http/answering.ts';
import { contextOf, payingAsker } from '../http/asker.ts';
import { sentOperation } from '../http/sent-operation.ts';
import type { Subscriber } from './subscriptions.ts';

/** Who sent a request for a stream, and which. */
export interface Asked {
  readonly subscriber: Subscriber;
  readonly requestId: string;
  /** Of the stream; undefined where a subscription has one of its own. */
  readonly token: string | undefined;
}

/** A request as graphql-sse reads it. */
export type StreamRequest = Request<Asked, undefined>;

const TOKEN = 'x-graphql-event-stream-token';
const EVENTS = 'text/event-stream';

/**
 * A request for a stream, of somebody who has signed in, and with the text of a trusted document for its id: what holds
 * for an operation at /graphql holds for one that is subscribed to.
 * @throws BadRequest, InvalidToken, LimitExceeded or BudgetSpent
 */
export async function arrived(request: HttpRequest, answering: Answering): Promise<StreamRequest> {
  const { subject, expiresAt = 0, ...asker } = await payingAsker(request, answering);
  if (subject === null) throw new BadRequest('sign in to subscribe', { status: 401, code: 'UNAUTHENTICATED' });
  const caller = await contextOf(request, { ...answering, ...asker, subject });
  if (caller.unidentified !== undefined) {
    throw new BadRequest('what you may do cannot be said at the moment', { status: 503, code: 'IDENTITY_UNAVAILABLE' });
  }
  const token = request.headers[TOKEN] ?? request.url.searchParams.get('token') ?? undefined;
  const { address } = asker;
  const raw = {
    subscriber: { subject, address, expiresAt, grants: caller.actor.grants },
    requestId: request.id,
    token: typeof token === 'string' ? token : undefined,
  };
  const { method, headers } = request;
  const accept = headers.accept ?? null;
  // Of an address nothing is taken but which subscription ends: no operation comes by it, past what holds for a body.
  if (method !== 'POST')
    return requestFor({ method, accept, url: method === 'DELETE' ? request.url.href : '/', body: null, raw });
  const sent = sentOperation(request);
  const trusted = withTrustedText(sent, { ...answering, app: asker.app });
  for (const text of trusted.texts) answering.admitDocument(text);
  if (answering.isSafelisted && sent.texts.length > 0) requireFreeText(caller, asker.scopes);
  return requestFor({ method, accept, url: '/', body: membersOf(trusted.body), raw });
}

/** What opens an announced stream. */
export function opening(raw: Asked): StreamRequest {
  return requestFor({ method: 'GET', accept: EVENTS, url: '/', body: null, raw });
}

function requestFor({
  accept,
  ...request
}: Pick<StreamRequest, 'method' | 'url' | 'body' | 'raw'> & { readonly accept: string | null }): StreamRequest {
  // What the body is, was looked at already.
  const headers: Record<string, string | null> = { accept, 'content-type': 'application/json' };
  return { ...request, headers: { get: (name) => headers[name] }, context: undefined };
}

function membersOf(body: unknown): Record<PropertyKey, unknown> | null {
  return typeof body === 'object' && body !== null ? { ...body } : null;
}
