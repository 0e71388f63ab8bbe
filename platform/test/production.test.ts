import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeTestFolder } from '@microgrid/database/testing';
import { describe, expect, it } from 'vitest';
import { lastLineOf, runProgram, startProgram } from './world/program.ts';
import { migrated } from './world/sample.ts';

const SECRET = '0123456789abcdef'.repeat(2);
const SHORT = SECRET.slice(1);
const OIDC = {
  OIDC_ISSUER: 'https://issuer.example.cn',
  OIDC_AUDIENCE: 'microgrid',
  OIDC_JWKS_URL: 'http://127.0.0.1:1/keys',
};

describe('in production', () => {
  it.each<[string, Record<string, string>]>([
    ['CURSOR_SECRET', OIDC],
    ['DISCLOSURE_SECRET', { CURSOR_SECRET: SECRET, ...OIDC }],
    ['DISCLOSURE_SECRET', { CURSOR_SECRET: SECRET, DISCLOSURE_SECRET: 'no hex', ...OIDC }],
    ['OIDC_ISSUER', { CURSOR_SECRET: SECRET, DISCLOSURE_SECRET: SECRET }],
  ])('P7: the platform does not start without a good %s, and says so in one line: %j', async (variable, env) => {
    const { code, output } = await runProgram('start', { env: { NODE_ENV: 'production', ...env } });
    expect(code).toBe(1);
    expect(output.trim()).toMatch(new RegExp(`^.*${variable}.*$`));
  });

  it.each<[string, string, Record<string, string>]>([
    ['start', 'NATS_URL', { CURSOR_SECRET: SECRET, DISCLOSURE_SECRET: SECRET, NATS_URL: 'nats://127.0.0.1:1' }],
    ['start-distributed', 'NATS_URL', {}],
    ['start-distributed', 'DATABASE_URL', { NATS_URL: 'nats://token@127.0.0.1:1' }],
  ])('P34: %s does not start without a good %s, and says so in one line: %j', async (name, variable, env) => {
    const { code, output } = await runProgram(name, { env: { NODE_ENV: 'production', ...OIDC, ...env } });
    expect(code).toBe(1);
    expect(output.trim()).toMatch(new RegExp(`^.*${variable}.*$`));
  });

  it('P34: the embedded database is taken only where it is asked for by name', async () => {
    const secrets = { CURSOR_SECRET: SECRET, DISCLOSURE_SECRET: SECRET };
    const env = { NODE_ENV: 'production', ...secrets, ...OIDC, DATA_DIR: '/dev/null/nowhere' };
    for (const [name, args] of [
      ['start', []],
      ['erase', ['--due']],
    ] as const) {
      const { code, output } = await runProgram(name, { args, env });
      expect([code, output.trim()]).toEqual([1, expect.stringMatching(/^set DATABASE_URL .* DATABASE=embedded.*$/)]);
    }
    const { output } = await runProgram('start', { env: { ...env, DATABASE: 'embedded' } });
    expect(output).toMatch(/embedded PGlite in [^]* cannot be written/);
  });

  it.each<[string, RegExp, Record<string, string>]>([
    [
      '@microgrid/people/main',
      /^set NATS_URL .*$/,
      { CURSOR_SECRET: SECRET, INTERNAL_SECRET: SECRET, DISCLOSURE_SECRET: SECRET },
    ],
    [
      '@microgrid/gateway/main',
      /^NATS_URL has no credentials: .*$/,
      { ...OIDC, INTERNAL_SECRET: SECRET, NATS_URL: 'nats://127.0.0.1:1' },
    ],
  ])('P34: %s does not start without a bus that asks who comes: %s', async (specifier, told, env) => {
    expect(await lastLineOf(specifier, { DATABASE_URL: 'postgres://127.0.0.1:1/x', ...env })).toMatch(told);
  });

  it.each<[string, string, Record<string, string>]>([
    ['@microgrid/people/main', 'INTERNAL_SECRET', { CURSOR_SECRET: SECRET }],
    ['@microgrid/people/main', 'CURSOR_SECRET', { INTERNAL_SECRET: SECRET }],
    ['@microgrid/people/main', 'INTERNAL_SECRET', { CURSOR_SECRET: SECRET, INTERNAL_SECRET: SHORT }],
    ['@microgrid/people/main', 'CURSOR_SECRET', { CURSOR_SECRET: SHORT, INTERNAL_SECRET: SECRET }],
    ['@microgrid/people/main', 'DISCLOSURE_SECRET', { CURSOR_SECRET: SECRET, INTERNAL_SECRET: SECRET }],
    ['@microgrid/gateway/main', 'INTERNAL_SECRET', OIDC],
    ['@microgrid/gateway/main', 'INTERNAL_SECRET', { ...OIDC, INTERNAL_SECRET: `${SECRET},${SHORT}` }],
    ['@microgrid/gateway/main', 'OIDC_ISSUER', { INTERNAL_SECRET: SECRET }],
  ])('P1: %s does not start without a good %s, and says so in one line: %j', async (specifier, variable, env) => {
    expect(await lastLineOf(specifier, { DATABASE_URL: 'postgres://127.0.0.1:1/x', ...env })).toMatch(
      new RegExp(`^.*${variable}.*$`),
    );
  });
});

describe('the pages in production', () => {
  it('P1: sign nobody in with a click, and have no explorer unless it is switched on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pages-'));
    await makeTestFolder(join(folder, 'pglite'), migrated);
    const secrets = { CURSOR_SECRET: SECRET, DISCLOSURE_SECRET: SECRET };
    const env = { NODE_ENV: 'production', ...secrets, ...OIDC, DATA_DIR: folder, DATABASE: 'embedded' };
    const program = await startProgram('start', { env });
    const status = async (path: string, init = {}) => (await fetch(`${program.url}${path}`, init)).status;
    expect(await (await fetch(`${program.url}/front.json`)).text()).toBe(
      '{"issuer":"https://issuer.example.cn","people":[]}',
    );
    expect(await status('/dev/token/secretary', { method: 'POST' })).toBe(404);
    expect(await status('/explorer')).toBe(404);
    const page = await fetch(program.url, { headers: { accept: 'text/html' } });
    expect(await page.text()).not.toContain('/explorer');
    await program.stop();
    await rm(folder, { recursive: true });
  }, 240_000);
});

describe('on a developer’s machine', () => {
  it('P34: five processes do not start without a bus either: nothing would be delivered', async () => {
    const { code, output } = await runProgram('start-distributed', { env: { PATH: '' } });
    expect(code).toBe(1);
    expect(output.trim()).toMatch(/^set NATS_URL .*$/);
  });
});
