import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

/** What `main.ts` imports, without running it. */
const MODULES = ['./gateway.ts', './identity/issuer.ts', './sources/sources.ts'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
const FACTS = '@microgrid/facts/jet-stream-transport';

const GATEWAY = fileURLToPath(new URL('..', import.meta.url));

/** Prints the packages of all modules that come with the gateway. */
const PROGRAM = `
import { registerHooks } from 'node:module';
const packages = new Set();
registerHooks({
  load(url, context, next) {
    const [, name] = /.*node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(url) ?? [];
    if (name !== undefined) packages.add(name);
    return next(url, context);
  },
});
for (const path of process.argv.slice(1)) await import(path);
console.log(JSON.stringify([...packages]));
process.exit(0);
`;

describe('the gateway', () => {
  it('loads nothing of what subgraphs are made of, nor what composes and plans', async () => {
    const flags = [
      '--conditions=source',
      '--import',
      '@oxc-node/core/register',
      '--input-type=module',
      '--eval',
      PROGRAM,
    ];
    const { stdout } = await promisify(execFile)(process.execPath, [...flags, ...MODULES, FACTS], { cwd: GATEWAY });
    const packages: string[] = JSON.parse(stdout);
    expect(packages).toContain('@apollo/server');
    // What composes and plans is loaded by the planning thread alone, Apollo's gateway where it is the referee.
    expect(packages.filter((name) => /@apollo\/(gateway|composition|federation|query)/.test(name))).toEqual([]);
    // What writes files is loaded when somebody takes one away.
    expect(packages.filter((name) => /hucre|arrow|parquet|fflate/.test(name))).toEqual([]);
    expect(packages.filter((name) => /type-graphql|mikro-orm|kysely|^pg$|pglite|class-validator/.test(name))).toEqual(
      [],
    );
  });
});
