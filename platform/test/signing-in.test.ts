import { exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from './world/world.ts';

const sub = samplePeople().secretary;
const MINE = `{ matters(first: 1) { totalCount } }`;

describe('a token', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ hasFront: true });
  });
  afterAll(() => world.close());

  const send = async (token: string) => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: MINE }),
    });
    return { status: response.status, body: JSON.parse(await response.text()) };
  };
  const claims = (): JWTPayload => ({ sub, iss: world.issuer.issuer, aud: world.issuer.audience });
  const signed = async (payload: JWTPayload, expires: string, kid?: string) => {
    const { privateKey } = await generateKeyPair('ES256');
    const header = { alg: 'ES256', kid: kid ?? world.issuer.publicKeys.keys[0]?.kid ?? '' };
    return new SignJWT(payload).setProtectedHeader(header).setExpirationTime(expires).sign(privateKey);
  };

  it('of the issuer says who is asking, and people says what for', async () => {
    const { data, errors } = await world.ask(MINE, {}, 'secretary');
    expect(errors).toEqual([]);
    expect(data.matters.totalCount).toBeGreaterThan(500);
  });

  it('is given to a page of a developer’s machine that names somebody of the sample', async () => {
    const response = await world.fetch('/dev/token/secretary', { method: 'POST' });
    const { token } = JSON.parse(await response.text());
    expect(await send(token)).toMatchObject({ body: { data: { matters: { totalCount: expect.any(Number) } } } });
  });

  it('P7: is needed for matters', async () => {
    const { data, codes } = await world.ask(MINE);
    expect(data).toEqual({ matters: null });
    expect(codes).toEqual(['UNAUTHENTICATED']);
  });

  it.each<[string, () => Promise<string>]>([
    ['that is no token', () => Promise.resolve('abc')],
    ['signed with another key', () => signed(claims(), '1h')],
    ['with an unknown key id', () => signed(claims(), '1h', 'unknown')],
    ['without a signature', () => Promise.resolve(new UnsecuredJWT(claims()).setExpirationTime('1h').encode())],
    [
      'signed with the public key as if it were a secret',
      async () => {
        const [jwk = {}] = world.issuer.publicKeys.keys;
        const key = await importJWK(jwk, 'ES256', { extractable: true });
        if (key instanceof Uint8Array) throw new Error('not a public key');
        const secret = new TextEncoder().encode(await exportSPKI(key));
        return new SignJWT(claims()).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('1h').sign(secret);
      },
    ],
    ['that has expired', () => world.issuer.mint(sub, { lifetime: '-1m' })],
  ])('P7: %s is refused', async (_what, token) => {
    const { status, body } = await send(await token());
    expect(status).toBe(401);
    expect(body.data).toBeUndefined();
    expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });
});
