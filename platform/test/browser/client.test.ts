import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundled } from '@microgrid/client/example/bare-context';
import { remoteIssuer } from '@microgrid/gateway/identity';
import { trustedDocumentsIn } from '@microgrid/gateway/trusted-documents';
import { listen, type HttpServer } from '@microgrid/process/http-server';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { pino } from 'pino';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openIdentityProvider, type IdentityProvider } from '../client/identity-provider.ts';
import { openWorld, type World } from '../world/world.ts';
import { hasBrowser } from './browser.ts';

const APPS = new URL('../../../apps/', import.meta.url);
const { resident } = samplePeople();
const REPORT = {
  kind: 'E1',
  severity: 'ORDINARY',
  gridCode: '510115006005007001',
  place: '样例小区北门',
  description: '垃圾未清运（样例）',
};

/** The example page of the client, in a browser profile that is closed and opened again, with a real provider and gateway. */
describe.skipIf(!hasBrowser)('P12: a web page of a client app', () => {
  let profile: string;
  let site: HttpServer;
  let provider: IdentityProvider;
  let world: World;
  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'profile-'));
    const script = await bundled('example/page.ts', 'chrome80');
    const page = `<!doctype html><meta charset="utf-8"><title>example</title><script>
      (function (exports) {${script}\n})(window.example = {});
      const settings = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
    </script>`;
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    const served = { host: '127.0.0.1', port: 0, bodyLimit: 1000, log: pino({ level: 'silent' }) };
    site = await listen(() => Promise.resolve({ status: 200, headers, body: page }), served);
    provider = await openIdentityProvider({ app: 'example', redirect: () => `${site.url}/app` }, 'microgrid');
    const tokensOf = remoteIssuer(provider.url, { audience: 'microgrid', jwksUrl: provider.jwksUrl });
    world = await openWorld({ safelist: trustedDocumentsIn(APPS), corsOrigins: [site.url], tokensOf });
  });
  afterAll(async () => {
    await world.close();
    await provider.close();
    await site.close();
    await rm(profile, { recursive: true });
  });

  const openProfile = () =>
    chromium.launchPersistentContext(profile, {
      executablePath: inject('chromium') ?? '',
      args: ['--no-sandbox'],
      locale: 'zh-CN',
    });
  /** Loads the app; `window.app` is there when its sign-in is done. */
  async function load(page: Page) {
    const settings = { graph: world.url, issuer: provider.url, redirect: `${site.url}/app`, person: resident };
    await page.evaluate(`example.openPage(${JSON.stringify(settings)}).then((app) => void (window.app = app))`);
  }
  const has = (page: Page, code: string) => page.evaluate(`(async () => ${code})()`);

  it('signs in by code, does each write once over a closed browser and lost answers, and keeps no token', async () => {
    let context = await openProfile();
    let page = await context.newPage();
    await page.goto(`${site.url}/app?tab=mine#top`);
    await load(page);
    await page.route('**/graphql', (route) => route.abort('internetdisconnected'));
    const ids = [
      await has(page, `app.report(${JSON.stringify(REPORT)})`),
      await has(page, `app.report(${JSON.stringify(REPORT)})`),
    ];
    await has(page, 'app.drain()');
    expect(await has(page, 'app.states()')).toEqual(['WAITING', 'WAITING']);
    await context.close();

    context = await openProfile();
    page = await context.newPage();
    const sent: string[] = [];
    await page.route('**/graphql', async (route) => {
      const { variables }: ReturnType<typeof JSON.parse> = route.request().postDataJSON() ?? {};
      const id: unknown = variables?.input?.writeId;
      if (typeof id !== 'string') return route.continue();
      sent.push(id);
      // Done, and nobody hears of it.
      if (sent.filter((other) => other === id).length > 1) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.goto(`${site.url}/app?tab=mine#top`);
    await load(page);
    // Without a sign-in they wait: the first is refused, not lost.
    await has(page, 'app.drain()');
    expect(await has(page, 'app.states()')).toEqual(['WAITING', 'WAITING']);
    sent.length = 0;
    await signIn(page);
    await has(page, 'app.drain()');
    expect(await has(page, 'app.states()')).toEqual(['RECEIVED', 'RECEIVED']);
    expect(sent).toEqual([ids[0], ids[0], ids[1], ids[1]]);
    for (const id of ids) expect(await has(page, `app.statusOf(${JSON.stringify(id)})`)).toBe('REPORTED');
    expect(await has(page, 'app.isRenewed()')).toBe(true);
    expect(await has(page, `app.statusOf(${JSON.stringify(ids[0])})`)).toBe('REPORTED');
    const stored = JSON.stringify(
      await has(page, '[{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]'),
    );
    expect(stored).toBe(JSON.stringify([{}, {}, '', `${site.url}/app?tab=mine#top`]));

    // Loaded anew the page has no token; the issuer still knows who is there, and asks nothing.
    await page.reload();
    await load(page);
    expect(await has(page, 'app.isSignedIn()')).toBe(false);
    await has(page, 'app.signIn()');
    await page.waitForURL(/state=/);
    await load(page);
    expect(await has(page, 'app.isSignedIn()')).toBe(true);
    await context.close();
  });

  /** The first time the issuer, asked whether it knows who is there, says no; then it asks. */
  async function signIn(page: Page): Promise<void> {
    await has(page, 'app.signIn()');
    await page.waitForURL(/error=login_required/);
    void load(page).catch(() => undefined);
    await page.fill('input[name=login]', resident);
    await page.fill('input[name=password]', 'any');
    await page.click('button[type=submit]');
    await page.waitForURL(/[?&]code=/);
    await load(page);
  }
});
