import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { InvalidToken, IssuerUnreachable, remoteIssuer, verifierOf } from './identity.ts';

const ISSUER = 'https://issuer.example.cn';
const AUDIENCE = 'microgrid';
const COOLDOWN_MS = 200;

/** A key of the issuer, and what signs tokens with it. */
async function newKey(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' };
  const mint = (subject: string, claims: { notBefore?: string; expires?: string } = {}) => {
    const token = new SignJWT().setProtectedHeader({ alg: 'ES256', kid }).setIssuer(ISSUER).setAudience(AUDIENCE);
    if (claims.notBefore !== undefined) token.setNotBefore(claims.notBefore);
    return token
      .setSubject(subject)
      .setExpirationTime(claims.expires ?? '5m')
      .sign(privateKey);
  };
  return { jwk, mint };
}

describe('the keys of an issuer', () => {
  let server: Server;
  let url: string;
  let published: JWK[] = [];
  let status = 200;
  let fetches = 0;

  beforeAll(async () => {
    server = createServer((_request, response) => {
      fetches++;
      response.writeHead(status, { 'content-type': 'application/json', location: '/elsewhere' });
      response.end(JSON.stringify({ keys: published }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  });
  afterAll(() => void server.close());
  beforeEach(() => {
    status = 200;
    fetches = 0;
  });

  const open = () => verifierOf(remoteIssuer(ISSUER, { audience: AUDIENCE, jwksUrl: url, cooldownMs: COOLDOWN_MS }));
  const cooledDown = () => new Promise((resolve) => setTimeout(resolve, COOLDOWN_MS + 50));

  it('P7: may change without a restart: the new one is fetched when a token names it', async () => {
    const [first, second] = await Promise.all([newKey('first'), newKey('second')]);
    const subject = v7();
    published = [first.jwk];
    const verify = open();
    expect(await verify(`Bearer ${await first.mint(subject)}`)).toBe(subject);
    published = [second.jwk];
    await cooledDown();
    expect(await verify(`Bearer ${await second.mint(subject)}`)).toBe(subject);
    await expect(verify(`Bearer ${await first.mint(subject, { expires: '6m' })}`)).rejects.toThrow(InvalidToken);
    expect(fetches).toBe(2);
  });

  it('P7: a token of an unknown one is refused, and many of them do not make many fetches', async () => {
    const [known, unknown] = await Promise.all([newKey('known'), newKey('unknown')]);
    published = [known.jwk];
    const verify = open();
    const tokens = await Promise.all(Array.from({ length: 50 }, () => unknown.mint(v7())));
    for (const token of tokens) await expect(verify(`Bearer ${token}`)).rejects.toThrow('the token is not valid');
    expect(fetches).toBe(1);
    await cooledDown();
    await Promise.allSettled(tokens.map((token) => verify(`Bearer ${token}`)));
    expect(fetches).toBe(2);
  });

  it.each([500, 302])('that cannot be had, with status %i, are no fault of the token', async (code) => {
    const key = await newKey('key');
    published = [key.jwk];
    status = code;
    const verify = open();
    const token = `Bearer ${await key.mint(v7())}`;
    await expect(verify(token)).rejects.toThrow(IssuerUnreachable);
    expect(fetches).toBe(1);
    status = 200;
    expect(await verify(token)).toEqual(expect.any(String));
  });
});

describe('a token', () => {
  const issuer = (keys: Parameters<typeof verifierOf>[0]['keys']) => ({ issuer: ISSUER, audience: AUDIENCE, keys });

  it('P7: that is not yet valid is refused, and so is one whose subject is no person', async () => {
    const key = await newKey('key');
    const verify = verifierOf(issuer(() => key.jwk));
    await expect(verify(`Bearer ${await key.mint(v7(), { notBefore: '1m' })}`)).rejects.toThrow('not valid');
    await expect(verify(`Bearer ${await key.mint('admin')}`)).rejects.toThrow('the id (a UUID) of a person');
    await expect(verify('Basic abc')).rejects.toThrow('Bearer');
    expect(await verify(undefined)).toBeNull();
  });

  it('is verified once while it is good, and not after; a changed one is another', async () => {
    const key = await newKey('key');
    let verified = 0;
    const verify = verifierOf(
      issuer(() => {
        verified++;
        return key.jwk;
      }),
    );
    const subject = v7();
    // Within the five seconds by which clocks may differ, so good for one more.
    const token = `Bearer ${await key.mint(subject, { expires: '-4s' })}`;
    expect(await verify(token)).toBe(subject);
    expect(await verify(token)).toBe(subject);
    expect(verified).toBe(1);
    await expect(verify(`${token.slice(0, -8)}AAAAAAAA`)).rejects.toThrow('the token is not valid');
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await expect(verify(token)).rejects.toThrow('the token has expired');
  });
});
