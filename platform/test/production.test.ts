import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMPILED, runProgram } from './world/program.ts';

const SECRET = 'x'.repeat(32);
const SHORT = 'x'.repeat(31);
const OIDC = {
  OIDC_ISSUER: 'https://issuer.example.cn',
  OIDC_AUDIENCE: 'microgrid',
  OIDC_JWKS_URL: 'http://127.0.0.1:1/keys',
};

/** Runs the main module of a subgraph or of the gateway, as built, to its end; the last line it wrote. */
function lastLineOf(specifier: string, env: Record<string, string>): Promise<string> {
  const main = fileURLToPath(import.meta.resolve(specifier))
    .replace('/src/', '/dist/')
    .replace('.ts', '.js');
  const child = spawn(process.execPath, [main], { env: { ...COMPILED, PORT: '0', NODE_ENV: 'production', ...env } });
  let written = '';
  child.stderr.on('data', (chunk: Buffer) => (written += chunk.toString()));
  return new Promise((resolve) => child.once('close', () => resolve(written.trim())));
}

describe('in production', () => {
  it.each<[string, Record<string, string>]>([
    ['CURSOR_SECRET', OIDC],
    ['OIDC_ISSUER', { CURSOR_SECRET: SECRET }],
  ])('P7: the platform does not start without a good %s, and says so in one line: %j', async (variable, env) => {
    const { code, output } = await runProgram('start', { env: { NODE_ENV: 'production', ...env } });
    expect(code).toBe(1);
    expect(output.trim()).toMatch(new RegExp(`^.*${variable}.*$`));
  });

  it.each<[string, string, Record<string, string>]>([
    ['@microgrid/people/main', 'INTERNAL_SECRET', { CURSOR_SECRET: SECRET }],
    ['@microgrid/people/main', 'CURSOR_SECRET', { INTERNAL_SECRET: SECRET }],
    ['@microgrid/people/main', 'INTERNAL_SECRET', { CURSOR_SECRET: SECRET, INTERNAL_SECRET: SHORT }],
    ['@microgrid/people/main', 'CURSOR_SECRET', { CURSOR_SECRET: SHORT, INTERNAL_SECRET: SECRET }],
    ['@microgrid/gateway/main', 'INTERNAL_SECRET', OIDC],
    ['@microgrid/gateway/main', 'INTERNAL_SECRET', { ...OIDC, INTERNAL_SECRET: `${SECRET},${SHORT}` }],
    ['@microgrid/gateway/main', 'OIDC_ISSUER', { INTERNAL_SECRET: SECRET }],
  ])('P1: %s does not start without a good %s, and says so in one line: %j', async (specifier, variable, env) => {
    expect(await lastLineOf(specifier, { DATABASE_URL: 'postgres://127.0.0.1:1/x', ...env })).toMatch(
      new RegExp(`^.*${variable}.*$`),
    );
  });
});
