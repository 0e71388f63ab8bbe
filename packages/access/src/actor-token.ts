import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Actor } from './actor.ts';

/** The HTTP header in which the gateway tells a subgraph who is asking. */
export const ACTOR_HEADER = 'x-microgrid-actor';

/** What a token is bound to, and the secrets that sign it. */
export interface ActorTokenUse {
  /** Name of the subgraph that may read the token. */
  readonly audience: string;
  /** The exact text, or the bytes, of the request that it goes with. */
  readonly body: string | Uint8Array;
  /** The first one signs; all are accepted, so that a new one can come before the old one goes. */
  readonly secrets: readonly string[];
}

const LIFETIME_S = 60;

interface Claims {
  readonly aud: string;
  /** Seconds since the epoch after which it is worth nothing. */
  readonly exp: number;
  /** SHA-256 of the request body. */
  readonly body: string;
  readonly actor: Actor;
}

/** Signed with a shared secret and bound to one request, so that nobody else can make, change or reuse it. */
export class InvalidActorToken extends Error {
  override readonly name = 'InvalidActorToken';
}

/**
 * Signs `actor` for one request, for 60 s.
 * @throws Error without a secret.
 */
export function signActor(actor: Actor, { audience, body, secrets: [secret] }: ActorTokenUse): string {
  if (secret === undefined) throw new Error('there is no secret to sign with');
  const claims: Claims = { aud: audience, exp: now() + LIFETIME_S, body: digest(body), actor };
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${payload}.${mac(payload, secret).toString('base64url')}`;
}

/** @throws InvalidActorToken when the token is not the gateway's, stale, or made for another subgraph or body. */
export function verifyActor(token: string, { audience, body, secrets }: ActorTokenUse): Actor {
  const [payload, signature, ...rest] = token.split('.');
  if (payload === undefined || signature === undefined || rest.length > 0) throw new InvalidActorToken('not a token');
  const given = Buffer.from(signature, 'base64url');
  if (!secrets.some((secret) => isSame(given, mac(payload, secret)))) throw new InvalidActorToken('wrong signature');
  // The signature is verified, and the gateway signs nothing but these claims.
  const claims: Claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  if (claims.aud !== audience) throw new InvalidActorToken(`made for ${claims.aud}`);
  if (claims.exp < now()) throw new InvalidActorToken('expired');
  if (claims.body !== digest(body)) throw new InvalidActorToken('made for another request body');
  return claims.actor;
}

function isSame(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function mac(payload: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(payload).digest();
}

function digest(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('base64url');
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
