import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { runProgram } from './world/program.ts';

/** Runs a script of the workspace from its source, as `pnpm check` and `pnpm test` do before anything is built. */
function run(name: string, ...args: string[]): Promise<{ code: unknown; output: string }> {
  const script = fileURLToPath(new URL(`../../scripts/${name}.ts`, import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : error.code, output: stdout + stderr }),
    );
  });
}

describe('the commands that check', () => {
  it.each(['check', 'test'])('have a --help: pnpm %s', async (name) => {
    const { code, output } = await run(name, '--help');
    expect(code).toBe(0);
    expect(output).toMatch(new RegExp(`^Usage: pnpm ${name}[^]*Options:`));
  });

  it.each([
    ['a path that is not there', ['services/nowhere'], 'error: there is no services/nowhere\n'],
    ['an option that is none', ['--everything'], "error: unknown option '--everything'\n"],
    [
      'a project that is none',
      ['--on', 'mysql'],
      "error: option '--on <projects>' argument 'mysql' is invalid. mysql is none of pure, postgres, programs, nats, browser, pglite, distributed\n",
    ],
  ])('say in one line what is wrong with %s', async (_what, args, output) => {
    expect(await run('test', ...args)).toEqual({ code: 1, output });
  });

  it('name the app, the version and the operation that the graph does not answer', async () => {
    const apps = await mkdtemp(join(tmpdir(), 'apps-'));
    await mkdir(join(apps, 'desk/trusted'), { recursive: true });
    const check = () => runProgram('check-schema', { args: ['--apps', apps] });
    const manifest = join(apps, 'desk/trusted/1.4.0.json');
    await writeFile(manifest, JSON.stringify({ a: 'query Panel { grid(code: "510115006005") { dialect } }' }));
    const broken = await check();
    expect([broken.code, broken.output]).toEqual([
      1,
      expect.stringContaining('desk 1.4.0 Panel: Cannot query field "dialect" on type "Grid".'),
    ]);
    await writeFile(manifest, JSON.stringify({ a: 'query Panel { grid(code: "510115006005") { name } }' }));
    expect(await check()).toMatchObject({ code: 0, output: expect.stringContaining('documents of clients fit') });
    await rm(apps, { recursive: true });
  });

  it('name the app, the version and the place where a screen could rank people', async () => {
    const apps = await mkdtemp(join(tmpdir(), 'apps-'));
    await mkdir(join(apps, 'desk/trusted'), { recursive: true });
    const check = () => runProgram('check-screens', { args: ['--apps', apps] });
    expect(await check()).toMatchObject({ code: 1, output: expect.stringContaining('give --apps') });
    const manifest = join(apps, 'desk/trusted/1.4.0.json');
    await writeFile(manifest, JSON.stringify({ a: 'query Best { evaluations { nodes { score } } }' }));
    expect(await check()).toEqual({
      code: 1,
      output: 'desk 1.4.0 Best.evaluations.nodes.score: tells a figure of each of several people\n',
    });
    await writeFile(
      manifest,
      JSON.stringify({ a: 'query Own { evaluations(where: { isMine: true }) { nodes { score } } }' }),
    );
    expect(await check()).toMatchObject({ code: 0, output: expect.stringContaining('rank nobody') });
    await rm(apps, { recursive: true });
  });

  it('take saved questions from a file, and hold nothing against what the graph never answered', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'questions-'));
    const file = join(folder, 'questions.json');
    const check = (...args: string[]) => runProgram('check-schema', { args: ['--questions', file, ...args] });
    expect(await check()).toEqual({ code: 1, output: `there is no file ${file}\n` });
    await writeFile(file, '[{ "id": 1 }]');
    expect(await check()).toMatchObject({ code: 1, output: expect.stringContaining('is not what pnpm run saved') });
    const questions = [
      { id: 'a', title: '区域类型（样例）', document: 'query Map { grids { aggregates { count { value } } } }' },
      { id: 'b', title: null, document: '{ grids { nodes { residentScore } } }' },
    ];
    await writeFile(file, JSON.stringify(questions));
    expect(await check()).toMatchObject({ code: 0, output: expect.stringContaining('documents of clients fit') });
    await rm(folder, { recursive: true });
  });

  it('refuse an older Node in one line, and take this one', async () => {
    const script = fileURLToPath(new URL('../../scripts/require-node.cjs', import.meta.url));
    const asVersion = (version: string) =>
      `Object.defineProperty(process.versions, 'node', { value: '${version}' }); require('${script}');`;
    await expect(promisify(execFile)(process.execPath, ['-e', asVersion('22.11.0')])).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Node 24 or newer is needed and this is 22\.11\.0; [^\n]+\n$/),
    });
    expect(await promisify(execFile)(process.execPath, [script])).toEqual({ stdout: '', stderr: '' });
  });
});
