import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
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

const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];

/** An OpenID Connect issuer whose keys are fetched from `jwksUrl`, again when an unknown key turns up. */
export function remoteIssuer(issuer: string, { audience, jwksUrl }: { audience: string; jwksUrl: string }): Issuer {
  return { issuer, audience, keys: createRemoteJWKSet(new URL(jwksUrl)) };
}

export function developmentIssuerKeys({ issuer, audience, publicKeys }: DevelopmentIssuer): Issuer {
  return { issuer, audience, keys: createLocalJWKSet(publicKeys) };
}

/**
 * The subject of the bearer token in `authorization`; null without one.
 * @throws InvalidToken when it is not a good token of `issuer`.
 */
export async function subjectOf(authorization: string | undefined, issuer: Issuer): Promise<string | null> {
  if (authorization === undefined) return null;
  const [, token] = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization) ?? [];
  if (token === undefined) throw new InvalidToken('send "Authorization: Bearer <token>"');
  try {
    const { payload } = await jwtVerify(token, issuer.keys, {
      issuer: issuer.issuer,
      audience: issuer.audience,
      algorithms: ALGORITHMS,
      requiredClaims: ['sub', 'exp'],
      clockTolerance: 5,
    });
    return personIdOf(payload.sub);
  } catch (error) {
    if (error instanceof InvalidToken) throw error;
    throw new InvalidToken(error instanceof errors.JWTExpired ? 'the token has expired' : 'the token is not valid');
  }
}

/** Ids are compared as text, so one spelling of each. */
function personIdOf(subject: string | undefined): string {
  if (subject === undefined || !validate(subject))
    throw new InvalidToken('the subject of the token is not the id (a UUID) of a person');
  return subject.toLowerCase();
}
