import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { environment } from '@microgrid/process/env';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JSONWebKeySet, type JWK } from 'jose';

/** Stands in for a real OpenID Connect issuer on a developer's machine. */
export interface DevelopmentIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly publicKeys: JSONWebKeySet;
  /** A token for the person `subject`. */
  mint(subject: string, claims?: Claims): Promise<string>;
}

interface Claims {
  /** How long it is good; 12 hours by default. */
  readonly lifetime?: string;
  /** The client app that it is given to. */
  readonly app?: string | undefined;
  /** What that app is allowed, with spaces between. */
  readonly scope?: string | undefined;
}

const ALGORITHM = 'ES256';
const ISSUER = 'http://localhost/development-issuer';
const AUDIENCE = 'microgrid';

/**
 * The development issuer whose key is kept in `keyFile`, made on first use.
 * @throws Error when NODE_ENV=production: there it does not exist.
 */
export async function openDevelopmentIssuer(keyFile: string): Promise<DevelopmentIssuer> {
  if (environment().isProduction) {
    throw new Error(
      'the development issuer does not exist in production: set OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URL',
    );
  }
  const { d, ...publicJwk } = await keptKey(keyFile);
  const key = await importJWK({ ...publicJwk, ...(d === undefined ? {} : { d }) }, ALGORITHM);
  return {
    issuer: ISSUER,
    audience: AUDIENCE,
    publicKeys: { keys: [publicJwk] },
    mint: (subject, { lifetime = '12h', app, scope } = {}) =>
      new SignJWT({ ...(app === undefined ? {} : { azp: app }), ...(scope === undefined ? {} : { scope }) })
        .setProtectedHeader({ alg: ALGORITHM, kid: publicJwk.kid ?? '' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(subject)
        .setIssuedAt()
        .setExpirationTime(lifetime)
        .sign(key),
  };
}

async function keptKey(keyFile: string): Promise<JWK> {
  const kept = await readFile(keyFile, 'utf8').catch(() => undefined);
  if (kept !== undefined) return JSON.parse(kept);
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: ALGORITHM, use: 'sig' };
  const folder = dirname(keyFile);
  const unwritable = (cause: unknown) => {
    throw new Error(`the folder ${folder} cannot be written: ${String(cause)}`, { cause });
  };
  await mkdir(folder, { recursive: true }).catch(unwritable);
  await writeFile(keyFile, JSON.stringify(jwk), { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    // Two processes may make one at the same time: the first to write wins, the other reads it.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) unwritable(error);
  });
  return JSON.parse(await readFile(keyFile, 'utf8'));
}
