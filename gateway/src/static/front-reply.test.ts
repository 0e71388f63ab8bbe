import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { HttpRequest } from '@microgrid/process/http-server';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDevelopmentIssuer } from '../identity/development-issuer.ts';
import { developmentSignInFrom } from '../identity/development-sign-in.ts';
import { developmentIssuerKeys, verifierOf } from '../identity/identity.ts';
import { frontPage } from '../http/front-page.ts';
import type { Front } from '../gateway-options.ts';
import { appHeaders } from './content-policy.ts';
import { frontReply } from './front-reply.ts';

describe('what a page of ours is answered', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'front-'))));
  afterAll(() => rm(folder, { recursive: true }));

  const settings = { isProduction: false, openIdConnect: undefined, host: '127.0.0.1' };
  const signInFrom = (changed: Partial<Parameters<typeof developmentSignInFrom>[0]> = {}) =>
    developmentSignInFrom({ ...settings, dataFolder: folder, ...changed });

  async function send(method: string, path: string, front: Front, headers: Record<string, string> = {}) {
    const request: HttpRequest = {
      id: 'r',
      method,
      url: new URL(path, 'http://localhost'),
      headers: { host: 'localhost', ...headers },
      body: '',
      address: '127.0.0.1',
      signal: new AbortController().signal,
    };
    const reply = await frontReply(request, { front, corsOrigins: [] });
    return reply && { ...reply, text: reply.body.toString() };
  }

  it('signs a developer in as a person of the sample, for an app that may ask what its user writes', async () => {
    const front = { signIn: await signInFrom() };
    const people = JSON.parse((await send('GET', '/front.json', front))?.text ?? '').people;
    expect(people).toContainEqual({
      who: 'secretary',
      zh: expect.stringContaining('社区书记'),
      en: expect.any(String),
    });
    const reply = await send('POST', '/dev/token/secretary', front);
    expect(reply?.headers?.['cache-control']).toBe('no-store');
    const verify = verifierOf(
      developmentIssuerKeys(await openDevelopmentIssuer(join(folder, 'development-issuer.jwk'))),
    );
    const { token } = JSON.parse(reply?.text ?? '');
    expect(await verify(`Bearer ${token}`)).toMatchObject({ scopes: ['graph:ask'], subject: expect.any(String) });
  });

  it('makes no token for anybody else, by another method, or for a page from elsewhere', async () => {
    const front = { signIn: await signInFrom() };
    expect(await send('POST', '/dev/token/mayor', front)).toMatchObject({ status: 404 });
    expect(await send('POST', '/dev/token/toString', front)).toMatchObject({ status: 404 });
    expect(await send('GET', '/dev/token/secretary', front)).toBeUndefined();
    expect(await send('POST', '/dev/token/secretary', front, { host: 'evil.example:4000' })).toBeUndefined();
    expect(await send('POST', '/dev/token/secretary', front, { host: '[::1]:4000' })).toMatchObject({ status: 200 });
    await expect(send('POST', '/dev/token/secretary', front, { origin: 'https://evil.example' })).rejects.toThrow(
      'the origin of this page is not listed',
    );
  });

  it.each([
    ['in production', { isProduction: true }],
    [
      'beside a real issuer',
      { openIdConnect: { issuer: 'https://i.example', audience: 'a', jwksUrl: 'https://i.example/k' } },
    ],
    ['where others come in', { host: '0.0.0.0' }],
  ])('signs nobody in with a click %s', async (_where, changed) => {
    const signIn = await signInFrom(changed);
    expect(signIn).toBeUndefined();
    expect(await send('POST', '/dev/token/secretary', { signIn })).toBeUndefined();
    expect((await send('GET', '/front.json', { signIn }))?.text).toBe('{"issuer":null,"people":[]}');
  });

  it('has an issuer that refuses to exist in production besides', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    await expect(signInFrom()).rejects.toThrow('the development issuer does not exist in production');
    vi.unstubAllEnvs();
  });

  it('says in a line how the explorer is built where it is not, and has none where it is switched off', async () => {
    const explorer = { folder: pathToFileURL(`${folder}/nothing/`), headers: {} };
    for (const path of ['/explorer', '/explorer/']) {
      const reply = await send('GET', path, { apps: { explorer } });
      expect(reply?.status).toBe(503);
      expect(reply?.text).toContain('npx pnpm explorer');
    }
    expect(await send('GET', '/explorer/assets/main.js', { apps: { explorer } })).toMatchObject({ status: 404 });
    expect(await send('GET', '/explorers', { apps: { explorer } })).toBeUndefined();
    expect(await send('POST', '/explorer', { apps: { explorer } })).toBeUndefined();
    expect(await send('GET', '/explorer', {})).toBeUndefined();
  });

  it('answers what a link within an app leads to with its page, and no other file with it', async () => {
    await writeFile(join(folder, 'index.html'), '<p>一张图</p>');
    const apps = { desk: { folder: pathToFileURL(`${folder}/`), headers: {} } };
    for (const path of ['/desk', '/desk/', '/desk/matters/019d0000-0000-7000-8000-000000000001']) {
      expect(await send('GET', path, { apps })).toMatchObject({ status: 200, text: '<p>一张图</p>' });
    }
    expect(await send('GET', '/desk/assets/gone.js', { apps })).toMatchObject({ status: 404 });
    expect(await send('GET', '/phone/', { apps })).toBeUndefined();
  });

  it('gives a developer a token for the app that asks, which may not ask what it likes, but the explorer', async () => {
    const front = { signIn: await signInFrom() };
    const claims = async (app: string) => {
      const { token } = JSON.parse((await send('POST', `/dev/token/secretary?app=${app}`, front))?.text ?? '');
      return JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString());
    };
    expect(await claims('desk')).toMatchObject({ azp: 'desk' });
    expect(await claims('desk')).not.toHaveProperty('scope');
    expect(await claims('explorer')).toMatchObject({ scope: 'graph:ask' });
    expect(await claims('journeys')).not.toHaveProperty('azp');
  });

  it('tells pages who signs people in, and lets them ask there', async () => {
    const issuer = 'https://id.example.cn/realms/street';
    expect((await send('GET', '/front.json', { issuer }))?.text).toBe(JSON.stringify({ issuer, people: [] }));
    const { 'content-security-policy': policy } = appHeaders({ frameAncestors: [], issuer, writesStyles: false });
    expect(policy).toContain("connect-src 'self' https://id.example.cn;");
  });

  it('leads from the first page to the explorer, and in development to it as somebody', async () => {
    const explorer = { folder: pathToFileURL(`${folder}/`), headers: {} };
    const text = (front: Front) => frontPage(front).body.toString();
    expect(text({ apps: { explorer }, signIn: await signInFrom() })).toContain('href="/explorer?as=secretary"');
    expect(text({ apps: { explorer } })).toContain('href="/explorer"');
    expect(text({ apps: { explorer } })).not.toContain('?as=');
    expect(text({})).not.toContain('/explorer');
  });
});
