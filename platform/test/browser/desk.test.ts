import { buffer, text as readText } from 'node:stream/consumers';
import { trustedDocumentsIn } from '@microgrid/gateway/trusted-documents';
import { environment } from '@microgrid/process/env';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import axe from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../world/world.ts';
import { hasBrowser, openBrowser, visit, type Visit } from './browser.ts';

/** Bytes over the wire until the map is shown, its data too. */
const FIRST_LOAD = 130_000;
const STREET = '510115006';

describe.skipIf(!hasBrowser)('the street desk in a browser', () => {
  let world: World;
  let browser: Browser;
  let open: Visit;
  beforeAll(async () => {
    // As in production: what an app may ask is in its manifest.
    world = await openWorld({ hasFront: true, safelist: trustedDocumentsIn(environment({}).appsFolder) });
    const { status } = await world.fetch('/desk');
    if (status !== 200) throw new Error('the desk is not built: run npx pnpm build');
    browser = await openBrowser();
  });
  afterEach(() => open.page.context().close());
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  async function deskAs(who: string, path = '', options: Partial<Parameters<typeof visit>[1]> = {}): Promise<Page> {
    open = await visit(browser, { origins: [world.url], ...options });
    const { page } = open;
    await page.goto(`${world.url}/desk${path}${path.includes('?') ? '&' : '?'}as=${who}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    // What is read is there, or said to be missing.
    await expect.poll(() => page.getByText(/^正在读取/).count()).toBe(0);
    return page;
  }
  /** Asked past the page, by an app that may ask what it likes. */
  async function ask(who: 'secretary' | 'officer', query: string, variables: object = {}) {
    const token = await world.issuer.mint(samplePeople()[who], { scope: 'graph:ask' });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const body = JSON.stringify({ query, variables });
    const response = await world.fetch('/graphql', { method: 'POST', headers, body });
    return JSON.parse(await response.text());
  }
  const breaches = (page: Page) =>
    page.evaluate('axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + nodes[0].html))');

  it.each([
    ['street', ''],
    ['street', '?grid=510115006005001003'],
    ['secretary', '/today'],
    ['worker', '/today'],
    ['secretary', '/matters'],
    ['street', '/matters?which=all&severity=EMERGENCY'],
    ['street', '/emergencies'],
    ['secretary', '/activities'],
    ['street', '/evaluations'],
    ['leader', '/evaluations'],
    ['street', '/selections'],
    ['secretary', '/trainings'],
    ['street', '/grid-changes'],
    ['street', '/posts'],
    ['worker', '/posts'],
    ['secretary', '/imports'],
    ['worker', '/imports'],
    ['secretary', '/analysis'],
    ['analyst', '/analysis?of=evaluations&by=QUARTER'],
    ['analyst', '/matters'],
    ['analyst', '/today'],
  ])('shows %s the page %s by every rule of its own', async (who, path) => {
    const page = await deskAs(who, path);
    await page.evaluate(axe.source);
    expect(await breaches(page)).toEqual([]);
    expect([open.outside, await open.violations(), open.errors]).toEqual([[], [], []]);
    expect(await open.stored()).toBe('[[],[{},{},[],[]]]');
  });

  it.each([
    '',
    '/today',
    '/matters',
    '/posts',
    '/emergencies',
    '/activities',
    '/evaluations',
    '/selections',
    '/trainings',
    '/grid-changes',
    '/imports',
    '/analysis',
  ])('needs no scrolling sideways at 320 px: %s', async (path) => {
    const page = await deskAs('secretary', path, { viewport: { width: 320, height: 640 } });
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  it('loads the map of the street within its budget, all of it on one screen', async () => {
    const page = await deskAs('street');
    expect(await page.locator('button.tile').count()).toBe(414);
    expect(await open.received()).toBeLessThan(FIRST_LOAD);
    expect(await page.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(true);
  });

  it('shows the secretary the 82 micro-grids of 杏林社区, as tiles and as the same in words', async () => {
    const page = await deskAs('secretary');
    const told = await page
      .locator('button.tile')
      .evaluateAll((tiles) => tiles.map((tile) => [tile.dataset['code'], tile.ariaLabel?.split('，')[0]]));
    expect(told).toHaveLength(82);
    await page.getByText('表', { exact: true }).click();
    const rows = await page
      .locator('table.rows tbody tr')
      .evaluateAll((found) =>
        found.map((row) => [...row.querySelectorAll('td')].slice(0, 2).map((cell) => cell.innerText)),
      );
    expect(rows).toEqual(told);
  });

  it('tells nothing by colour alone', async () => {
    const page = await deskAs('street');
    const { data } = await ask(
      'officer',
      `{ vacancies(where: { within: "${STREET}", role: MICRO_GRID_LEADER }) { totalCount } }`,
    );
    const vacant = page.locator('button.tile', { hasText: '缺' });
    expect(await vacant.count()).toBe(data.vacancies.totalCount);
    for (const lens of ['未结事项', '户数规模', '区域类型']) {
      await page.locator('.choice label', { hasText: lens }).click();
      const looks = await page
        .locator('button.tile')
        .evaluateAll((tiles) => tiles.map((tile) => `${tile.className}|${tile.textContent ?? ''}`));
      const signs = new Map(looks.map((look) => [look.split('|')[0], look.split('|')[1]]));
      expect(new Set(signs.values()).size).toBe(signs.size);
    }
  });

  it('K: is walked by the keyboard: one stop for all tiles, arrows within, Enter for one', async () => {
    const page = await deskAs('secretary');
    await page.locator('button.tile[tabindex="0"]').focus();
    expect(await page.locator('button.tile[tabindex="0"]').count()).toBe(1);
    const here = () => page.evaluate('document.activeElement.dataset.code');
    expect(await here()).toBe('510115006005001001');
    await page.keyboard.press('ArrowRight');
    expect(await here()).toBe('510115006005001002');
    await page.keyboard.press('ArrowDown');
    const below = await here();
    expect(below).not.toBe('510115006005001002');
    await page.keyboard.press('ArrowUp');
    expect(await here()).toBe('510115006005001002');
    await page.keyboard.press('Enter');
    await page.locator('aside h2').waitFor();
    expect(new URL(page.url()).searchParams.get('grid')).toBe('510115006005001002');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('close');
  });

  it('prints the map of the street on two pages of A4', async () => {
    const page = await deskAs('street');
    const pdf = await page.pdf({ format: 'A4', landscape: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(2);
  });

  it('does what a button says, with what it asks for, and offers then what can be done next', async () => {
    const page = await deskAs('secretary', '/matters?status=RESOLVED&which=all');
    const row = page
      .locator('tbody tr')
      .filter({ has: page.getByRole('button', { name: '返工', exact: true }) })
      .first();
    const href = await row.getByRole('link').getAttribute('href');
    const id = href?.split('/').at(-1);
    await row.getByRole('button', { name: '返工', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '返工' }).click();
    await dialog.getByText('请填写').waitFor();
    await dialog.getByRole('textbox').fill('现场仍有积水（样例）');
    await dialog.getByRole('button', { name: '返工' }).click();
    await dialog.waitFor({ state: 'detached' });
    const { data } = await ask('secretary', `{ matter(id: "${id}") { status history { action note } } }`);
    expect(data.matter.status).toBe('REOPENED');
    expect(data.matter.history.at(-1)).toEqual({ action: 'REOPEN', note: '现场仍有积水（样例）' });
  });

  it('says at the field, in Chinese, which rule it breaks, and does nothing of it', async () => {
    const page = await deskAs('secretary', '/matters?status=RESOLVED&which=all');
    const row = page
      .locator('tbody tr')
      .filter({ has: page.getByRole('button', { name: '返工', exact: true }) })
      .first();
    await row.getByRole('button', { name: '返工', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('请打 13800138000（样例）');
    await dialog.getByRole('button', { name: '返工' }).click();
    await dialog.getByText('请勿填写身份证号或手机号').waitFor();
    expect(await dialog.getByText(/must not|PERSONAL/).count()).toBe(0);
    await dialog.getByRole('textbox').fill('请再看一次（样例）');
    await dialog.getByRole('button', { name: '返工' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('says when somebody else was first, and shows how it stands then', async () => {
    const page = await deskAs('secretary', '/matters?status=RESOLVED&which=all');
    const row = page
      .locator('tbody tr')
      .filter({ has: page.getByRole('button', { name: '核查', exact: true }) })
      .first();
    const id = (await row.getByRole('link').getAttribute('href'))?.split('/').at(-1);
    await row.getByRole('button', { name: '核查', exact: true }).click();
    const { data } = await ask('secretary', `{ matter(id: "${id}") { version } }`);
    const input = { matterId: id, expectedVersion: data.matter.version, note: '先一步返工（样例）' };
    const { errors } = await ask(
      'secretary',
      'mutation ($input: ReopenMatterInput!) { reopenMatter(input: $input) { id } }',
      { input },
    );
    expect(errors).toBeUndefined();
    const dialog = page.getByRole('dialog');
    const finding = dialog.getByLabel(/核查结论/);
    if ((await finding.count()) > 0) await finding.selectOption({ index: 1 });
    await dialog.getByRole('button', { name: '核查' }).click();
    await dialog.getByText('情况已有变化').waitFor();
    const after = await ask('secretary', `{ matter(id: "${id}") { status } }`);
    expect(after.data.matter.status).toBe('REOPENED');
  });

  it('opens who reported behind a purpose alone, and whoever reported can see it', async () => {
    const page = await deskAs('secretary', '/matters');
    await page.locator('tbody tr').first().getByRole('link').click();
    await page.getByText('密封信息').waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1);
    const log = `{ readLog(where: { within: "${STREET}005" }, first: 50) { nodes { thingId purpose } } }`;
    const reads = async () => {
      const { data } = await ask('secretary', log);
      return data.readLog.nodes.filter(({ thingId }: { thingId: string }) => thingId === id);
    };
    const before = (await reads()).length;
    await page.getByRole('button', { name: '查阅' }).click();
    await page.locator('.sealed [role=status], .sealed [role=alert]').waitFor();
    expect(await reads()).toHaveLength(before + 1);
  });

  it('answers an analyst in figures and refuses in words, with what they count beside them', async () => {
    const page = await deskAs('analyst', '/analysis?of=matters&by=COMMUNITY,YEAR&measures=count,dueCount,onTimeCount');
    await page.locator('table.rows tbody tr').first().waitFor();
    const cells = await page.locator('table.rows tbody td.num').allInnerTexts();
    expect(cells.length).toBeGreaterThan(5);
    for (const cell of cells) expect(cell).toMatch(/^约 [\d,]+$|^较少$/);
    expect(await page.locator('.definitions').innerText()).toContain('按期');
    await page.goto(`${world.url}/desk/analysis?of=matters&by=MICRO_GRID,KIND,MONTH&as=analyst`);
    await page.getByText('问得太细，请放宽条件').waitFor();
  });

  it('gives what it shows as a file, as the graph makes it', async () => {
    const page = await deskAs('analyst', '/analysis?of=grids&by=COMMUNITY&measures=count');
    expect(await textOf(page, 'csv', page.locator('.take-away'))).toContain('510115006005,杏林社区');
  });

  it('checks a roster, says in Chinese what is wrong with which row, and writes the good rows when told to', async () => {
    world.subgraphs.find(({ name }) => name === 'people')?.startJobs();
    const page = await deskAs('secretary', '/imports');
    const query = `{ vacancies(where: { within: "510115006005", role: MICRO_GRID_LEADER }, first: 1) { nodes { grid { code } } } }`;
    const { data } = await ask('secretary', query);
    const grid = data.vacancies.nodes[0].grid.code;
    const header = (await textOf(page, '下载空表')).trim();
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const row = (name: string, code: string) => `,${name},,退休人员,是,微网格长,${code},${day(-30)},${day(200)},竞选`;
    const roster = [header, row('样例新微网格长', grid), row('样例写错的', '5101150060')].join('\r\n');
    const file = { name: '花名册.csv', mimeType: 'text/csv', buffer: Buffer.from(roster) };
    await page.getByLabel(/^花名册/).setInputFiles(file);
    await page.getByRole('button', { name: '上传并检查' }).click();
    await page.getByText('合格 1，无变化 0，有问题 1，已写入 0').waitFor();
    expect(await page.locator('table.rows tbody td').allInnerTexts()).toEqual([
      '3',
      '网格编码',
      '不是网格编码：应为 12、15 或 18 位数字',
    ]);
    const [copy] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载批注副本' }).click(),
    ]);
    expect((await buffer(await copy.createReadStream())).subarray(0, 2).toString()).toBe('PK');
    await page.getByRole('button', { name: '只写入合格的行' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '只写入合格的行' }).click();
    await page.getByText('合格 1，无变化 0，有问题 1，已写入 1').waitFor();
    const found = await ask('secretary', `{ grid(code: "${grid}") { leader { displayName } } }`);
    expect(found.data.grid.leader).not.toBeNull();
    // The address leads back to it, and no more can be done with it.
    await page.reload();
    await page.getByRole('button', { name: /社区书记/ }).click();
    await page.getByText('已写入 1').waitFor();
    expect(await page.locator('main').getByRole('button').allInnerTexts()).toEqual(['导入另一份', '下载批注副本']);
  });

  it('brings in no roster for a post that may not, and says so', async () => {
    const page = await deskAs('worker', '/imports');
    const file = { name: '花名册.csv', mimeType: 'text/csv', buffer: Buffer.from('姓名\r\n样例') };
    await page.getByLabel(/^花名册/).setInputFiles(file);
    await page.getByRole('button', { name: '上传并检查' }).click();
    await page.getByText('您的岗位不能办理此项').waitFor();
  });

  it('keeps questions by their text, answers them as files, leads back to them, and drops them', async () => {
    const keep = async (address: string, title: string) => {
      const page = await deskAs('analyst', `/analysis?${address}`);
      await page.getByRole('button', { name: '保存这个问题' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/^标题/).fill(title);
      await dialog.getByRole('button', { name: '保存这个问题' }).click();
      await dialog.waitFor({ state: 'detached' });
      return page;
    };
    const asked = {
      of: 'matters',
      by: 'COMMUNITY,YEAR',
      measures: 'count,dueCount',
      in: '510115006005',
      period: '2025',
    };
    await (await keep(new URLSearchParams(asked).toString(), '事项（样例）')).context().close();
    const page = await keep('of=grids&by=COMMUNITY&measures=count', '网格（样例）');
    const saved = (title: string) => page.locator('.saved tbody tr', { hasText: title });
    expect(await textOf(page, 'csv', saved('网格（样例）'))).toContain('510115006005,杏林社区');
    await saved('事项（样例）').getByRole('link').click();
    await page.getByRole('checkbox', { name: '登记年份', exact: true, checked: true }).waitFor();
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual(asked);
    await saved('事项（样例）').getByRole('button', { name: '删除' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
    await saved('事项（样例）').waitFor({ state: 'detached' });
  });

  it('speaks English all through where somebody asks for it', async () => {
    const page = await deskAs('secretary', '/today');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    const chrome = await page.locator('nav, th, button').allInnerTexts();
    expect(chrome.filter((text) => /[\u4e00-\u9fff]/.test(text) && text !== '中文')).toEqual([]);
  });

  it('says to a resident that the desk is for those who serve, and where to report', async () => {
    open = await visit(browser, { origins: [world.url] });
    await open.page.goto(`${world.url}/desk?as=resident`);
    await open.page.getByRole('link', { name: '打开手机页' }).waitFor();
  });

  it('asks who is there where nobody says, and keeps nothing of it', async () => {
    open = await visit(browser, { origins: [world.url] });
    await open.page.goto(`${world.url}/desk/today`);
    await open.page.getByRole('button', { name: /社区书记/ }).click();
    await open.page.getByRole('heading', { name: '今日', level: 1 }).waitFor();
    await open.page.reload();
    await open.page.getByRole('button', { name: /社区书记/ }).waitFor();
    expect(await open.stored()).toBe('[[],[{},{},[],[]]]');
  });
});

/** What is in the file that a button gives. */
async function textOf(page: Page, button: string, part: Locator = page.locator('main')): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    part.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readText(await download.createReadStream());
}
