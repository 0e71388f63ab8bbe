import { XINGLIN } from './journeys/world/deeds.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from './world/world.ts';

/** Of the first community of the street, whose map changed within the year. */
const TIANWANG = '510115006001';
/** What a resident opens the own grid with, as nobody. */
const CARD = `query ($code: GridCode!) { grid(code: $code) { code name areaType institution ancestors { name } adminUnit { name }
  officePhone complaintsPhone head { displayName workPhone } worker { displayName workPhone }
  contacts { displayName workPhone } leader { displayName workPhone } leaderStandIn { displayName }
  partyOrganizations { name } serviceStations { name address openingHours isOpen } } }`;

interface Person {
  readonly displayName: string | null;
  readonly workPhone: string | null;
}

describe('the public card of a grid', () => {
  let world: World;
  beforeAll(async () => void (world = await openWorld()));
  afterAll(() => world.close());

  const cardOf = async (code: string) => {
    const { data, errors } = await world.ask(CARD, { code });
    expect(errors).toEqual([]);
    return data.grid;
  };
  const pageOf = async (code: string, init?: RequestInit) => {
    const response = await fetch(`${world.url}/card/${code}`, init);
    return { status: response.status, headers: response.headers, html: await response.text() };
  };
  const leadersOf = async (community: string) => {
    const { data } = await world.ask(
      `query ($of: AreaCode!) { grids(where: { within: $of, level: MICRO }, first: 100) { nodes { code leader { displayName workPhone } } } }`,
      { of: community },
    );
    const nodes: { code: string; leader: Person | null }[] = data.grids.nodes;
    return nodes;
  };
  const phones = { officePhone: expect.any(String), complaintsPhone: '028-0000-0001' };

  it('tells nobody in particular the name, area, members, contact and complaints phone of a micro-grid', async () => {
    const { code = '' } = (await leadersOf(TIANWANG)).find(({ leader }) => leader?.displayName != null) ?? {};
    expect(await cardOf(code)).toMatchObject({
      ...phones,
      name: expect.stringContaining('样例'),
      areaType: expect.any(String),
      institution: null,
      ancestors: [{ name: '天王社区' }, { name: expect.stringContaining('天王社区') }],
      adminUnit: { name: expect.stringContaining('天王') },
      leader: { displayName: expect.stringContaining('样例'), workPhone: expect.any(String) },
      worker: { displayName: expect.anything() },
      head: { displayName: expect.anything() },
    });
  });

  it('of a general grid and of the whole community tells who serves, which Party organisation covers it and where to go', async () => {
    expect(await cardOf(`${TIANWANG}001`)).toMatchObject({
      ...phones,
      ancestors: [{ name: '天王社区' }],
      worker: { displayName: expect.anything() },
      contacts: [expect.anything()],
      partyOrganizations: [{ name: expect.stringContaining('党支部') }],
    });
    expect(await cardOf(TIANWANG)).toMatchObject({
      ...phones,
      head: { displayName: expect.anything() },
      partyOrganizations: [{ name: '天王社区党委' }],
      serviceStations: [{ name: '天王社区党群服务站', openingHours: expect.any(String), isOpen: expect.any(Boolean) }],
    });
  });

  it('of an exclusive grid tells the institution, and that nobody serves there yet', async () => {
    const code = `${TIANWANG}901`;
    const institution = '天王社区样例农贸市场';
    expect(await cardOf(code)).toMatchObject({ ...phones, institution, worker: null, head: expect.anything() });
    const { html } = await pageOf(code);
    for (const shown of ['专属网格 · Exclusive grid', institution, '暂缺 · vacant']) expect(html).toContain(shown);
  });

  it('is a page of its own to print: everything the graph answers, in both languages, with nothing loaded or run', async () => {
    const { code = '' } = (await leadersOf(TIANWANG)).find(({ leader }) => leader?.displayName != null) ?? {};
    const grid = await cardOf(code);
    const { status, html, headers } = await pageOf(code);
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-store',
    ]);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toContain('@page { size: A4');
    expect(html).not.toMatch(/<script|src=|https?:/);
    const { leader, officePhone, complaintsPhone, ancestors, name } = grid;
    const shown = [name, leader.displayName, leader.workPhone, officePhone, complaintsPhone, '监督电话', 'Complaints'];
    for (const text of [...shown, ...ancestors.map((above: { name: string }) => above.name)])
      expect(html).toContain(text);
  });

  it('of a general grid and a community names the grids in it with who serves each, and its stations', async () => {
    const general = await pageOf(`${TIANWANG}001`);
    for (const { code, leader } of (await leadersOf(`${TIANWANG}001`)).filter((grid) => grid.leader !== null)) {
      expect(code.startsWith(`${TIANWANG}001`)).toBe(true);
      if (leader?.displayName != null) expect(general.html).toContain(leader.displayName);
    }
    const community = await pageOf(TIANWANG);
    for (const shown of ['天王社区党群服务站', '周一至周日 08:30–21:00', '天王社区农贸市场专属网格：暂缺']) {
      expect(community.html).toContain(shown);
    }
  });

  it('names nobody who has not agreed to it, whoever asks', async () => {
    const silent = (await leadersOf(XINGLIN)).find(({ leader }) => leader !== null && leader.displayName === null);
    const code = silent?.code ?? expect.fail('all leaders agreed');
    const { data } = await world.ask(
      `query ($code: GridCode!) { grid(code: $code) { leader { displayName workPhone } } }`,
      { code },
      'officer',
    );
    const { displayName, workPhone } = data.grid.leader;
    expect(displayName).toContain('样例');
    const authorization = `Bearer ${await world.issuer.mint('01900000-0000-7000-8000-000000000001')}`;
    for (const headers of [{}, { authorization }]) {
      const { html } = await pageOf(code, { headers });
      expect(html).toContain('姓名未公开 · name not public');
      expect(html).not.toContain(displayName);
      expect(html).not.toContain(workPhone);
    }
  });

  it('of a grid that was closed says so, and of none that there is none', async () => {
    const { data } = await world.ask(
      `{ gridChanges(where: { kind: CLOSE, status: APPLIED }) { nodes { grids { code } } } }`,
    );
    const { html: closed } = await pageOf(data.gridChanges.nodes[0].grids[0].code);
    expect(closed).toContain('已停用 · Closed');
    // There is no post in it that could be vacant.
    expect(closed).not.toContain('Who serves here');
    for (const code of [`${TIANWANG}999`, '000000000000', '5101150060011']) {
      const { status, html } = await pageOf(code);
      expect([status, html]).toEqual([404, expect.stringContaining('There is no such grid')]);
    }
  });
});
