import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Actor } from './actor.ts';

/** The HTTP header in which the gateway tells a subgraph who is asking. */
export const ACTOR_HEADER = 'x-microgrid-actor';

const LIFETIME_S = 60;

interface Claims {
  /** The subgraph that may read the token. */
  readonly aud: string;
  /** Seconds since the epoch after which it is worth nothing. */
  readonly exp: number;
  /** SHA-256 of the request body it goes with. */
  readonly body: string;
  readonly actor: Actor;
}

/** The token says who is asking in a way that nobody without the secret can make, change or use for another request. */
export class InvalidActorToken extends Error {
  override readonly name = 'InvalidActorToken';
}

/**
 * Signs `actor` for one request.
 * @param audience name of the subgraph.
 * @param body the exact bytes of the request.
 */
export function signActor(actor: Actor, request: { audience: string; body: string; secret: string }): string {
  const claims: Claims = { aud: request.audience, exp: now() + LIFETIME_S, body: digest(request.body), actor };
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${payload}.${mac(payload, request.secret).toString('base64url')}`;
}

/** @throws InvalidActorToken when the token is not the gateway's, stale, or made for another subgraph or body. */
export function verifyActor(token: string, request: { audience: string; body: string; secret: string }): Actor {
  const [payload, signature] = token.split('.');
  if (payload === undefined || signature === undefined) throw new InvalidActorToken('not a token');
  const expected = mac(payload, request.secret);
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new InvalidActorToken('wrong signature');
  const claims: Claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  if (claims.aud !== request.audience) throw new InvalidActorToken(`made for ${claims.aud}`);
  if (claims.exp < now()) throw new InvalidActorToken('expired');
  if (claims.body !== digest(request.body)) throw new InvalidActorToken('made for another request body');
  return claims.actor;
}

function mac(payload: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(payload).digest();
}

function digest(body: string): string {
  return createHash('sha256').update(body).digest('base64url');
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
