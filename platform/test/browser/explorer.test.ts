import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../world/world.ts';
import { hasBrowser, openBrowser, visit, type Visit } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Bytes over the wire until the first answer is shown: the page, its editor, the schema. */
const FIRST_LOAD = 1_700_000;

describe.skipIf(!hasBrowser)('the explorer in a browser', () => {
  let world: World;
  let browser: Browser;
  let open: Visit;
  beforeAll(async () => {
    world = await openWorld({ hasFront: true });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  async function explorerAs(who: string): Promise<Page> {
    open = await visit(browser, { origins: [world.url] });
    const { page } = open;
    await page.goto(`${world.url}/explorer${who === '' ? '' : `?as=${who}`}`);
    await page.locator('.graphiql-query-editor .view-lines').waitFor();
    return page;
  }
  async function isClean() {
    expect(open.outside).toEqual([]);
    expect(await open.violations()).toEqual([]);
    expect(open.errors).toEqual([]);
  }
  /** Pasted: what is typed gets brackets of the editor's own. */
  async function write(page: Page, query: string) {
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.evaluate(`{
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', ${JSON.stringify(query)});
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }`);
  }
  const run = (page: Page) => page.keyboard.press('ControlOrMeta+Enter');
  const answer = (page: Page) => page.locator('.graphiql-response .view-lines');
  const status = (page: Page) => page.locator('.cost-line');

  it('opens with nothing from elsewhere, and answers as the person who was picked', async () => {
    const page = await explorerAs('');
    await page.getByLabel('身份 Identity').selectOption('secretary');
    await page.getByText('已登录 Signed in').waitFor();
    await write(page, '{ me { displayName } matters(first: 1) { totalCount } }');
    await run(page);
    await expect.poll(() => answer(page).innerText()).toMatch(/displayName/);
    await expect.poll(() => answer(page).innerText()).not.toMatch(/errors/);
    await isClean();
    expect(open.received()).toBeLessThan(FIRST_LOAD);
    await page.screenshot({ path: '/tmp/work/explorer-shot.png' });
    console.log(open.received(), await open.stored(), await status(page).innerText(), AXE.length);
  });
});
