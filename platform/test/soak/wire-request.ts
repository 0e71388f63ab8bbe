import type { ValidRequest } from './valid-request.ts';

/** A request as it goes over the wire. */
export interface WireRequest {
  /** What is wrong with it, or that nothing is. */
  readonly what: string;
  readonly method: string;
  readonly path: string;
  /** In order, names may come twice. */
  readonly headers: readonly Header[];
  readonly body: Buffer;
  /** Sent as it is, on a connection of its own, instead of all the above. */
  readonly raw?: Buffer;
}

export type Header = readonly [name: string, value: string];

/** What a request is called with which nothing is wrong. */
const VALID = 'valid';

/** Tokens of the callers, by who they are. */
export type Tokens = ReadonlyMap<string | undefined, string>;

/** A valid request as a client app sends it. */
export function asSent(request: ValidRequest, tokens: Tokens): WireRequest {
  const { query, variables, who } = request;
  return posted(VALID, JSON.stringify({ query, variables }), signedIn(who, tokens));
}

/** What a POST of JSON with this body is. */
export function posted(what: string, body: string | Buffer, more: readonly Header[] = []): WireRequest {
  const headers = [['content-type', 'application/json'] as const, ...more];
  return { what, method: 'POST', path: '/graphql', headers, body: Buffer.from(body) };
}

export function signedIn(who: string | undefined, tokens: Tokens): Header[] {
  const token = tokens.get(who);
  return token === undefined ? [] : [['authorization', `Bearer ${token}`]];
}

/** For people, so that it can be sent again alone. */
export function describeRequest({ what, method, path, headers, body, raw }: WireRequest): string {
  if (raw !== undefined) return `${what}: ${JSON.stringify(raw.toString('latin1').slice(0, SHOWN))}`;
  const sent = headers.map(([name, value]) => `${name}: ${value.slice(0, 400)}`).join('; ');
  const text = body.length > SHOWN ? `${body.toString('latin1', 0, SHOWN)}… (${body.length} bytes)` : body.toString();
  return `${what}: ${method} ${path.slice(0, SHOWN)} [${sent}] ${text}`;
}

const SHOWN = 6000;
