import { runProcess } from '@microgrid/process/run-process';

/** A process that answers nowhere, and says its number instead of a port. */
await runProcess(() => {
  const idle = setInterval(() => {}, 1000);
  process.stdout.write(`http://pid:${process.pid}\n`);
  return Promise.resolve({ close: () => Promise.resolve(clearInterval(idle)) });
});
