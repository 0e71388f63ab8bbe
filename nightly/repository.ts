import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** All but the page, which changes as proofs end. */
const CODE = ['.', ':(exclude)docs/proof.md'];

/** The git repository of a folder. */
export interface Repository {
  /**
   * The commit that is checked out, which is what a proof runs.
   * @throws Error naming what is not committed, or when there is no repository.
   */
  cleanCommit(): Promise<string>;
  /** Whether the code of `commit` is that of the commit that is checked out. */
  isSameCode(commit: string): Promise<boolean>;
}

export function repositoryIn(folder: URL): Repository {
  const git = async (...args: string[]) => {
    const { stdout } = await run('git', args, { cwd: folder });
    return stdout.trimEnd();
  };
  return {
    async cleanCommit() {
      const changed = await git('status', '--porcelain', '--', ...CODE);
      if (changed !== '') {
        throw new Error(`the page names the commit that was run, so commit first (or --no-page):\n${changed}`);
      }
      return git('rev-parse', '--short=12', 'HEAD');
    },
    isSameCode: (commit) =>
      git('diff', '--quiet', commit, 'HEAD', '--', ...CODE).then(
        () => true,
        () => false,
      ),
  };
}
