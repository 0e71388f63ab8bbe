import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { requireFreeSpace } from './free-space.ts';

it('lets a disk with room pass', async () => {
  await expect(requireFreeSpace(tmpdir())).resolves.toBeUndefined();
});

// The process file system of Linux never has a byte free.
it.runIf(existsSync('/proc/self'))('refuses a full disk, and says how much is missing', async () => {
  await expect(requireFreeSpace('/proc')).rejects.toThrow(
    /the disk of \/proc has 0 MB free and the database needs 128/,
  );
});
