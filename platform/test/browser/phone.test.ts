import { trustedDocumentsIn } from '@microgrid/gateway/trusted-documents';
import { environment } from '@microgrid/process/env';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../world/world.ts';
import { hasBrowser, openBrowser, visit, type Visit } from './browser.ts';
import { DEVICE, LARGE_AND_LEGIBLE, TRANSFERRED } from './phone-page.ts';

/** Bytes over the wire until home is shown and the page works offline, its data and all of its other pages too. */
const FIRST_LOAD = 90_000;
/** What the next start may take, of which the page itself is nothing. */
const NEXT_START = 5000;

/** As a phone in a hand. */
const HAND = { viewport: { width: 360, height: 800 }, hasTouch: true };

describe.skipIf(!hasBrowser)('the phone page in a browser', () => {
  let world: World;
  let browser: Browser;
  let open: Visit;
  beforeAll(async () => {
    // As in production: what an app may ask is in its manifest.
    world = await openWorld({ hasFront: true, safelist: trustedDocumentsIn(environment({}).appsFolder) });
    const { status } = await world.fetch('/phone/');
    if (status !== 200) throw new Error('the phone page is not built: run npx pnpm build');
    browser = await openBrowser();
  });
  afterEach(() => open.page.context().close());
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  async function phoneAs(who: string, path = '', options: Partial<Parameters<typeof visit>[1]> = {}): Promise<Page> {
    open = await visit(browser, { origins: [world.url], ...HAND, ...options });
    await open.page.goto(`${world.url}/phone/${path}${path.includes('?') ? '&' : '?'}as=${who}`);
    await settled(open.page);
    return open.page;
  }
  /** What is read is there, or said to be missing. */
  async function settled(page: Page) {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => page.getByText(/^正在读取|^Reading/).count()).toBe(0);
  }
  /** Asked past the page, by an app that may ask what it likes. */
  async function ask(who: keyof ReturnType<typeof samplePeople>, query: string, variables: object = {}) {
    const token = await world.issuer.mint(samplePeople()[who], { scope: 'graph:ask' });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const body = JSON.stringify({ query, variables });
    const response = await world.fetch('/graphql', { method: 'POST', headers, body });
    return JSON.parse(await response.text());
  }
  const lastReported = async () => {
    const { data } = await ask(
      'leader',
      '{ matters(where: { isMine: true }, first: 1) { totalCount nodes { id kind severity status resolution grid { code } } } }',
    );
    return { count: data.matters.totalCount, last: data.matters.nodes[0] };
  };
  async function sizeOf(path: string): Promise<number> {
    const { headers } = await world.fetch(path, { headers: { 'accept-encoding': 'br' } });
    return Number(headers.get('content-length'));
  }
  const breaches = (page: Page) =>
    page.evaluate('axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + nodes[0].html))');

  it.each([
    ['leader', ''],
    ['leader', 'report'],
    ['leader', 'report/A1'],
    ['leader', 'emergency'],
    ['leader', 'emergency/F2'],
    ['leader', 'visits'],
    ['leader', 'opinions'],
    ['leader', 'activities'],
    ['leader', 'facts'],
    ['worker', ''],
    ['worker', 'report/E1'],
    ['resident', ''],
    ['resident', 'matters'],
    ['resident', 'grid'],
    ['resident', 'complaints'],
    ['resident', 'my-data'],
    ['resident', 'report/A1'],
  ])('shows %s the page %s by every rule, large, and at 320 px without scrolling sideways', async (who, path) => {
    const page = await phoneAs(who, path);
    await page.evaluate(axe.source);
    expect(await breaches(page)).toEqual([]);
    expect(await page.evaluate(LARGE_AND_LEGIBLE)).toEqual([]);
    expect([open.outside, await open.violations(), open.errors]).toEqual([[], [], []]);
    const isWide = () => page.evaluate('document.documentElement.scrollWidth > innerWidth');
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await isWide()).toBe(false);
    await page.evaluate("localStorage.setItem('size', '30')");
    await page.reload();
    await settled(page);
    expect([await page.evaluate('getComputedStyle(document.body).fontSize'), await isWide()]).toEqual(['30px', false]);
  });

  it('stores what waits, the last home and the size of its text, its own files, and nothing else', async () => {
    const page = await phoneAs('leader');
    await page.getByRole('button', { name: '字号' }).click();
    await expect.poll(() => page.evaluate('caches.keys().then((keys) => keys.length)')).toBe(1);
    await expect.poll(async () => (await device(page)).texts).toEqual(['microgrid/home']);
    const { cookies, local, session, databases, cached, all } = await device(page);
    expect({ cookies, local, session, databases }).toEqual({
      cookies: '',
      local: { size: '24' },
      session: {},
      databases: ['microgrid'],
    });
    expect(cached.filter((path) => !/^\/phone\/(?:assets\/[\w-]+\.(?:js|css)|[\w.]+)$/.test(path))).toEqual([]);
    // Tokens begin so.
    expect(all).not.toContain('eyJ');
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('button', { name: /社区书记/ }).waitFor();
    await expect.poll(async () => (await device(page)).texts).toEqual([]);
  });

  it('comes within its budget, and from the device the next time', async () => {
    const page = await phoneAs('leader');
    await expect.poll(() => page.evaluate('caches.keys().then((keys) => keys.length)')).toBe(1);
    await page.evaluate('navigator.serviceWorker.ready');
    const loaded = await page.evaluate<Record<string, number>>(TRANSFERRED);
    // What the worker fetches besides: what the page has loaded comes from the browser's own store.
    const { cached } = await device(page);
    const besides = ['/phone/sw.js', ...cached.filter((path) => loaded[path] === undefined)];
    const sizes = await Promise.all(besides.map(sizeOf));
    expect(sum([...Object.values(loaded), ...sizes])).toBeLessThan(FIRST_LOAD);
    expect(cached.length).toBeGreaterThan(15);
    await page.reload();
    await settled(page);
    const again = await page.evaluate<Record<string, number>>(TRANSFERRED);
    expect(Object.keys(again).filter((path) => path.startsWith('/phone/') && again[path] !== 0)).toEqual([]);
    expect(sum(Object.values(again))).toBeLessThan(NEXT_START);
  });

  it('reports in three taps', async () => {
    const page = await phoneAs('leader');
    const { count } = await lastReported();
    await page.getByRole('link', { name: '报事', exact: true }).click();
    await page.getByRole('link', { name: /^垃圾/ }).click();
    await page.getByRole('button', { name: '发送' }).click();
    await page.getByText('已收到').waitFor();
    const { count: after, last } = await lastReported();
    expect([after, last]).toMatchObject([count + 1, { kind: 'E1', severity: 'ORDINARY', status: 'REPORTED' }]);
    const { data } = await ask('leader', '{ myRoles { grid { code } } }');
    expect(last.grid.code).toBe(data.myRoles[0].grid.code);
    await page.getByRole('button', { name: '知道了' }).click();
    await expect.poll(() => page.getByText('已收到').count()).toBe(0);
  });

  it('takes the leader’s word that it is settled, and every kind there is', async () => {
    const page = await phoneAs('leader', 'report');
    await page.getByRole('button', { name: '全部' }).click();
    const kinds = await page.locator('.kinds a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    const { data } = await ask('leader', '{ matterKinds { kind } }');
    const known = data.matterKinds.map(({ kind }: { kind: string }) => kind);
    expect(kinds.map((href) => href?.split('/').at(-1))).toEqual(known.filter((kind: string) => !/^[FG]/.test(kind)));
    await page.locator('.kinds a[href$="/C7"]').click();
    await page.getByLabel('已经当场办好').check();
    await page.getByLabel(/想多说一句/).fill('换了一个灯泡（样例）');
    await page.getByRole('button', { name: '发送' }).click();
    await page.getByText('已收到').waitFor();
    expect((await lastReported()).last).toMatchObject({
      kind: 'C7',
      status: 'RESOLVED',
      resolution: '换了一个灯泡（样例）',
    });
  });

  it('A8: shows what was refused with the reason until it is seen, and counts it nowhere', async () => {
    const page = await phoneAs('leader', 'report/B4');
    const { count } = await lastReported();
    await page.getByLabel(/想多说一句/).fill('电话 13800138000');
    await page.getByRole('button', { name: '发送' }).click();
    await page.getByText('没有成功').waitFor();
    await page.getByText('填写有误').waitFor();
    await page.reload();
    await page.getByText('没有成功').waitFor();
    expect((await lastReported()).count).toBe(count);
    await page.getByRole('button', { name: '知道了' }).click();
    await expect.poll(() => page.getByText('没有成功').count()).toBe(0);
  });

  it('says whom to call in an emergency, and who comes', async () => {
    const page = await phoneAs('leader');
    await page.getByRole('link', { name: '应急', exact: true }).click();
    const numbers = page.locator('.numbers a');
    expect(await numbers.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
      'tel:120',
      'tel:119',
      'tel:110',
    ]);
    await page.getByRole('link', { name: /^着火/ }).click();
    await page.getByRole('button', { name: '发送' }).click();
    await page.getByRole('heading', { name: /谁来了/ }).waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1);
    expect(await page.getByText('正在赶来', { exact: true }).count()).toBe(0);
    const { errors } = await ask(
      'worker',
      'mutation ($input: AnswerEmergencyInput!) { acknowledgeEmergency(input: $input) { id } }',
      { input: { matterId: id } },
    );
    expect(errors).toBeUndefined();
    await page.getByText('正在赶来', { exact: true }).waitFor();
  });

  it('does what the button of a thing that waits says, and says what is missing', async () => {
    const reported = await phoneAs('leader', 'report/A5');
    await reported.getByRole('button', { name: '发送' }).click();
    await reported.getByText('已收到').waitFor();
    const { last } = await lastReported();
    await reported.context().close();
    const page = await phoneAs('worker');
    const item = page
      .locator('li')
      .filter({ has: page.locator(`a[href="/phone/matters/${last.id}"]`) })
      .first();
    await item.getByRole('button', { name: '答复' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '答复' }).click();
    await dialog.getByText('请填写').waitFor();
    await page.evaluate(axe.source);
    expect([await breaches(page), await page.evaluate(LARGE_AND_LEGIBLE)]).toEqual([[], []]);
    await dialog.getByRole('textbox').fill('明天上午来修（样例）');
    await dialog.getByRole('button', { name: '答复' }).click();
    await dialog.waitFor({ state: 'detached' });
    const { data } = await ask('worker', `{ matter(id: "${last.id}") { firstReplyAt } }`);
    expect(data.matter.firstReplyAt).not.toBeNull();
    expect(await page.getByText('我发的').count()).toBe(0);
  });

  it('takes opinions one after the other, without a name', async () => {
    const page = await phoneAs('leader', 'opinions');
    await page.getByLabel(/居民怎么说/).fill('楼道灯太暗（样例）');
    await page.getByRole('button', { name: '记下' }).click();
    await page.getByText('已记下 1 条').waitFor();
    const opinions = () =>
      ask('worker', '{ opinions(where: { status: [OPEN] }, first: 20) { nodes { text isAnonymous channel } } }');
    await expect
      .poll(async () => (await opinions()).data.opinions.nodes)
      .toContainEqual({ text: '楼道灯太暗（样例）', isAnonymous: true, channel: 'ROUND' });
  });

  it('finds a resident’s micro-grid in three taps, says who serves it, and reports there', async () => {
    const page = await phoneAs('resident', 'grid');
    await page.getByRole('button', { name: '杏林社区' }).click();
    await page.getByRole('button', { name: '杏林社区第七网格' }).click();
    await page.locator('.kinds button').nth(1).click();
    await page.getByText('网格员', { exact: true }).waitFor();
    await page.getByRole('button', { name: '返回' }).click();
    await page.getByRole('link', { name: '报事', exact: true }).click();
    await page.getByRole('link', { name: /^报修/ }).click();
    await page.getByRole('button', { name: '发送' }).click();
    // On a busy machine the queue may have to try again.
    await page.getByText('已收到').waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: '看进度' }).click();
    await page.getByText('已上报').waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1);
    const { data } = await ask('resident', `{ matter(id: "${id}") { grid { code } } }`);
    expect(data.matter.grid.code).toBe('510115006005007002');
  });

  it('signs a resident up for an activity, and gives the seat up', async () => {
    const page = await phoneAs('resident', 'activities');
    await page
      .locator('.cards li', { hasText: /余 [1-9]/ })
      // Not one that has begun meanwhile.
      .last()
      .getByRole('link')
      .click();
    const press = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name, exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    await press('报名');
    await page.getByText('已报名', { exact: true }).waitFor();
    await press('取消报名');
    await expect.poll(() => page.getByText('已报名', { exact: true }).count()).toBe(0);
  });

  it('speaks English all through where somebody asks for it', async () => {
    const page = await phoneAs('leader');
    await page.getByRole('button', { name: 'English' }).click();
    const chrome = async () =>
      (await page.locator('nav, button, h2, label, [role=status]').allInnerTexts()).filter(
        (text) => /[\u4e00-\u9fff]/.test(text) && text !== '中文' && !text.includes('\n'),
      );
    await page.getByRole('link', { name: 'Report', exact: true }).waitFor();
    expect(await chrome()).toEqual([]);
    await page.getByRole('link', { name: 'Report', exact: true }).click();
    await page.getByRole('button', { name: 'All kinds' }).click();
    expect(await page.locator('.kinds a, h1, h2').allInnerTexts()).not.toContainEqual(
      expect.stringMatching(/[\u4e00-\u9fff]/),
    );
  });

  it('asks who is there where nobody says, with whom to call beside it', async () => {
    open = await visit(browser, { origins: [world.url], ...HAND });
    await open.page.goto(`${world.url}/phone/`);
    await open.page.getByRole('button', { name: /^微网格长/ }).waitFor();
    expect(await open.page.locator('.numbers a').count()).toBe(3);
  });

  // The last one: the leader of the sample is none from here on.
  it('says to one whose post has ended that it has, and goes on as for a resident', async () => {
    const mine = `{ me { appointments(where: { status: [ACTIVE] }, first: 5) { nodes { id version } } } }`;
    const { data } = await ask('leader', mine);
    for (const { id, version } of data.me.appointments.nodes) {
      const { errors } = await ask(
        'secretary',
        'mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { id } }',
        { input: { appointmentId: id, expectedVersion: version, reason: 'MOVED' } },
      );
      expect(errors).toBeUndefined();
    }
    const page = await phoneAs('leader');
    await page.getByText('您现在没有微网格岗位').waitFor();
    expect(await page.getByRole('link', { name: '我的考核' }).count()).toBe(0);
    await page.getByRole('link', { name: '报事', exact: true }).click();
    await page.getByRole('link', { name: /^垃圾/ }).click();
    await page.getByRole('heading', { name: '在哪个微网格' }).waitFor();
  });
});

interface Device {
  readonly cookies: string;
  readonly local: object;
  readonly session: object;
  readonly databases: readonly string[];
  /** Keys of what the page keeps. */
  readonly texts: readonly string[];
  readonly cached: readonly string[];
  /** Everything in one text. */
  readonly all: string;
}

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);

const device = (page: Page): Promise<Device> => page.evaluate(DEVICE);
