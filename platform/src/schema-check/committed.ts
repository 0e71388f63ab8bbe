import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The commit that this checkout is compared with: where the branch left `base`, or on `base` itself the commit that it
 * stands on. Without a base, that of main, or where there is no main, the last commit.
 * @throws Error where there is no such branch or commit.
 */
export async function commitToCompare(root: string, base?: string): Promise<string> {
  for (const branch of base === undefined ? ['main', 'origin/main', 'HEAD'] : [base]) {
    const { stdout } = await run('git', ['merge-base', 'HEAD', branch], { cwd: root }).catch(() => ({ stdout: '' }));
    if (stdout !== '') return stdout.trim();
  }
  throw new Error(`${base ?? 'main'} is no branch or commit that this checkout has grown from: give another --base`);
}

/** The text of a file as it was committed; undefined where it was not there. */
export async function committed(root: string, commit: string, path: string): Promise<string | undefined> {
  try {
    const { stdout } = await run('git', ['show', `${commit}:${path}`], { cwd: root, maxBuffer: 64_000_000 });
    return stdout;
  } catch {
    return undefined;
  }
}
