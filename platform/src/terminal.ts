import type { Progress } from './load-sample.ts';

/** One line of what a command is doing. */
export function say(topic: string, text: string): void {
  process.stdout.write(`${topic.padEnd(9)} ${text}\n`);
}

/** How far something long is. */
interface Shown {
  readonly done: number;
  readonly of: number;
  readonly text: string;
}

let lastShown = 0;

/** A line that is rewritten on a terminal; elsewhere a line every two seconds. */
export function showProgress(topic: string, { done, of, text }: Shown): void {
  const line = `${topic.padEnd(9)} ${text}`;
  if (process.stdout.isTTY) {
    process.stdout.write(`\r\u001B[K${line}${done === of ? '\n' : ''}`);
  } else if (done === of || performance.now() - lastShown > 2000) {
    lastShown = performance.now();
    process.stdout.write(`${line}\n`);
  }
}

/** How far the sample is loaded. */
export function showLoading({ done, of, name }: Progress): void {
  showProgress('sample', { done, of, text: `${done} of ${of} communities, last ${name}` });
}
