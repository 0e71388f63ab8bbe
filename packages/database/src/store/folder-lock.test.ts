import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lockFolder } from './folder-lock.ts';

const MODULE = new URL('./folder-lock.ts', import.meta.url).href;
const HOLD = `
  const { lockFolder } = await import(${JSON.stringify(MODULE)});
  try {
    globalThis.unlock = lockFolder(process.argv[1]);
    process.stdout.write('held');
    setInterval(() => {}, 1000);
  } catch {
    process.stdout.write('refused');
  }`;
let parent: string;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

/** A process that tries to hold `folder`, and what came of it. */
async function holder(folder: string) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', HOLD, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [outcome] = await once(child.stdout, 'data');
  return { child, outcome: String(outcome) };
}

it('is held by one at a time, of any number that come at once', () => {
  const folder = join(parent, 'contended');
  const unlock = lockFolder(folder);
  expect(() => lockFolder(`${folder}/`)).toThrow(/another process already uses .*contended.: stop it/);
  unlock();
  lockFolder(folder)();
});

it('P41: is gone with a process that was killed, and then taken by exactly one of those who wait for it', async () => {
  const folder = join(parent, 'abandoned');
  const { child, outcome } = await holder(folder);
  expect(outcome).toBe('held');
  expect(() => lockFolder(folder)).toThrow('already uses');
  child.kill('SIGKILL');
  await once(child, 'close');
  const next = await Promise.all([holder(folder), holder(folder), holder(folder)]);
  expect(next.map((one) => one.outcome).toSorted()).toEqual(['held', 'refused', 'refused']);
  await Promise.all(
    next.map(async (one) => {
      const closed = one.child.exitCode === null ? once(one.child, 'close') : undefined;
      one.child.kill('SIGKILL');
      await closed;
    }),
  );
});

it('P41: does not mind a file that a process with our own number left, as the first one of a container does', async () => {
  const folder = join(parent, 'container');
  await writeFile(`${folder}.lock`, String(process.pid));
  lockFolder(folder)();
});
