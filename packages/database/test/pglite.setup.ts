import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sharedSetup } from './shared-setup.ts';

/** One data folder that every test's PGlite starts from, in all projects. */
export default sharedSetup('pglite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pglite-'));
  const template = join(folder, 'template.tar');
  const pglite = await PGlite.create();
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  await writeFile(template, Buffer.from(await dump.arrayBuffer()));
  return {
    provide: (project) => project.provide('pgliteTemplate', template),
    end: () => rm(folder, { recursive: true, force: true }),
  };
});
