import type { Progress } from './load-sample.ts';

/** One line of what a command is doing. */
export function say(topic: string, text: string): void {
  process.stdout.write(`${topic.padEnd(9)} ${text}\n`);
}

let lastShown = 0;

/** A line that is rewritten on a terminal; elsewhere a line every two seconds. */
export function showProgress({ done, of, name }: Progress): void {
  const line = `${'sample'.padEnd(9)} ${done} of ${of} communities, last ${name}`;
  if (process.stdout.isTTY) {
    process.stdout.write(`\r\u001B[K${line}${done === of ? '\n' : ''}`);
  } else if (done === of || performance.now() - lastShown > 2000) {
    lastShown = performance.now();
    process.stdout.write(`${line}\n`);
  }
}
