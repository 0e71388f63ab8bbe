import { createTestDatabase } from '@microgrid/database/testing';
import { describe, expect, inject, it } from 'vitest';
import { openServer } from '../src/open-store.ts';
import { lastLineOf } from './world/program.ts';

const SECRET = '0123456789abcdef'.repeat(2);
const REFUSAL = /^the database role postgres is a superuser .*create role microgrid login createrole.*$/;

describe('in production', () => {
  it('P34: no command works as a superuser of the database', async () => {
    const url = await createTestDatabase(inject('postgresUrl') ?? '');
    await expect(openServer(url, { isProduction: true })).rejects.toThrow(REFUSAL);
    await (await openServer(url, { isProduction: false })).close();
  });

  it('P34: no subgraph starts as a superuser of the database, and it says so in one line', async () => {
    const said = await lastLineOf('@microgrid/people/main', {
      DATABASE_URL: await createTestDatabase(inject('postgresUrl') ?? ''),
      NATS_URL: 'nats://token@127.0.0.1:1',
      CURSOR_SECRET: SECRET,
      DISCLOSURE_SECRET: SECRET,
      INTERNAL_SECRET: SECRET,
    });
    expect(said).toMatch(REFUSAL);
  });
});
