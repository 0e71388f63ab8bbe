import { loadApp } from '@microgrid/client/example/bare-context';
import { bareWx, type Phone } from '@microgrid/client/example/bare-wx';
import { trustedDocumentsIn } from '@microgrid/gateway/trusted-documents';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openWorld, type World } from '../world/world.ts';

const APPS = new URL('../../../apps/', import.meta.url);
const XINGLIN = '510115006005';
const { resident, worker, secretary } = samplePeople();

/** The example of the client, in a context with a wx and nothing else, against a gateway that answers trusted documents alone. */
describe('P12: a mini-program', () => {
  let world: World;
  let gridCode: string;
  let phone: Phone;
  beforeAll(async () => {
    world = await openWorld({ safelist: trustedDocumentsIn(APPS) });
    const { grids } = await freely(
      '{ grids(where: { level: MICRO, within: "510115006005007" }, first: 1) { nodes { code } } }',
    );
    gridCode = grids.nodes[0].code;
  });
  afterAll(() => world.close());
  beforeEach(() => void (phone = { isConnected: true, answersToLose: 0, kept: new Map() }));

  /** What others do meanwhile, in apps that may ask as they like. */
  async function freely(query: string, variables: object = {}, who = worker) {
    const token = await world.issuer.mint(who, { scope: 'graph:ask' });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const response = await world.fetch('/graphql', {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors }: ReturnType<typeof JSON.parse> = JSON.parse(await response.text());
    expect(errors).toBeUndefined();
    return data;
  }
  const countOfMine = async (): Promise<number> =>
    (await freely('{ matters(where: { isMine: true }, first: 1) { totalCount } }', {}, resident)).matters.totalCount;
  const tokenOf = (app: string) => world.issuer.mint(resident, { app });

  async function open(token?: (refused?: string) => string | undefined) {
    const wx = bareWx(phone);
    const { openApp } = await loadApp(wx);
    const app = await openApp({ graph: world.url, token, person: resident });
    return { wx, app };
  }
  const waste = (place: string) => ({ gridCode, kind: 'E1', place, description: '垃圾未清运（样例）' }) as const;

  it('shows a public card to whoever has not signed in, and says what is missing', async () => {
    const { app } = await open();
    expect(await app.home(XINGLIN)).toEqual([expect.stringMatching(/^杏林社区 /), '请重新登录']);
  });

  it('does each report once that was made without a network, closed, and whose answers got lost', async () => {
    const token = await tokenOf('example');
    const before = await countOfMine();
    phone.isConnected = false;
    const { app: closed } = await open(() => token);
    const ids = [];
    for (const place of ['样例小区一栋', '样例小区二栋', '样例小区三栋']) ids.push(await closed.report(waste(place)));
    await closed.queue.drain();
    expect(closed.sent()).toEqual(Array.from({ length: 3 }, () => '环境秩序：垃圾 · 待发送'));
    // The first is done, without a word of it: three tries as the app opens, and three more.
    Object.assign(phone, { isConnected: true, answersToLose: 6 });
    const { wx, app } = await open(() => token);
    await app.queue.drain();
    expect(await countOfMine()).toBe(before + 1);
    expect(app.sent()[0]).toBe('环境秩序：垃圾 · 待发送');
    wx.show();
    await app.queue.drain();
    expect(app.sent()).toEqual(Array.from({ length: 3 }, () => '环境秩序：垃圾 · 已收到'));
    expect(await countOfMine()).toBe(before + 3);
    for (const id of ids) expect(await app.statusOf(id)).toBe('已上报');
    expect(await app.home(XINGLIN)).toContain('环境秩序：垃圾 · 已上报');
  });

  it('shows a refusal until it is acknowledged, and rates what was settled', async () => {
    const token = await tokenOf('example');
    const { wx, app } = await open(() => token);
    const id = await app.report(waste('样例小区东门'));
    const early = await app.rate(id, 5);
    await app.queue.drain();
    expect(app.sent()).toEqual([
      '环境秩序：垃圾 · 已收到',
      expect.stringMatching(/^评价 5 分 · 没有成功 · 情况已有变化/),
    ]);
    await settle(id);
    wx.connect(false);
    await app.rate(id, 4);
    await app.queue.acknowledge(early.writeId);
    wx.connect(true);
    await app.queue.drain();
    expect(app.sent()).toEqual(['环境秩序：垃圾 · 已收到', '评价 4 分 · 已收到']);
    expect(await app.statusOf(id)).toBe('已结案');
    const { matter } = await freely('query ($id: ID!) { matter(id: $id) { myRating } }', { id }, resident);
    expect(matter).toEqual({ myRating: 4 });
  });

  it('keeps what waits while somebody has to sign in again', async () => {
    let token: string | undefined = 'expired';
    const asked = vi.fn<(refused?: string) => string | undefined>(() => token);
    const { app } = await open(asked);
    await app.report(waste('样例小区西门'));
    await app.queue.drain();
    expect(app.sent()).toEqual(['环境秩序：垃圾 · 待发送']);
    expect(asked).toHaveBeenCalledWith('expired');
    token = await tokenOf('example');
    await app.queue.drain();
    expect(app.sent()).toEqual(['环境秩序：垃圾 · 已收到']);
  });

  it('is told to be updated where the gateway does not know its documents', async () => {
    const token = await tokenOf('another-app');
    const { app } = await open(() => token);
    expect(await app.statusOf(gridCode)).toBe('应用版本过旧，请更新');
  });

  async function settle(matterId: string): Promise<void> {
    const deed = async (name: string, input: object, who: string): Promise<number> => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const data = await freely(`mutation ($input: ${type}!) { ${name}(input: $input) { version } }`, { input }, who);
      return data[name].version;
    };
    const resolution = '已清运（样例）';
    let expectedVersion = await deed('acceptMatter', { matterId, expectedVersion: 1 }, worker);
    expectedVersion = await deed('resolveMatter', { matterId, expectedVersion, resolution }, worker);
    expectedVersion = await deed('verifyMatter', { matterId, expectedVersion }, secretary);
    await deed('closeMatter', { matterId, expectedVersion }, secretary);
  }
});
