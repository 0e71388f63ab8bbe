import { createHash } from 'node:crypto';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  errors,
  jwtVerify,
  type FetchImplementation,
  type JWTVerifyGetKey,
} from 'jose';
import { LRUCache } from 'lru-cache';
import { validate } from 'uuid';
import type { DevelopmentIssuer } from './development-issuer.ts';

/** Whose tokens are taken. */
export interface Issuer {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
}

/** The token was refused; the message says why in a word that helps an honest client and nobody else. */
export class InvalidToken extends Error {
  override readonly name = 'InvalidToken';
}

/** Whether the token is good cannot be said: the issuer does not give its keys. */
export class IssuerUnreachable extends Error {
  override readonly name = 'IssuerUnreachable';
}

const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const TOLERANCE_S = 5;
const TOKENS = 10_000;
/** A token counts as verified so long at most: as long as jose keeps the keys of an issuer. */
const VERIFIED_MS = 600_000;

/**
 * An OpenID Connect issuer whose keys are fetched from `jwksUrl`, again when an unknown key turns up, but so much time
 * after the last fetch at the earliest, whatever tokens come.
 */
export function remoteIssuer(
  issuer: string,
  { audience, jwksUrl, cooldownMs = 30_000 }: { audience: string; jwksUrl: string; cooldownMs?: number },
): Issuer {
  const keys = createRemoteJWKSet(new URL(jwksUrl), {
    cooldownDuration: cooldownMs,
    cacheMaxAge: VERIFIED_MS,
    [customFetch]: fetchKeys,
  });
  return { issuer, audience, keys };
}

const fetchKeys: FetchImplementation = async (url, options) => {
  const response = await fetch(url, options).catch((cause: unknown) => {
    throw new IssuerUnreachable(`the issuer's keys at ${url} cannot be fetched`, { cause });
  });
  if (response.status === 200) return response;
  throw new IssuerUnreachable(`the issuer's keys at ${url}: the answer is ${response.status}`);
};

export function developmentIssuerKeys({ issuer, audience, publicKeys }: DevelopmentIssuer): Issuer {
  return { issuer, audience, keys: createLocalJWKSet(publicKeys) };
}

/** What a good token says. */
export interface SignedIn {
  /** The id of the person. */
  readonly subject: string;
  /** The client app that it was given to (`azp` of OpenID Connect); undefined where the issuer does not say. */
  readonly app: string | undefined;
  /** What that app was allowed (`scope`). */
  readonly scopes: readonly string[];
  /** Until when the token is good, in milliseconds of the epoch. */
  readonly expiresAt: number;
}

/** Says what the bearer token of an `authorization` header does; null without one. Throws InvalidToken. */
export type Verify = (authorization: string | undefined) => Promise<SignedIn | null>;

/** Takes good tokens of `issuer`; each is verified once and remembered, by its hash, until it expires. */
export function verifierOf(issuer: Issuer): Verify {
  const verified = new LRUCache<string, SignedIn>({ max: TOKENS, ttlResolution: 0, perf: Date });
  return async (authorization) => {
    if (authorization === undefined) return null;
    const [, token] = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization) ?? [];
    if (token === undefined) throw new InvalidToken('send "Authorization: Bearer <token>"');
    const hash = createHash('sha256').update(token).digest('base64url');
    const known = verified.get(hash);
    if (known !== undefined) return known;
    const signedIn = await verify(token, issuer);
    const ttl = Math.min(signedIn.expiresAt - Date.now(), VERIFIED_MS);
    if (ttl > 0) verified.set(hash, signedIn, { ttl });
    return signedIn;
  };
}

async function verify(token: string, { keys, ...expected }: Issuer): Promise<SignedIn> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      ...expected,
      algorithms: ALGORITHMS,
      requiredClaims: ['exp'],
      clockTolerance: TOLERANCE_S,
    });
    const { sub, azp, scope, exp = 0 } = payload;
    return {
      subject: personIdOf(sub),
      app: typeof azp === 'string' ? azp : undefined,
      scopes: typeof scope === 'string' ? scope.split(' ') : [],
      expiresAt: (exp + TOLERANCE_S) * 1000,
    };
  } catch (error) {
    if (error instanceof InvalidToken || error instanceof IssuerUnreachable) throw error;
    throw new InvalidToken(error instanceof errors.JWTExpired ? 'the token has expired' : 'the token is not valid');
  }
}

/** Ids are compared as text, so one spelling of each. */
function personIdOf(subject: string | undefined): string {
  if (subject === undefined || !validate(subject))
    throw new InvalidToken('the subject of the token is not the id (a UUID) of a person');
  return subject.toLowerCase();
}
