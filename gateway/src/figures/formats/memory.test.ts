import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FORMATS } from './formats.ts';

const ROWS = 100_000;
const MOST = 60_000_000;
const PROGRAM = fileURLToPath(new URL('testing/measured-server.ts', import.meta.url));
const FLAGS = ['--expose-gc', '--conditions=source', '--import', '@oxc-node/core/register'];

// What a process holds beside its heap differs from run to run.
describe('a file of 100,000 rows', { retry: 2 }, () => {
  it.each(Object.keys(FORMATS))('as %s takes at most 60 MB more, what writes it included', async (format) => {
    const child = spawn(process.execPath, [...FLAGS, PROGRAM, String(ROWS)], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const [line] = await once(child.stdout, 'data');
      const url = String(line).trim();
      const response = await fetch(`${url}/${format}`);
      let bytes = 0;
      for await (const chunk of response.body ?? []) bytes += chunk.length;
      expect(bytes).toBeGreaterThan(ROWS);
      const peak = Number(await (await fetch(`${url}/peak`)).text());
      expect(peak).toBeLessThan(MOST);
    } finally {
      child.kill();
      await once(child, 'exit');
    }
  });
});
