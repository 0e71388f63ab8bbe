import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from './world/world.ts';

const run = promisify(execFile);
const hasPython = await run('python3', ['--version']).then(
  () => true,
  () => false,
);

const DOCUMENT = `query MapOfCommunities($within: AreaCode!, $levels: [GridLevel!]) {
  grids(where: { within: $within, level: $levels }) { groups(by: [COMMUNITY, LEVEL], first: 20) { key { grid { code } level } count { value } } } }`;

describe('the file that notebooks ask with', () => {
  let world: World;
  let folder: string;
  let token: string;
  beforeAll(async () => {
    world = await openWorld();
    folder = await mkdtemp(join(tmpdir(), 'notebook-'));
    token = await world.issuer.mint(samplePeople().analyst);
    const input = { title: '样例', document: DOCUMENT, variables: '{"within":"510115006"}' };
    await world.ask('mutation ($i: SaveQuestionInput!) { saveQuestion(input: $i) { id } }', { i: input }, 'analyst');
  });
  afterAll(async () => {
    await world.close();
    await rm(folder, { recursive: true });
  });

  it('is served by the gateway, to anybody, and needs nothing but Python', async () => {
    const response = await world.fetch('/figures/client.py');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/x-python; charset=utf-8']);
    const text = await response.text();
    const imported = [...text.matchAll(/^import (\S+)$/gm)].map(([, name]) => name);
    expect(imported).toEqual(['json', 'os', 'urllib.error', 'urllib.parse', 'urllib.request']);
  });

  /** Runs a program of Python beside the file, as a notebook would; what it prints as JSON. */
  const python = async (program: string) => {
    await writeFile(join(folder, 'client.py'), await (await world.fetch('/figures/client.py')).text());
    const env = { ...process.env, MICROGRID_URL: world.url, MICROGRID_TOKEN: token, PYTHONDONTWRITEBYTECODE: '1' };
    const { stdout } = await run('python3', ['-c', `import json\nfrom client import *\n${program}`], {
      cwd: folder,
      env,
    });
    return JSON.parse(stdout);
  };

  // A machine without Python has nobody to run it; the file is checked above all the same.
  describe.skipIf(!hasPython)('run by the python3 of this machine', () => {
    it('answers a saved question with its variables as rows, and says where they come from', async () => {
      const [rows, provenance] = await python(
        `table = q("map-of-communities", within="510115006005", levels=["GENERAL", "MICRO"])\nprint(json.dumps([table, table.provenance]))`,
      );
      expect(rows).toEqual([
        {
          'grid.code': '510115006005',
          level: 'GENERAL',
          'level.name': '一般网格',
          count: expect.any(Number),
          countStatus: 'EXACT',
        },
        { 'grid.code': '510115006005', level: 'MICRO', 'level.name': '微网格', count: 82, countStatus: 'EXACT' },
      ]);
      expect(provenance).toMatchObject({ variables: { within: '510115006005', levels: ['GENERAL', 'MICRO'] } });
    });

    it('answers a text, tells what a question costs, and writes its file', async () => {
      const [rows, asked, saved, path] = await python(
        `table = ask("query ($w: AreaCode!) { grids(where: { within: $w }) { aggregates { count { value } } } }", {"w": "510115006"})
print(json.dumps([table, cost("{ grids { aggregates { count { value } } } }"), cost("map-of-communities"), save("map-of-communities", "map.csv")]))`,
      );
      expect(rows).toEqual([{ count: expect.any(Number), countStatus: 'EXACT' }]);
      expect([asked.cost, saved.cost]).toEqual([expect.any(Number), expect.any(Number)]);
      expect(await readFile(join(folder, path), 'utf8')).toMatch(
        /^\ufeffgrid.code,level,level.name,count,countStatus\r\n/,
      );
    });

    it('says why it was refused', async () => {
      const told = await python(
        `try:\n  q("no-such-question")\nexcept Refused as refused:\n  print(json.dumps([refused.status, refused.code, str(refused)]))`,
      );
      expect(told).toEqual([404, 'NOT_FOUND', expect.stringContaining('there is no saved question')]);
    });
  });
});
