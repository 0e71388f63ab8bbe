import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { at, openRounds, type Rounds } from '../../../test/rounds.ts';
import { leadersWithVisits } from '../../../test/leaders.ts';
import { keepRounds } from './keep-rounds.job.ts';
import { keepRoundsOpen } from './open-rounds.job.ts';

/** Several batches, so that a kill falls between two of them or into one. */
const LEADERS = 900;
/** Milliseconds after the first batch. */
const KILLS = [30];
const FROZEN = '2026-04-05';

const server = inject('postgresUrl');

describe.runIf(server !== undefined)('kill -9 of the process that computes a round', () => {
  const opened: Rounds[] = [];
  afterEach(async () => {
    for (const rounds of opened.splice(0)) await rounds.close();
  });
  const facts = leadersWithVisits(LEADERS);
  const open = async () => {
    const rounds = await openRounds();
    opened.push(rounds);
    await rounds.hear(facts);
    await rounds.goOn('2026-02-20');
    await rounds.stopClockAt(at(FROZEN));
    await rounds.runJob(keepRoundsOpen, { now: at(FROZEN) });
    return rounds;
  };
  const work = (rounds: Rounds) => rounds.runJob(keepRounds, { now: at(FROZEN) });
  const startComputing = (rounds: Rounds) =>
    rounds.rows(`update evaluations.evaluation_round set computing_since = frozen_at where status = 'FROZEN'`);
  const countIn = async (rounds: Rounds, status: string) => {
    const [row] = await rounds.rows<{ count: number }>(
      `select count(*)::int as count from evaluations.evaluation where status = '${status}'`,
    );
    return row?.count ?? 0;
  };

  /** A process of its own on the database of `rounds`. */
  const start = async (rounds: Rounds) => {
    const [row] = await rounds.rows<{ name: string }>('select current_database() as name');
    const url = new URL(server ?? '');
    url.pathname = `/${row?.name}`;
    const script = fileURLToPath(new URL('../../../test/computing.ts', import.meta.url));
    const args = [
      '--conditions=source',
      '--import',
      '@oxc-node/core/register',
      script,
      url.href,
      at(FROZEN).toISOString(),
    ];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    const done = Promise.withResolvers<void>();
    createInterface(child.stdout).on('line', (line) => line === 'done' && done.resolve());
    return {
      done: Promise.race([done.promise, ended]),
      async kill() {
        child.kill('SIGKILL');
        await ended;
      },
    };
  };
  /** Kills a process some moments after it has taken its first evaluations to `status`, and says how many it had. */
  const killIn = async (rounds: Rounds, status: string, afterMs: number) => {
    const before = await countIn(rounds, status);
    const victim = await start(rounds);
    while ((await countIn(rounds, status)) === before) await wait(5);
    await wait(afterMs);
    await victim.kill();
    return countIn(rounds, status);
  };
  const finish = async (rounds: Rounds) => {
    const last = await start(rounds);
    await last.done;
    await last.kill();
  };

  it('loses no evaluation, computes none twice, and ends with the same to the byte', { timeout: 180_000 }, async () => {
    const whole = await open();
    await work(whole);
    await startComputing(whole);
    await work(whole);
    const expected = JSON.stringify(await whole.stored());

    const killed = await open();
    const reached = [];
    for (const ms of KILLS)
      if ((await countIn(killed, 'SELF_REVIEW')) < LEADERS) reached.push(await killIn(killed, 'SELF_REVIEW', ms));
    await finish(killed);
    await startComputing(killed);
    for (const ms of KILLS)
      if ((await countIn(killed, 'COMPUTED')) < LEADERS) reached.push(await killIn(killed, 'COMPUTED', ms));
    await finish(killed);
    // At least one kill came before the end: else nothing was shown.
    expect(Math.min(...reached)).toBeLessThan(LEADERS);
    expect(JSON.stringify(await killed.stored())).toBe(expected);
    const told = await killed.rows<{ status: string; count: number; once: number }>(`
      select fact -> 'data' ->> 'status' as status, count(*)::int as count, count(distinct fact ->> 'subject')::int as once
      from evaluations.outbox where fact ->> 'type' = 'evaluation.moved.v1' group by 1 order by 1`);
    expect(told).toEqual([
      { status: 'COMPUTED', count: LEADERS, once: LEADERS },
      { status: 'SELF_REVIEW', count: LEADERS, once: LEADERS },
    ]);
  });

  it('nor do two processes at once take anything twice', { timeout: 180_000 }, async () => {
    const whole = await open();
    await work(whole);
    const expected = JSON.stringify(await whole.stored());
    const shared = await open();
    const both = [await start(shared), await start(shared)];
    for (const one of both) await one.done;
    for (const one of both) await one.kill();
    await finish(shared);
    expect(JSON.stringify(await shared.stored())).toBe(expected);
    const [told] = await shared.rows(`select count(*)::int as count from evaluations.outbox
      where fact ->> 'type' = 'evaluation.moved.v1' and fact -> 'data' ->> 'status' = 'SELF_REVIEW'`);
    expect(told).toEqual({ count: LEADERS });
  });
});
