import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../world/world.ts';
import { hasBrowser, openBrowser, visit } from './browser.ts';

describe.skipIf(!hasBrowser)('the first page in a browser', () => {
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    world = await openWorld({ hasFront: true });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it('says what this is in both languages without a script, and leads to each app as somebody', async () => {
    const { page } = await visit(browser, { origins: [world.url], javaScriptEnabled: false });
    await page.goto(world.url);
    expect(await page.locator('h1').allInnerTexts()).toEqual([
      '微网实格：一个街道的社区服务数据',
      'Micro-grid: the community service of a street, as data',
    ]);
    const secretary = page.getByRole('listitem').filter({ hasText: '社区书记' });
    const ways = await secretary
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(ways).toEqual(['/desk?as=secretary', '/phone/?as=secretary', '/explorer?as=secretary']);
    await page.context().close();
  });

  it('signs in with one click', async () => {
    const { page } = await visit(browser, { origins: [world.url] });
    await page.goto(world.url);
    await page.getByRole('listitem').filter({ hasText: '社区书记' }).getByRole('link', { name: '查询台' }).click();
    await page.getByText('已登录 Signed in').waitFor();
    await page.context().close();
  });

  it('styles the public card of a grid under its policy too', async () => {
    const visited = await visit(browser, { origins: [world.url] });
    await visited.page.goto(`${world.url}/card/510115006005`);
    expect([visited.outside, await visited.violations()]).toEqual([[], []]);
    expect(await visited.page.evaluate('getComputedStyle(document.body).maxWidth')).not.toBe('none');
    await visited.page.context().close();
  });

  it.each([1440, 320])(
    'asks nothing elsewhere, breaks no rule and needs no scrolling sideways, %d px wide',
    async (width) => {
      const visited = await visit(browser, { origins: [world.url], viewport: { width, height: 800 } });
      const { page } = visited;
      await page.goto(world.url);
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.tagName')).toBe('A');
      expect([visited.outside, await visited.violations(), visited.errors]).toEqual([[], [], []]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await page.evaluate(axe.source);
      expect(await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))')).toEqual([]);
      await page.context().close();
    },
  );
});
