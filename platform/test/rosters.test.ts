import { request } from 'node:http';
import { readTable } from '@microgrid/tables/read-table';
import { workbook, type WrittenCell } from '@microgrid/tables/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFromToday } from './world/import.ts';
import { announced, handOver, untilChecked } from './world/rosters.ts';
import { openWorld, type World } from './world/world.ts';

const STREET = '510115006';
const XINGLIN = '510115006005';
const HEADERS = [
  '序号',
  '姓名',
  '联系电话',
  '人员来源',
  '是否成年',
  '岗位',
  '网格编码',
  '任期开始',
  '任期结束',
  '产生方式',
];
const START = `mutation ($input: StartRosterImportInput!) { startRosterImport(input: $input) { id status uploadPath version } }`;
const PROGRESS = `query ($id: ID!) { rosterImport(id: $id) { status version rowCount goodCount appliedCount refusal annotatedPath
  rows(first: 100) { nodes { number status problems { column message } appointment { grid { code name leader { displayName } } person { displayName } } } } } }`;
const APPLY = `mutation ($input: ApplyRosterImportInput!) { applyRosterImport(input: $input) { status appliedCount } }`;

describe('a roster from a spreadsheet', () => {
  let world: World;
  let vacant: string[];
  beforeAll(async () => {
    world = await openWorld();
    vacant = await vacancies();
  });
  afterAll(() => world.close());

  /** Micro-grids that nobody leads since the rows of these rosters begin, or is to lead: of the street, whatever others here filled. */
  const vacancies = async (): Promise<string[]> => {
    const { data } = await world.ask(
      `{ vacancies(where: { within: "${STREET}", role: MICRO_GRID_LEADER }, first: 100) { nodes { since
        grid { code appointments(where: { status: PENDING }) { totalCount } } } } }`,
      {},
      'officer',
    );
    const nodes: { since: string; grid: { code: string; appointments: { totalCount: number } } }[] =
      data.vacancies.nodes;
    const free = nodes.filter(({ since, grid }) => since < dayFromToday(-3) && grid.appointments.totalCount === 0);
    return free.map(({ grid }) => grid.code);
  };
  const start = async (bytes: Uint8Array, who = 'secretary') => {
    const area = who === 'officer' ? STREET : XINGLIN;
    const { data, errors } = await world.ask(START, { input: announced(bytes, area) }, who);
    expect(errors).toEqual([]);
    return data.startRosterImport;
  };
  const progress = async (id: string, who = 'secretary') => (await world.ask(PROGRESS, { id }, who)).data.rosterImport;
  const row = (gridCode: WrittenCell, name = '样例花名册新人'): WrittenCell[] => [
    1,
    name,
    null,
    '退休人员',
    '是',
    '微网格长',
    gridCode,
    dayFromToday(-3).replaceAll('-', '/'),
    dayFromToday(100),
    '竞选',
  ];
  const brought = async (bytes: Uint8Array) => {
    const { id, uploadPath } = await start(bytes, 'officer');
    expect(await handOver(world, uploadPath, bytes, 'officer')).toMatchObject({ status: 202 });
    await untilChecked(world, id, 'officer');
    return { id, ...(await progress(id, 'officer')) };
  };

  it.each(['EXCEL', 'WPS'] as const)(
    'as %s writes it becomes posts that the whole graph knows of; its copy says what is wrong',
    async (by) => {
      const grid = vacant.pop() ?? expect.fail('there is no vacancy');
      const name = `样例花名册${by}`;
      const bytes = workbook([['杏林社区花名册'], HEADERS, row(grid, name), row(Number(grid))], { by });
      const checked = await brought(bytes);
      expect(checked).toMatchObject({ status: 'CHECKED', rowCount: 2, goodCount: 1, refusal: null });
      expect(checked.rows.nodes).toMatchObject([
        { number: 3, status: 'GOOD', problems: [] },
        { number: 4, status: 'BAD', problems: [{ column: '网格编码' }] },
      ]);
      const response = await world.fetch(checked.annotatedPath, {}, 'officer');
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
      const { rows } = await readTable('copy', new Uint8Array(await response.arrayBuffer()));
      expect(rows.map((cells) => cells.at(-1))).toEqual([
        null,
        '检查结果',
        '合格',
        expect.stringMatching(/^网格编码：.*末尾数字已丢失/),
      ]);
      for (const who of ['secretary', 'resident', undefined]) {
        expect((await world.fetch(checked.annotatedPath, {}, who)).status).toBe(who === undefined ? 401 : 404);
      }
      const input = { rosterImportId: checked.id, expectedVersion: checked.version };
      expect((await world.ask(APPLY, { input }, 'officer')).codes).toEqual(['CONFLICT']);
      const { data } = await world.ask(APPLY, { input: { ...input, goodRowsOnly: true } }, 'officer');
      expect(data.applyRosterImport).toEqual({ status: 'APPLIED', appliedCount: 1 });
      const [written] = (await progress(checked.id, 'officer')).rows.nodes;
      expect(written).toMatchObject({ status: 'APPLIED', appointment: { person: { displayName: name } } });
      expect(written.appointment.grid).toMatchObject({ code: grid, leader: { displayName: name } });
      const again = await brought(workbook([HEADERS, row(grid, name)], { by }));
      expect([again.goodCount, again.rows.nodes[0].status]).toEqual([0, 'UNCHANGED']);
    },
  );

  it('in GB 18030 or UTF-8 with its mark is read too', async () => {
    const grid = vacant.at(-1) ?? expect.fail('there is no vacancy');
    const cells = [HEADERS.slice(1), row(grid).slice(1)]
      .map((line) => line.map((cell) => (typeof cell === 'string' ? cell : '')).join(','))
      .join('\r\n');
    const marked = await brought(Buffer.from(`\uFEFF${cells}`));
    expect([marked.status, marked.rows.nodes[0].status]).toEqual(['CHECKED', 'GOOD']);
    // What a Chinese Excel writes: each character of it, as the table of that encoding says.
    const decoder = new TextDecoder('gb18030');
    const table = new Map<string, number[]>();
    for (let high = 0x81; high <= 0xfe; high++) {
      for (let low = 0x40; low <= 0xfe; low++) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    }
    const encoded = Buffer.from(
      Array.from(cells).flatMap((sign) => (sign < '\u0080' ? [sign.charCodeAt(0)] : (table.get(sign) ?? []))),
    );
    const chinese = await brought(encoded);
    expect([chinese.status, chinese.rows.nodes[0].status]).toEqual(['CHECKED', 'GOOD']);
  });

  it('that is a bomb is refused before it is parsed', async () => {
    const blank = ' '.repeat(101 * 1024 * 1024);
    const refused = await brought(workbook([['a']], { parts: { 'xl/worksheets/sheet2.xml': blank } }));
    expect(refused).toMatchObject({ status: 'REFUSED', refusal: expect.stringMatching(/unpacks to more than 100 MB/) });
  });

  it('is handed over by who announced it alone, once, in at most 10 MiB, at a path that the graph gave', async () => {
    const bytes = workbook([HEADERS, row(vacant.at(-1) ?? '')]);
    const { uploadPath, id } = await start(bytes);
    expect(await handOver(world, uploadPath, bytes)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    for (const who of ['officer', 'worker', 'resident']) {
      expect(await handOver(world, uploadPath, bytes, who)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    }
    const large = new Uint8Array(10 * 1024 * 1024 + 1);
    expect(await handOver(world, uploadPath, large, 'secretary')).toMatchObject({
      status: 413,
      code: 'BODY_TOO_LARGE',
    });
    const other = uploadPath.replace(/.{8}$/, 'AAAAAAAA');
    expect(await handOver(world, other, bytes, 'secretary')).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    const nowhere = uploadPath.replace('/people/', '/constructor/');
    expect(await handOver(world, nowhere, bytes, 'secretary')).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(await handOver(world, uploadPath, bytes, 'secretary')).toMatchObject({
      status: 202,
      data: { id, status: 'CHECKING' },
    });
    expect(await handOver(world, uploadPath, bytes, 'secretary')).toMatchObject({ status: 409, code: 'CONFLICT' });
    await untilChecked(world, id, 'secretary');
  });

  it('whose sender goes away in the middle waits for the whole of it', async () => {
    const bytes = workbook([HEADERS, row(vacant.at(-1) ?? '')]);
    const { uploadPath, id } = await start(bytes);
    await new Promise<void>((resolve) => {
      const half = request(`${world.url}${uploadPath}`, { method: 'PUT', headers: { 'content-length': bytes.length } });
      half.on('error', () => resolve()).on('close', () => resolve());
      half.write(bytes.subarray(0, 100), () => half.destroy());
    });
    expect(await progress(id)).toMatchObject({ status: 'UPLOADING' });
    expect(await handOver(world, uploadPath, bytes, 'secretary')).toMatchObject({ status: 202 });
    await untilChecked(world, id, 'secretary');
  });
});
