import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from './world/free-port.ts';
import { interruptProgram, runProgram, startProgram } from './world/program.ts';

describe('pnpm start', () => {
  let folder: string;
  let data: string;
  let firstOutput: string;
  let firstCode: number | null;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'start-'));
    data = join(folder, 'data');
    const first = await startProgram('start', { env: { DATA_DIR: data } });
    firstCode = await first.stop('SIGINT');
    firstOutput = first.output();
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('says what it does, shows the progress of the load and ends with the address and a query; Ctrl-C ends it', () => {
    expect(firstCode).toBe(0);
    expect(firstOutput).toMatch(/database +embedded PGlite in .*\n/);
    expect(firstOutput).toMatch(/budgets +counted in this process alone/);
    expect(firstOutput).toMatch(/sample +5 of 5 communities/);
    expect(firstOutput).toMatch(/ready +http:\/\/127\.0\.0\.1:\d+\/graphql[^]*curl -s http/);
    // How often progress is shown depends on the machine.
    expect(firstOutput.split('\n').filter((line) => !/sample +\d of/.test(line)).length).toBeLessThan(16);
  });

  it('lives while it loads, which takes a whole city many minutes, is not ready, and stops at Ctrl-C', async () => {
    const port = await freePort();
    const seen = new Map<string, number>();
    const { code, output } = await interruptProgram('start', {
      args: ['--streets', '261'],
      env: { DATA_DIR: join(folder, 'interrupted'), PORT: String(port) },
      signal: 'SIGINT',
      moment: /sample +\d+ of/,
      async before() {
        for (const path of ['/livez', '/health', '/ready']) {
          seen.set(path, (await fetch(`http://127.0.0.1:${port}${path}`)).status);
        }
      },
    });
    expect(Object.fromEntries(seen)).toEqual({ '/livez': 200, '/health': 200, '/ready': 503 });
    expect(code).toBe(130);
    expect(output.trim().split('\n').at(-1)).toBe('stopped before it was ready');
  }, 300_000);

  it('loads nothing twice, refuses a second process on the folder in one line, and drains on SIGTERM', async () => {
    const second = await startProgram('start', { env: { DATA_DIR: data } });
    expect(second.output()).toMatch(/sample +is there already/);
    const third = await runProgram('start', { env: { DATA_DIR: data } });
    expect(third.code).toBe(1);
    expect(third.output.trim().split('\n').at(-1)).toMatch(/another process already uses .*data\/pglite: stop it/);
    const query = {
      query: '{ grids(where: { level: MICRO }, first: 100) { totalCount nodes { ancestors { name } } } }',
    };
    const asking = fetch(`${second.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(query),
    });
    const [response, code] = await Promise.all([asking, asking.then(() => second.stop())]);
    expect(JSON.parse(await response.text()).data.grids.totalCount).toBe(414);
    expect(code).toBe(0);
  });

  it('refuses a port in use in one line', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => {
        const address = taken.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const { code, output } = await runProgram('start', { env: { DATA_DIR: data, PORT: String(port) } });
    taken.close();
    expect(code).toBe(1);
    expect(output.trim().split('\n').at(-1)).toBe(
      `port ${port} on 127.0.0.1 is in use: stop what uses it, or set PORT to another`,
    );
  });

  it('refuses a folder that it cannot write, in one line', async () => {
    const { code, output } = await runProgram('start', { env: { DATA_DIR: '/dev/null/nowhere' } });
    expect(code).toBe(1);
    expect(output.trim().split('\n').at(-1)).toMatch(/the folder \/dev\/null\/nowhere cannot be written/);
  });

  it.each(['start', 'start-distributed', 'token', 'emit-schema', 'check-schema'])('has a --help: %s', async (name) => {
    const { code, output } = await runProgram(name, { args: ['--help'] });
    expect(code).toBe(0);
    expect(output).toMatch(/^Usage: pnpm [\s\S]*Options:/);
  });

  it('prints tokens on a developer’s machine, and none in production', async () => {
    const good = await runProgram('token', { args: ['worker'], env: { DATA_DIR: data } });
    expect(good.output.trim()).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    const unknown = await runProgram('token', { args: ['mayor'], env: { DATA_DIR: data } });
    expect(unknown).toEqual({ code: 1, output: expect.stringMatching(/^mayor is nobody: give one of resident/) });
    const production = await runProgram('token', { args: ['worker'], env: { DATA_DIR: data, NODE_ENV: 'production' } });
    expect(production).toEqual({
      code: 1,
      output: expect.stringMatching(/^the development issuer does not exist in production/),
    });
  });

  it('refuses data of a newer program', async () => {
    const pglite = await PGlite.create(join(data, 'pglite'));
    await pglite.exec(`insert into people.migrations (name) values ('20990101T000000-from-the-future')`);
    await pglite.close();
    const { code, output } = await runProgram('start', { env: { DATA_DIR: data } });
    expect(code).toBe(1);
    expect(output.trim().split('\n').at(-1)).toMatch(
      /people is newer than this program: it has 20990101T000000-from-the-future/,
    );
  });
});
