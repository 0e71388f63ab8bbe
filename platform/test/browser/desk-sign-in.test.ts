import { remoteIssuer } from '@microgrid/gateway/identity';
import { trustedDocumentsIn } from '@microgrid/gateway/trusted-documents';
import { environment } from '@microgrid/process/env';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIdentityProvider, type IdentityProvider } from '../client/identity-provider.ts';
import { openWorld, type World } from '../world/world.ts';
import { hasBrowser, openBrowser, visit } from './browser.ts';

describe.skipIf(!hasBrowser)('the street desk with an issuer of one’s own', () => {
  let provider: IdentityProvider;
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    provider = await openIdentityProvider({ app: 'desk', redirect: () => `${world.url}/desk` }, 'microgrid');
    world = await openWorld({
      hasFront: true,
      signInAt: provider.url,
      tokensOf: remoteIssuer(provider.url, { audience: 'microgrid', jwksUrl: provider.jwksUrl }),
      safelist: trustedDocumentsIn(environment({}).appsFolder),
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
    await provider.close();
  });

  it('signs in by code, comes back to where one was, and keeps no token', async () => {
    const visited = await visit(browser, { origins: [world.url, provider.url] });
    const { page } = visited;
    await page.goto(`${world.url}/desk/matters?which=all`);
    await page.getByRole('button', { name: '登录' }).click();
    await page.fill('input[name=login]', samplePeople().secretary);
    await page.fill('input[name=password]', 'any');
    await page.click('button[type=submit]');
    await page.getByText(/^共 \d+ 件$/).waitFor();
    expect(page.url()).toBe(`${world.url}/desk/matters?which=all`);
    expect([await visited.violations(), visited.errors]).toEqual([[], []]);
    // What the issuer's own page asked for.
    const outside = visited.outside.length;
    const stored = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
    expect(stored).toBe('[{},{}]');

    // Loaded anew the page has no token; the issuer still knows who is there, and asks nothing.
    await page.reload();
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText(/^共 \d+ 件$/).waitFor();
    expect(visited.outside).toHaveLength(outside);
    await page.context().close();
  });

  it('offers nobody of the sample, and gives no token of development', async () => {
    const { page } = await visit(browser, { origins: [world.url, provider.url] });
    await page.goto(`${world.url}/desk?as=secretary`);
    await page.getByRole('button', { name: '登录' }).waitFor();
    expect(await page.getByRole('button').allInnerTexts()).toEqual(['登录']);
    expect((await world.fetch('/dev/token/secretary?app=desk', { method: 'POST' })).status).toBe(404);
    await page.context().close();
  });
});
