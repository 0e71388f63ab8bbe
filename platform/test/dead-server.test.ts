import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startProgram } from './world/program.ts';

/** The processes that `pid` started and that live, with what they run; not those that ended and that nobody has asked after. */
function childrenOf(pid: number): { pid: number; runs: string }[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).trim().split('\n');
  return lines.flatMap((line) => {
    const [, own, parent, runs = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(parent) === pid && !runs.endsWith('<defunct>') ? [{ pid: Number(own), runs }] : [];
  });
}

describe('pnpm start:distributed', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dead-'));
    await chmod(folder, 0o777); // The server may run as another user.
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([
    ['a subgraph', /services\/evaluations/, 'evaluations ended by SIGKILL: all are stopped'],
    ['the broker', /^nats-server /, 'nats-server ended: all are stopped'],
    ['the database', /postgres(?:ql)? .*-D/, 'PostgreSQL ended: all are stopped'],
  ])(
    'P41: ends when %s that it started dies, says which it was, and leaves nothing running',
    async (_what, runs, told) => {
      const program = await startProgram('start-distributed', { args: ['--no-sample'], env: { DATA_DIR: folder } });
      onTestFinished(async () => void (await program.stop()));
      const children = childrenOf(program.pid);
      const victim = children.find((child) => runs.test(child.runs)) ?? expect.fail(JSON.stringify(children));
      process.kill(victim.pid, 'SIGKILL');
      const { code, output } = await program.ended;
      expect([code, output]).toEqual([1, expect.stringContaining(told)]);
      const pids = new Set(children.map(({ pid }) => pid));
      expect(childrenOf(1).filter(({ pid }) => pids.has(pid))).toEqual([]);
    },
    180_000,
  );
});
