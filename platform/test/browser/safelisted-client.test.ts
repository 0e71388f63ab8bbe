import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { trustedDocumentsIn } from '@microgrid/gateway/trusted-documents';
import { listen, type HttpServer } from '@microgrid/process/http-server';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { pino } from 'pino';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../world/world.ts';
import { hasBrowser, openBrowser, visit } from './browser.ts';

const GRID = 'query Grid($code: GridCode!) { grid(code: $code) { name } }';
const ID = `sha256:${createHash('sha256').update(GRID).digest('hex')}`;
const variables = { code: '510115006005' };

/** A web app of its own origin, as a team elsewhere would serve it. */
const PAGE = `<!doctype html><meta charset="utf-8"><title>phone</title><script>
  async function ask(graph, token, body) {
    const headers = { 'content-type': 'application/json', authorization: 'Bearer ' + token };
    const response = await fetch(graph + '/graphql', { method: 'POST', headers, body: JSON.stringify(body) });
    const { data, errors } = await response.json();
    return [response.status, data?.grid?.name ?? errors[0].extensions.code];
  }
</script>`;

describe.skipIf(!hasBrowser)('P12: a safelisted client app in a browser', () => {
  let folder: string;
  let app: HttpServer;
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'apps-'));
    await mkdir(join(folder, 'phone/trusted'), { recursive: true });
    await writeFile(join(folder, 'phone/trusted/1.0.0.json'), JSON.stringify({ [ID]: GRID }));
    const page = { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: PAGE };
    const served = { host: '127.0.0.1', port: 0, bodyLimit: 1000, log: pino({ level: 'silent' }) };
    app = await listen(() => Promise.resolve(page), served);
    const safelist = trustedDocumentsIn(pathToFileURL(`${folder}/`));
    world = await openWorld({ safelist, corsOrigins: [app.url], hasFront: true });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
    await app.close();
    await rm(folder, { recursive: true });
  });

  it('is answered by the hash of a document in its manifest, and refused a text of its own', async () => {
    const { page, outside } = await visit(browser, { origins: [app.url, world.url] });
    await page.goto(app.url);
    const token = await world.issuer.mint(samplePeople().leader, { app: 'phone' });
    const ask = (body: object) =>
      page.evaluate(`ask(${JSON.stringify(world.url)}, ${JSON.stringify(token)}, ${JSON.stringify(body)})`);
    expect(await ask({ documentId: ID, variables })).toEqual([200, '杏林社区']);
    const extensions = { persistedQuery: { version: 1, sha256Hash: ID.slice('sha256:'.length) } };
    expect(await ask({ extensions, variables })).toEqual([200, '杏林社区']);
    expect(await ask({ query: GRID, variables })).toEqual([403, 'FREE_TEXT_REFUSED']);
    expect(await ask({ documentId: 'sha256:unknown', variables })).toEqual([400, 'UNKNOWN_DOCUMENT']);
    expect(outside).toEqual([]);
  });

  it('stands beside an explorer that asks freely for whoever may, and says why not for others', async () => {
    const { page } = await visit(browser, { origins: [world.url] });
    const answer = page.locator('.graphiql-response .view-lines');
    await page.goto(`${world.url}/explorer`);
    await page.getByRole('button', { name: /执行 Execute/ }).click();
    await expect.poll(() => answer.innerText()).toContain('FREE_TEXT_REFUSED');
    await page.getByLabel('身份 Identity').selectOption('street');
    await page.getByText('已登录 Signed in').waitFor();
    await page.getByRole('button', { name: /执行 Execute/ }).click();
    await expect.poll(() => answer.innerText()).toContain('天王社区');
  });
});
