import { runProcess } from '@microgrid/process/run-process';
import { startChild, together } from '../../src/child.ts';

/** A program of two processes that are nothing without each other: it says who they are. */
await runProcess(async () => {
  const part = new URL('part.ts', import.meta.url).href;
  const parts = [];
  for (const name of ['people', 'gateway']) parts.push({ ...(await startChild(part, {})), name });
  process.stdout.write(`${parts.map(({ address }) => address).join(' ')}\n`);
  return together(parts);
});
