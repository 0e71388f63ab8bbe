import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const run = promisify(execFile);
const PROGRAM = fileURLToPath(new URL('../../test/full-disk.ts', import.meta.url));

/** Runs `command` where `folder` is a disk of its own, which Linux gives also to whoever is not root. */
function onSmallDisk(folder: string, ...command: string[]) {
  const script = 'mount -t tmpfs -o size=400m tmpfs "$0" && exec "$@"';
  return run('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-c', script, folder, ...command]);
}

describe.runIf(inject('postgresUrl') === undefined)('a disk that fills up under PGlite', async () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'disk-'))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const hasSmallDisks = await onSmallDisk(tmpdir(), 'true').then(
    () => true,
    () => false,
  );

  it.runIf(hasSmallDisks)(
    'P41: refuses writes while there is little room, and takes them again when there is; without any it does not hang',
    async () => {
      const { stdout } = await onSmallDisk(
        folder,
        process.execPath,
        '--conditions=source',
        '--liftoff-only',
        PROGRAM,
        folder,
      );
      expect(JSON.parse(stdout)).toEqual({
        nearlyFull: ['done', 'DISK_FULL', 'DISK_FULL', 'done', 'done'],
        full: [false, 'DATABASE_UNAVAILABLE', 'DATABASE_UNAVAILABLE'],
      });
    },
  );
});
