import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { copyConcept } from '../src/new/copy-concept.ts';
import { copySubgraph } from '../src/new/copy-subgraph.ts';
import { COMPILED } from './world/program.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

/** What walks the graph, and so finds what is new in it. */
const WHOLE_GRAPH = ['schema-walk', 'declared-access', 'guarded-tables', 'never-judging', 'erasing'];

/** The how-to pages, followed: what they promise of a new concept and a new subgraph is seen on copies of the repository. */
describe('a copy of the repository', () => {
  let scratch: string;
  /** What was written there; the rest is linted where it stands. */
  const copied: string[] = [];
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'new-'));
    await copyRepository(scratch);
  }, 60_000);
  afterAll(() => rm(scratch, { recursive: true, force: true }));

  const command = async (program: string, ...args: string[]) => {
    const path = `${join(ROOT, 'node_modules/.bin')}:${process.env['PATH']}`;
    const env = { PATH: path, HOME: process.env['HOME'], TEST_POSTGRES_URL: inject('postgresUrl'), ...COMPILED };
    return run(program, args, { cwd: scratch, env, maxBuffer: 64_000_000 }).catch((error: unknown) => {
      const { stdout = '', stderr = '' }: { stdout?: string; stderr?: string } = Object(error);
      throw new Error(`${program} ${args.join(' ')}: ${stdout}${stderr}`.slice(-4000));
    });
  };
  const formatted = async (written: readonly string[]) => {
    copied.push(...written);
    await command('oxfmt', ...written);
  };
  const changedLines = async (paths: readonly string[]) => {
    const diffs = await Promise.all(paths.map((path) => diffOf(join(ROOT, path), join(scratch, path))));
    return diffs.flat();
  };

  it('has room for a concept, which changes its folder and three lines outside', async () => {
    const written = await copyConcept(scratch, 'organisation', 'copied-board');
    const outside = written.filter((path) => !path.includes('/copied-board/'));
    await formatted(written);
    expect(await changedLines(outside)).toEqual([
      "import { copiedBoard } from './copied-board/copied-board.ts';",
      expect.stringContaining('copiedBoard'),
      expect.stringContaining('CopiedBoardSchema'),
    ]);
  });

  it.each([
    ['people', 'copied-bench'],
    ['community-services', 'copied-desk'],
    ['evaluations', 'copied-chair'],
  ])('has room for a concept of %s, with what it needs of others', async (service, concept) => {
    const written = await copyConcept(scratch, service, concept);
    await formatted(written);
    await linkAsInstalled(scratch, service);
    const outside = written.filter((path) => path.startsWith('services/') && /\/src\/[^/]+\.ts$/.test(path));
    expect(await changedLines(outside)).toHaveLength(3);
  });

  it('has room for a subgraph with a concept of its own, and for another', async () => {
    const written = await copySubgraph(scratch, 'copied-library', 'copied-shelf');
    await linkAsInstalled(scratch, 'copied-library');
    await formatted(written);
    expect(written).toContain('services/copied-library/src/copied-shelf/copied-shelf.test.ts');
    const more = await copySubgraph(scratch, 'copied-museum', 'copied-picture');
    await linkAsInstalled(scratch, 'copied-museum');
    await formatted(more);
  });

  it('refuses names that are none, or taken', async () => {
    await expect(copyConcept(scratch, 'organisation', 'Notice')).rejects.toThrow('Notice is no name');
    await expect(copyConcept(scratch, 'organisation', 'grid')).rejects.toThrow('is there already');
    await expect(copyConcept(scratch, 'nowhere', 'notice')).rejects.toThrow('there is no service nowhere');
    await expect(copySubgraph(scratch, 'people', 'notice')).rejects.toThrow('is there already');
    await expect(copySubgraph(scratch, 'gateway', 'notice')).rejects.toThrow('gateway is there already');
    await expect(copySubgraph(scratch, 'copied-archive', 'Notice')).rejects.toThrow('Notice is no name');
    await expect(copySubgraph(scratch, 'copied-archive', 'copied-archive')).rejects.toThrow(
      'is the name of the subgraph',
    );
    await expect(copySubgraph(scratch, 'copied-archive', 'matter')).rejects.toThrow('a type has one owner');
    await expect(readdir(join(scratch, 'services/copied-archive'))).rejects.toThrow('ENOENT');
    await expect(copyConcept(scratch, 'people', 'matter')).rejects.toThrow('a type has one owner');
    await expect(copyConcept(scratch, 'people', 'class')).rejects.toThrow('class is a word of the language');
    await expect(copyConcept(scratch, 'people', 'access')).rejects.toThrow('is a word that every concept uses');
    await expect(copyConcept(scratch, 'people', 'context')).rejects.toThrow('is a word that every concept uses');
    await expect(copyConcept(scratch, 'people', 'matter-event')).rejects.toThrow('has a type MatterEvent already');
    await expect(copyConcept(scratch, 'people', 'figure')).rejects.toThrow('has a type Figure already');
  });

  it('passes the linter and the types with both', async () => {
    await command('oxlint', ...copied.filter((path) => path.endsWith('.ts')));
    await command('tsc', '-p', 'tsconfig.json');
  }, 300_000);

  it('composes with both, and passes their tests and those of the whole graph', async () => {
    await command(
      'node',
      '--conditions=source',
      '--import',
      '@oxc-node/core/register',
      'platform/src/commands/emit-schema.ts',
    );
    const supergraph = await readFile(join(scratch, 'gateway/supergraph.graphql'), 'utf8');
    expect(supergraph).toMatch(/copiedBoard\([^]*copiedShelf\(|copiedShelf\([^]*copiedBoard\(/);
    const tests = [
      ...['organisation/src/copied-board', 'people/src/copied-bench', 'copied-library', 'copied-museum'].map(
        (folder) => `services/${folder}`,
      ),
      ...WHOLE_GRAPH.map((name) => `platform/test/${name}.test.ts`),
    ];
    await command('vitest', 'run', '--project', 'postgres', ...tests);
  }, 480_000);
});

/** All that git knows and what is not committed yet, with the packages linked as an install links them. */
async function copyRepository(to: string): Promise<void> {
  const { stdout } = await run('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT, maxBuffer: 64_000_000 });
  for (const path of stdout.trim().split('\n')) {
    await cp(join(ROOT, path), join(to, path)).catch((error: unknown) => {
      // Deleted, and not yet committed.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    });
  }
  await symlink(join(ROOT, 'node_modules'), join(to, 'node_modules'));
  for (const folder of ['packages', 'services']) {
    for (const name of await readdir(join(ROOT, folder))) await copyLinks(to, `${folder}/${name}`);
  }
  for (const name of ['gateway', 'platform', 'bench', 'nightly']) await copyLinks(to, name);
}

async function copyLinks(to: string, folder: string): Promise<void> {
  await cp(join(ROOT, folder, 'node_modules'), join(to, folder, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
  });
}

/** What `pnpm install` would link for a service that is new, or needs more. */
async function linkAsInstalled(root: string, service: string): Promise<void> {
  const from = join(root, 'services/organisation/node_modules');
  await cp(from, join(root, 'services', service, 'node_modules'), { recursive: true, verbatimSymlinks: true });
  const link = join(root, 'platform/node_modules/@microgrid', service);
  if (!existsSync(link)) await symlink(`../../../services/${service}`, link);
}

/** The lines of `after` that are not in `before`. */
async function diffOf(before: string, after: string): Promise<string[]> {
  const [old, now] = await Promise.all([readFile(before, 'utf8'), readFile(after, 'utf8')]);
  const lines = new Set(old.split('\n'));
  return now
    .split('\n')
    .filter((line) => !lines.has(line))
    .map((line) => line.trim());
}
