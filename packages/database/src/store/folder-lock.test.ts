import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lockFolder } from './folder-lock.ts';

const GONE = 2 ** 22 + 1; // Above the largest process id that Linux gives.
let parent: string;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

it('is held by one at a time, of any number that come at once', async () => {
  const folder = join(parent, 'contended');
  const attempts = await Promise.allSettled([lockFolder(folder), lockFolder(folder), lockFolder(folder)]);
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const attempt of attempts) if (attempt.status === 'fulfilled') await attempt.value();
  await (
    await lockFolder(folder)
  )();
});

it('is taken over from a process that is gone', async () => {
  const folder = join(parent, 'abandoned');
  await writeFile(`${folder}.lock`, String(GONE));
  const unlock = await lockFolder(folder);
  expect(await readFile(`${folder}.lock`, 'utf8')).toBe(String(process.pid));
  await unlock();
});
