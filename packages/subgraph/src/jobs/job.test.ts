import { openDatabase, type Database } from '@microgrid/database/database';
import { databaseModel } from '@microgrid/database/model';
import type { Store } from '@microgrid/database/store';
import { openTestStore } from '@microgrid/database/testing';
import type { Closable } from '@microgrid/facts/transport';
import { pino } from 'pino';
import { register } from 'prom-client';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { openJobs, type Job, type JobContext } from './job.ts';

const HOUR_MS = 3_600_000;

describe('the jobs of a subgraph', () => {
  let store: Store;
  let database: Database<unknown>;
  let open: Closable[] = [];
  const logged: string[] = [];
  const log = pino({ base: null }, { write: (line) => void logged.push(line) });

  beforeAll(async () => {
    store = await openTestStore();
    database = await openDatabase(databaseModel('jobs', []), store);
  });
  afterEach(async () => {
    for (const jobs of open) await jobs.close();
    open = [];
  });
  afterAll(() => store.close());

  const start = (...jobs: Job[]) => {
    const running = openJobs(jobs, { subgraph: 'tested', database, log });
    open.push(running);
    return running;
  };
  /** A job, and a promise of its n-th run. */
  const jobOf = (name: string, does: (context: JobContext, nth: number) => Promise<void>, everyMs = HOUR_MS) => {
    let runs = 0;
    const awaited = new Map<number, () => void>();
    const run = async (context: JobContext) => {
      const nth = ++runs;
      await does(context, nth).finally(() => awaited.get(nth)?.());
    };
    const nth = (n: number) => new Promise<void>((resolve) => void awaited.set(n, resolve));
    return { job: { name, everyMs, run }, nth, runs: () => runs };
  };
  const nothing = () => Promise.resolve();
  const figures = () => register.metrics();

  it('run at once and at each turn, and show when they last did', async () => {
    const { job, nth } = jobOf('at each turn', nothing, 1);
    const third = nth(3);
    start(job);
    await third;
    expect(await figures()).toMatch(
      /microgrid_job_last_success_timestamp_seconds\{subgraph="tested",job="at each turn"\} 1\d{9}/,
    );
  });

  it('come at midnight in Asia/Shanghai too, and not before', async () => {
    vi.useFakeTimers({ now: new Date('2026-06-01T15:59:59.950Z'), toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    const times: string[] = [];
    const noted = ({ now }: JobContext) => Promise.resolve(void times.push(now.toISOString()));
    const { job, nth } = jobOf('at midnight', noted);
    const [first, second] = [nth(1), nth(2)];
    start({ ...job, atMidnight: true });
    await first;
    await vi.advanceTimersByTimeAsync(49);
    expect(times).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    await second;
    vi.useRealTimers();
    expect(times[1]).toBe('2026-06-01T16:00:00.000Z');
  });

  it('that fail are logged and counted, and tried again at their next turn', async () => {
    const failing = async (_context: JobContext, nth: number) => {
      if (nth === 1) throw new Error('by chance');
    };
    const { job, nth } = jobOf('failing', failing, 1);
    const second = nth(2);
    start(job);
    await second;
    expect(await figures()).toContain('microgrid_job_failures_total{subgraph="tested",job="failing"} 1');
    expect(logged.filter((line) => line.includes('by chance'))).toEqual([
      expect.stringMatching(/"subgraph":"tested","job":"failing".*the job failed/),
    ]);
  });

  it('take turns, so that they do not hold all connections', async () => {
    let [underWay, most] = [0, 0];
    const alone = async ({ database: { orm } }: JobContext) => {
      most = Math.max(most, ++underWay);
      await orm.em.fork().execute('select 1');
      underWay--;
    };
    const jobs = ['one', 'two', 'three'].map((name) => jobOf(name, alone));
    const all = jobs.map(({ nth }) => nth(1));
    start(...jobs.map(({ job }) => job));
    await Promise.all(all);
    expect(most).toBe(1);
  });

  it('are waited for when it closes, which they are told, and those whose turn has not come do not run', async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    let isDone = false;
    const long = jobOf('long', async ({ closing, database: { orm } }) => {
      const told = new Promise((resolve) => closing.addEventListener('abort', resolve));
      begin();
      await told;
      await orm.em.fork().execute('select 1');
      isDone = true;
    });
    const later = jobOf('later', nothing);
    const jobs = start(long.job, later.job);
    await begun;
    await jobs.close();
    expect(isDone).toBe(true);
    expect(later.runs()).toBe(0);
  });

  // A folder of the embedded database belongs to one process, which has no replicas.
  it.runIf(inject('postgresUrl') !== undefined)('are run by one of several replicas at a time', async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const first = jobOf('same', () => {
      begin();
      return released;
    });
    start(first.job);
    await begun;
    const second = jobOf('same', nothing);
    const after = jobOf('after', nothing);
    const passed = after.nth(1);
    start(second.job, after.job);
    await passed;
    release();
    expect([first.runs(), second.runs()]).toEqual([1, 0]);
  });
});
