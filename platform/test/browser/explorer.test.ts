import { samplePeople } from '@microgrid/sample-network/sample-people';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../world/world.ts';
import { hasBrowser, openBrowser, visit, type Visit } from './browser.ts';

/** Bytes over the wire until the first answer is shown: the page, its editor and workers, the schema. */
const FIRST_LOAD = 1_700_000;

describe.skipIf(!hasBrowser)('the explorer in a browser', () => {
  let world: World;
  let browser: Browser;
  let open: Visit;
  beforeAll(async () => {
    world = await openWorld({ hasFront: true });
    const { status } = await world.fetch('/explorer');
    if (status !== 200) throw new Error('the explorer is not built: run npx pnpm explorer');
    browser = await openBrowser();
  });
  afterEach(() => open.page.context().close());
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
    expect(await open.stored()).toBe('[[],[{},{},[],[]]]');
  }
  /** Pasted: what is typed gets brackets of the editor's own. Again until it stands there: the editor is seen before it hears. */
  async function write(page: Page, query: string) {
    await expect
      .poll(async () => {
        await page.locator('.graphiql-query-editor .view-lines').click();
        await page.keyboard.press('ControlOrMeta+a');
        await page.evaluate(`{
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', ${JSON.stringify(query)});
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
        }`);
        return withoutSpaces(await textOf(page, '.graphiql-query-editor .view-lines'));
      })
      .toBe(withoutSpaces(query));
  }
  async function ask(page: Page, query: string) {
    await write(page, query);
    await page.keyboard.press('ControlOrMeta+Enter');
  }
  /** The editor writes spaces that do not break. */
  const textOf = async (page: Page, place: string) => (await page.locator(place).innerText()).replaceAll('\u00a0', ' ');
  const says = (page: Page) => expect.poll(() => textOf(page, '.graphiql-response .view-lines'));
  const cost = (page: Page) => expect.poll(() => textOf(page, '.cost-line'));
  const tokenField = (page: Page) => page.getByRole('textbox', { name: '令牌 Token' });

  it('opens with nothing from elsewhere, answers as the person who was picked, and stores nothing', async () => {
    const page = await explorerAs('');
    await page.getByLabel('身份 Identity').selectOption('secretary');
    await page.getByText('已登录 Signed in').waitFor();
    await ask(page, '{ me { displayName } matters(first: 1) { totalCount } }');
    await says(page).toMatch(/"displayName": "样例总网格长\d+"[^]*"totalCount": \d+/);
    await isClean();
  });

  it('opens as somebody by its address, and as nobody where the page is loaded without', async () => {
    const page = await explorerAs('leader');
    await ask(page, '{ me { displayName } }');
    await says(page).toMatch(/样例微网格长/);
    expect(await open.received()).toBeLessThan(FIRST_LOAD);
    await page.goto(`${world.url}/explorer`);
    await page.locator('.graphiql-query-editor .view-lines').waitFor();
    await ask(page, '{ me { displayName } }');
    await says(page).toMatch(/"me": null|UNAUTHENTICATED/);
  });

  it('shows what a question costs, and which subgraph is asked for what', async () => {
    const page = await explorerAs('secretary');
    await ask(page, '{ grid(code: "510115006005") { name leader { displayName } } }');
    await cost(page).toMatch(/^费用 Cost \d+ \/ 200,000 .*子图请求 Requests \d/);
    await says(page).not.toContain('explain');
    await page.getByRole('button', { name: /费用与计划/ }).click();
    const plan = page.getByRole('region', { name: /费用与计划/ });
    expect(await plan.locator('li > strong').allInnerTexts()).toEqual(['organisation', 'people']);
    await plan.getByText('grid', { exact: true }).click();
    expect(await plan.locator('pre').last().innerText()).toContain('leader');
    await isClean();
  });

  it('takes a token that is pasted, and asks without cost and plan where they are not for its holder', async () => {
    const page = await explorerAs('');
    await tokenField(page).fill(await world.issuer.mint(samplePeople().resident));
    await page.keyboard.press('Enter');
    await page.getByText('已登录 Signed in').waitFor();
    expect(await tokenField(page).inputValue()).toBe('');
    await ask(page, '{ grid(code: "510115006005") { name } }');
    await says(page).toMatch(/杏林社区/);
    await cost(page).toBe('执行查询后显示费用 The cost shows with the answer');
    await isClean();
  });

  it('saves a question and opens it again, for those who keep some, and says why it does not', async () => {
    const page = await explorerAs('analyst');
    await ask(page, 'query Communities { grids(where: { level: TOTAL }) { totalCount } }');
    await says(page).toMatch(/"totalCount": 5/);
    await page.getByRole('button', { name: /常用查询/ }).click();
    await page.getByLabel('标题 Title').fill('社区数');
    await page.getByRole('button', { name: '保存当前查询 Save this query' }).click();
    await page.getByRole('button', { name: '社区数', exact: true }).waitFor();
    await page.getByRole('button', { name: '新标签 New tab' }).click();
    await page.getByRole('button', { name: '社区数', exact: true }).click();
    await expect.poll(() => textOf(page, '.graphiql-query-editor .view-lines')).toContain('query Communities');
    await isClean();

    await page.getByLabel('身份 Identity').selectOption('resident');
    await page.getByText('没有可见的查询').waitFor();
    await page.getByLabel('标题 Title').fill('别人的');
    await page.getByRole('button', { name: '保存当前查询 Save this query' }).click();
    await expect.poll(() => page.locator('.panel [role=status]').innerText()).not.toBe('');
  });

  it('is worked by the keyboard alone', async () => {
    const page = await explorerAs('');
    const focused = () => page.evaluate<string>(FOCUSED);
    const reached: string[] = [];
    const tabTo = async (name: RegExp) => {
      for (let presses = 0; presses < 40; presses++) {
        await page.keyboard.press('Tab');
        reached.push(await focused());
        if (name.test(reached.at(-1) ?? '')) return;
      }
      throw new Error(`${String(name)} was not reached: ${reached.join(', ')}`);
    };
    await tabTo(/^身份 Identity/);
    // Past the three before: each is signed in as, and the last one counts.
    for (let presses = 0; presses < 4; presses++) await page.keyboard.press('ArrowDown');
    await page.getByText('已登录 Signed in').waitFor();
    await expect.poll(() => page.getByLabel('身份 Identity').inputValue()).toBe('secretary');
    await tabTo(/^graphiql-editor/);
    expect(reached.join()).toMatch(/令牌 Token.*使用 Use.*文档.*常用查询.*费用与计划.*字段.*历史.*快捷键.*设置/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('{ me { displayName');
    await page.keyboard.press('ControlOrMeta+Enter');
    await says(page).toMatch(/样例总网格长/);
    // The editor's own way out: from then on Tab moves on.
    await page.keyboard.press('Control+m');
    await tabTo(/^执行 Execute query/);
  });

  it('breaks no more rules of accessibility than its editor does', async () => {
    const page = await explorerAs('secretary');
    await page.evaluate(axe.source);
    const broken: { id: string; nodes: { target: string[] }[] }[] = await page.evaluate(
      'axe.run().then(({ violations }) => violations)',
    );
    const places = broken.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
    const editors = /^color-contrast .*line-numbers|^nested-interactive li$/;
    expect(places.filter((place) => !editors.test(place))).toEqual([]);
  });
});

/** Long lines are broken where the editor is narrow. */
const withoutSpaces = (text: string) => text.replaceAll(/\s/g, '');

/** In the page. */
const FOCUSED = `(({ labels, ariaLabel, className, textContent }) =>
  ariaLabel ?? labels?.[0]?.textContent ?? (className.includes('graphiql-editor') ? className : textContent)
)(document.activeElement)`;
