import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { repositoryIn, type Repository } from './repository.ts';

describe('the commit that a proof names', () => {
  let folder: string;
  let repository: Repository;
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=样例', '-c', 'user.email=sample@example.com', ...args], { cwd: folder });
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  const commit = () => {
    git('add', '-A');
    git('commit', '-qm', 'A change');
    return repository.cleanCommit();
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'repository-'));
    repository = repositoryIn(pathToFileURL(`${folder}/`));
    git('init', '-q');
    mkdirSync(join(folder, 'docs'));
    write('code.ts', '1');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is the one that is checked out, whatever the page says meanwhile', async () => {
    const first = await commit();
    expect(first).toMatch(/^[0-9a-f]{12}$/);
    write('docs/proof.md', '# Proof');
    expect(await repository.cleanCommit()).toBe(first);
  });

  it.each(['code.ts', 'new.ts'])('is none while %s is not committed', async (path) => {
    await commit();
    write(path, '2');
    await expect(repository.cleanCommit()).rejects.toThrow(path);
  });

  it('has the same code as one before it that differs in the page alone', async () => {
    const first = await commit();
    write('docs/proof.md', '# Proof');
    await commit();
    expect(await repository.isSameCode(first)).toBe(true);
    write('code.ts', '2');
    await commit();
    expect(await repository.isSameCode(first)).toBe(false);
    expect(await repository.isSameCode('000000000000')).toBe(false);
  });
});
