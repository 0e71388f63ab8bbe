import { execFileSync } from 'node:child_process';

/** What a process has used. */
export interface Usage {
  readonly megabytes: number;
  /** Of all cores together. */
  readonly cpuSeconds: number;
}

/** The process that `parent` started with `part` in its command. */
export function childOf(parent: number, part: string): number {
  const lines = ps(['-A', '-o', 'pid=,ppid=,args=']);
  const found = lines
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .find((match) => Number(match?.[2]) === parent && match?.[3]?.includes(part) === true);
  if (found === undefined || found === null) throw new Error(`${parent} has no child with ${part}`);
  return Number(found[1]);
}

export function usageOf(pid: number): Usage {
  const [line = ''] = ps(['-o', 'rss=,cputimes=', '-p', String(pid)]);
  const [kilobytes, cpuSeconds] = line.trim().split(/\s+/).map(Number);
  return { megabytes: (kilobytes ?? 0) / 1024, cpuSeconds: cpuSeconds ?? 0 };
}

function ps(args: readonly string[]): string[] {
  return execFileSync('ps', ['-ww', ...args], { encoding: 'utf8', maxBuffer: 10_000_000 }).split('\n');
}
