import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trustedDocumentsIn } from '@microgrid/gateway/trusted-documents';
import { environment } from '@microgrid/process/env';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { openWorld, type World } from '../world/world.ts';
import { hasBrowser } from './browser.ts';
import { DEVICE } from './phone-page.ts';

/** One browser profile, as one phone, that is closed and opened again. */
describe.skipIf(!hasBrowser)('the phone page without a network', () => {
  let world: World;
  let profile: string;
  let context: BrowserContext;
  beforeAll(async () => {
    world = await openWorld({ hasFront: true, safelist: trustedDocumentsIn(environment({}).appsFolder) });
    const { status } = await world.fetch('/phone/');
    if (status !== 200) throw new Error('the phone page is not built: run npx pnpm build');
  });
  afterAll(() => world.close());
  beforeEach(async () => void (profile = await mkdtemp(join(tmpdir(), 'phone-'))));
  afterEach(async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  });

  async function openPhone(): Promise<Page> {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: inject('chromium') ?? '',
      args: ['--no-sandbox'],
      viewport: { width: 360, height: 800 },
    });
    return context.newPage();
  }
  const go = (page: Page, who: string) => page.goto(`${world.url}/phone/?as=${who}`);
  const reportLink = (page: Page) => page.getByRole('link', { name: '报事', exact: true });
  /** Opened once with a network, and everything kept. */
  async function prepared(who: string): Promise<Page> {
    const page = await openPhone();
    await go(page, who);
    await reportLink(page).waitFor();
    await page.evaluate('navigator.serviceWorker.ready');
    await expect.poll(async () => (await kept(page)).length).toBe(1);
    return page;
  }
  async function report(page: Page, name: RegExp) {
    await reportLink(page).click();
    await page.getByRole('link', { name }).click();
    await page.getByRole('button', { name: '发送' }).click();
    await reportLink(page).waitFor();
  }
  async function kept(page: Page): Promise<string[]> {
    const { texts }: { texts: string[] } = await page.evaluate(DEVICE);
    return texts;
  }
  const written = async (page: Page) =>
    (await kept(page)).flatMap((key) => (key.startsWith('microgrid/write/') ? (key.split('/').at(-1) ?? []) : []));
  async function mine(who: 'leader' | 'resident') {
    const token = await world.issuer.mint(samplePeople()[who], { scope: 'graph:ask' });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const query = '{ matters(where: { isMine: true }, first: 20) { totalCount nodes { id kind } } }';
    const response = await world.fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
    return JSON.parse(await response.text()).data.matters;
  }
  /** Each write is done the first time, and nobody hears of it. */
  async function loseFirstAnswers(): Promise<string[]> {
    const sent: string[] = [];
    await context.route('**/graphql', async (route) => {
      const { variables }: ReturnType<typeof JSON.parse> = route.request().postDataJSON() ?? {};
      const id: unknown = variables?.input?.writeId;
      if (typeof id !== 'string') return route.continue();
      sent.push(id);
      if (sent.filter((other) => other === id).length > 1) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    return sent;
  }

  it('K4: reports, is closed, begins again, and does each once though its answer was lost', async () => {
    const before = await mine('leader');
    let page = await prepared('leader');
    await context.setOffline(true);
    await page.getByText('没有网络，可以照常报事').waitFor();
    for (const name of [/^垃圾/, /^燃气/, /^报修/]) await report(page, name);
    expect(await page.getByText('待发送', { exact: true }).count()).toBe(3);
    await page.getByText('3 件待发送').waitFor();
    const ids = await written(page);
    await context.close();

    page = await openPhone();
    await context.setOffline(true);
    await go(page, 'leader');
    await page.getByText(/的情况$/).waitFor();
    expect(await page.getByText('待发送', { exact: true }).count()).toBe(3);
    await report(page, /^帮老人/);
    ids.push(...(await written(page)).filter((id) => !ids.includes(id)));
    const sent = await loseFirstAnswers();
    await context.setOffline(false);
    await expect.poll(() => page.getByText('已收到', { exact: true }).count()).toBe(4);
    expect(await page.getByText('待发送').count()).toBe(0);
    for (const id of ids) expect(sent.filter((other) => other === id).length).toBeGreaterThan(1);
    const after = await mine('leader');
    expect(after.totalCount).toBe(before.totalCount + 4);
    expect(after.nodes.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(ids));
  });

  it('keeps what was done about a thing that waits, until there is a network', async () => {
    const page = await prepared('leader');
    await report(page, /^垃圾/);
    await page.getByText('已收到', { exact: true }).waitFor();
    await page.getByRole('button', { name: '知道了' }).click();
    await context.setOffline(true);
    const accept = page.getByRole('button', { name: '受理', exact: true }).first();
    await accept.click();
    await page.getByRole('dialog').getByRole('button', { name: '受理' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('1 件待发送').waitFor();
    await context.setOffline(false);
    await page.getByText('已收到', { exact: true }).waitFor();
  });

  it('takes back what was never sent', async () => {
    const page = await prepared('leader');
    const before = await mine('leader');
    await context.setOffline(true);
    await report(page, /^垃圾/);
    await page.getByRole('button', { name: '不发了' }).click();
    await expect.poll(() => written(page)).toEqual([]);
    await context.setOffline(false);
    await expect.poll(() => page.getByText('没有网络').count()).toBe(0);
    expect((await mine('leader')).totalCount).toBe(before.totalCount);
  });

  it('K5: shows the next one on the phone nothing of the one before, and sends as whoever wrote it alone', async () => {
    const before = await mine('leader');
    let page = await prepared('leader');
    await context.setOffline(true);
    await report(page, /^噪声宠物/);
    const [id] = await written(page);
    await context.close();

    page = await openPhone();
    const residents = (await mine('resident')).totalCount;
    await go(page, 'resident');
    await page.getByRole('heading', { name: '您好' }).waitFor();
    expect(await page.getByText(/待发送|我发的|噪声宠物/).count()).toBe(0);
    const { all } = await page.evaluate<{ all: string }>(DEVICE);
    expect(all).not.toContain('样例网格员');
    expect((await mine('resident')).totalCount).toBe(residents);
    expect((await mine('leader')).totalCount).toBe(before.totalCount);

    await go(page, 'leader');
    await page.getByText('已收到', { exact: true }).waitFor();
    const after = await mine('leader');
    expect(after.totalCount).toBe(before.totalCount + 1);
    expect(after.nodes[0].id).toBe(id);
  });

  it('says that an emergency has not been sent, and whom to call', async () => {
    const page = await prepared('leader');
    await context.setOffline(true);
    await page.getByRole('link', { name: '应急', exact: true }).click();
    await page.getByRole('link', { name: /^有人走失/ }).click();
    await page.getByRole('button', { name: '发送' }).click();
    await page.getByText('还没有发出去：请先打电话求助').waitFor();
    expect(await page.locator('.numbers a').count()).toBe(3);
    await context.setOffline(false);
    await page.getByRole('heading', { name: /谁来了/ }).waitFor();
  });

  it('asks for a network the first time, with whom to call without one', async () => {
    const page = await openPhone();
    await page.goto(`${world.url}/phone/`);
    await page.getByRole('button', { name: /^微网格长/ }).waitFor();
    await page.evaluate('navigator.serviceWorker.ready');
    await context.setOffline(true);
    await page.goto(`${world.url}/phone/`);
    await page.getByText('第一次使用要先联网登录').waitFor();
    expect(await page.locator('.numbers a').count()).toBe(3);
  });
});
