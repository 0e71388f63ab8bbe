import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The tests of this project need a real NATS: Debian's, installed when it is absent. */
export default async function setup(): Promise<void> {
  if (await isThere()) return;
  await install().catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`these tests need nats-server on the PATH, and it could not be installed: ${why}`, {
      cause: error,
    });
  });
}

function isThere(): Promise<boolean> {
  return run('nats-server', ['--version']).then(
    () => true,
    () => false,
  );
}

async function install(): Promise<void> {
  await run('apt-get', ['update']);
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'nats-server']);
}
