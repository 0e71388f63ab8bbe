import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import { v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { developmentIssuerKeys, InvalidToken, IssuerUnreachable, remoteIssuer, verifierOf } from './identity.ts';

const ISSUER = 'https://issuer.example.cn';
const AUDIENCE = 'microgrid';
const COOLDOWN_MS = 30_000;

/** A key of the issuer, and what signs tokens with it. */
async function newKey(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' };
  const mint = (subject: string, claims: Claims = {}) => {
    const { issuer = ISSUER, audience = AUDIENCE, notBefore, expires = '5m', keyId = kid } = claims;
    const token = new SignJWT()
      .setProtectedHeader({ alg: 'ES256', kid: keyId })
      .setIssuer(issuer)
      .setAudience(audience);
    if (notBefore !== undefined) token.setNotBefore(notBefore);
    if (expires !== 'never') token.setExpirationTime(expires);
    return token.setSubject(subject).sign(privateKey);
  };
  return { jwk, mint };
}

/** What a token says; what is left out is right. */
interface Claims {
  readonly issuer?: string;
  readonly audience?: string;
  readonly notBefore?: string;
  readonly expires?: string;
  readonly keyId?: string;
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
    vi.useFakeTimers({ toFake: ['Date'] });
    status = 200;
    fetches = 0;
  });
  afterEach(() => void vi.useRealTimers());

  const open = () => verifierOf(remoteIssuer(ISSUER, { audience: AUDIENCE, jwksUrl: url, cooldownMs: COOLDOWN_MS }));
  const coolDown = () => vi.advanceTimersByTime(COOLDOWN_MS + 1);

  it('P7: may change without a restart: the new one is fetched when a token names it', async () => {
    const [first, second] = await Promise.all([newKey('first'), newKey('second')]);
    const subject = v7();
    published = [first.jwk];
    const verify = open();
    expect(await verify(`Bearer ${await first.mint(subject)}`)).toMatchObject({ subject });
    published = [second.jwk];
    coolDown();
    expect(await verify(`Bearer ${await second.mint(subject)}`)).toMatchObject({ subject });
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
    coolDown();
    await Promise.allSettled(tokens.map((token) => verify(`Bearer ${token}`)));
    expect(fetches).toBe(2);
  });

  it.each([500, 302])(
    'P19: that cannot be had, with status %i, are not fetched from elsewhere, and are no fault of the token',
    async (code) => {
      const key = await newKey('key');
      published = [key.jwk];
      status = code;
      const verify = open();
      const token = `Bearer ${await key.mint(v7())}`;
      await expect(verify(token)).rejects.toThrow(IssuerUnreachable);
      expect(fetches).toBe(1);
      status = 200;
      expect(await verify(token)).toMatchObject({ subject: expect.any(String) });
    },
  );
});

describe('a token', () => {
  afterEach(() => void vi.useRealTimers());

  const issuer = (keys: Parameters<typeof verifierOf>[0]['keys']) => ({ issuer: ISSUER, audience: AUDIENCE, keys });

  it.each<[string, Claims]>([
    ['not yet valid', { notBefore: '1m' }],
    ['no longer valid', { expires: '-1m' }],
    ['valid for ever', { expires: 'never' }],
    ['of another issuer', { issuer: 'https://other.example.cn' }],
    ['for another audience', { audience: 'other' }],
    ['of a key that is not published', { keyId: 'unknown' }],
  ])('P7: that is %s is refused, though the signature is right', async (_what, claims) => {
    const { jwk, mint } = await newKey('key');
    const publicKeys = { keys: [jwk] };
    const verify = verifierOf(
      developmentIssuerKeys({ issuer: ISSUER, audience: AUDIENCE, publicKeys, mint: (subject) => mint(subject) }),
    );
    expect(await verify(`Bearer ${await mint(v7())}`)).toMatchObject({ subject: expect.any(String) });
    await expect(verify(`Bearer ${await mint(v7(), claims)}`)).rejects.toThrow(InvalidToken);
  });

  it('P7: that is signed with a secret is refused, even where the keys hold it', async () => {
    const secret = new TextEncoder().encode('x'.repeat(32));
    const token = await new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(v7())
      .setExpirationTime('5m')
      .sign(secret);
    await expect(verifierOf(issuer(() => secret))(`Bearer ${token}`)).rejects.toThrow('the token is not valid');
  });

  it('P7: whose subject is no person is refused, and so is what is no token', async () => {
    const key = await newKey('key');
    const verify = verifierOf(issuer(() => key.jwk));
    const subject = v7();
    expect(await verify(`Bearer ${await key.mint(subject.toUpperCase())}`)).toMatchObject({ subject });
    await expect(verify(`Bearer ${await key.mint('admin')}`)).rejects.toThrow('the id (a UUID) of a person');
    await expect(verify('Basic abc')).rejects.toThrow('Bearer');
    expect(await verify(undefined)).toBeNull();
  });

  it('P7, P20: is verified once while it is good, and not after; a changed one is another', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const key = await newKey('key');
    let verified = 0;
    const verify = verifierOf(
      issuer(() => {
        verified++;
        return key.jwk;
      }),
    );
    const subject = v7();
    const token = `Bearer ${await key.mint(subject, { expires: '1m' })}`;
    expect(await verify(token)).toMatchObject({ subject });
    expect(await verify(token)).toMatchObject({ subject });
    expect(verified).toBe(1);
    await expect(verify(`${token.slice(0, -8)}AAAAAAAA`)).rejects.toThrow('the token is not valid');
    // After the five seconds by which clocks may differ.
    vi.advanceTimersByTime(66_000);
    await expect(verify(token)).rejects.toThrow('the token has expired');
  });
});
