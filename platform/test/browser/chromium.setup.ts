import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

const run = promisify(execFile);

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser that tests drive; undefined where this machine has none and none could be installed. */
    chromium: string | undefined;
  }
}

/**
 * The tests of this project need a real Chromium: the one of CHROMIUM, the one on the PATH, or Debian's, installed when
 * it is absent. Without any, they are left out with a loud line, and fail where CI is set.
 */
export default async function setup(project: TestProject): Promise<void> {
  const there = await found();
  const why = there === undefined ? await install() : '';
  const chromium = there ?? (await found());
  if (chromium === undefined) {
    const line = `BROWSER TESTS: put \`chromium\` on the PATH, or its path into CHROMIUM: there is none, and ${why}`;
    if (process.env['CI'] !== undefined && process.env['CI'] !== 'false') throw new Error(line);
    process.stderr.write(`\n${line}. They are left out.\n\n`);
  }
  project.provide('chromium', chromium);
}

async function found(): Promise<string | undefined> {
  const given = process.env['CHROMIUM'];
  for (const program of given === undefined ? ['chromium', 'chromium-browser', 'google-chrome'] : [given]) {
    if (await answers(program)) return pathOf(program);
  }
  if (given !== undefined) throw new Error(`CHROMIUM is ${given}: no browser that starts`);
  return undefined;
}

function answers(program: string): Promise<boolean> {
  return run(program, ['--version']).then(
    () => true,
    () => false,
  );
}

async function pathOf(program: string): Promise<string> {
  if (program.includes('/')) return program;
  const { stdout } = await run('sh', ['-c', `command -v ${program}`]);
  return stdout.trim();
}

/** @returns why it is not there afterwards, where it is not. */
async function install(): Promise<string> {
  try {
    await run('apt-get', ['update']);
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
    return 'the one of Debian does not start';
  } catch (error) {
    const [told = ''] = (error instanceof Error ? error.message : String(error)).trim().split('\n').slice(-1);
    return `the one of Debian was not installed (${told})`;
  }
}
