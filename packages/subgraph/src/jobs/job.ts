import type { Database } from '@microgrid/database/database';
import { tryLock } from '@microgrid/database/advisory-lock';
import type { Closable } from '@microgrid/facts/transport';
import { openWorkLoop } from '@microgrid/facts/work-loop';
import type { Logger } from 'pino';
import { msToNextDay } from '../resolver/shanghai-date.ts';
import { countFailure, showSuccess } from './job-metrics.ts';

/** Work that a subgraph does by the clock. */
export interface Job {
  /** The same in every replica, of which one at a time runs the job. */
  readonly name: string;
  /** From one turn to the next; the first comes at once. At most 24 days. */
  readonly everyMs: number;
  /** Comes at the beginning of each day in Asia/Shanghai too. */
  readonly atMidnight?: true;
  /**
   * Does what is due at `now`, however often it is called and wherever an earlier run was interrupted. One that fails
   * is tried again at the next turn.
   */
  readonly run: (context: JobContext) => Promise<void>;
}

/** What a run of a job is handed. */
export interface JobContext {
  /** Writes as internal work, which every row is open to. Long work goes in batches, a transaction each. */
  readonly database: Database<unknown>;
  readonly now: Date;
  readonly log: Logger;
  /** The subgraph closes and waits for this run: begin no further batch. */
  readonly closing: AbortSignal;
}

interface JobOptions extends Pick<JobContext, 'database' | 'log'> {
  readonly subgraph: string;
}

/**
 * Runs `jobs` until closed, one after the other: each run holds a connection for its lock, and together they must not
 * hold all that there are.
 */
export function openJobs(jobs: readonly Job[], { subgraph, database, log }: JobOptions): Closable {
  let turn = Promise.resolve();
  const loops = jobs.map((job) => {
    const about = { subgraph, job: job.name };
    const context = { database, log: log.child(about) };
    const work = (closing: AbortSignal) => {
      const untilMidnight = msToNextDay();
      if (job.atMidnight === true && untilMidnight < job.everyMs) loop.wake(untilMidnight);
      turn = turn.then(() => runAlone(job, { ...context, closing, about }));
      return turn;
    };
    const loop = openWorkLoop(work, { log, name: `${job.name} of ${subgraph}`, everyMs: job.everyMs });
    loop.wake();
    return loop;
  });
  return { close: async () => void (await Promise.all(loops.map((loop) => loop.close()))) };
}

interface Run extends Omit<JobContext, 'now'> {
  readonly about: { readonly subgraph: string; readonly job: string };
}

/** Never rejects: what goes wrong is for the log, and for the next turn. */
async function runAlone(job: Job, { about, ...context }: Run): Promise<void> {
  if (context.closing.aborted) return;
  const { store, model } = context.database;
  const now = new Date();
  try {
    await tryLock(store, `job ${job.name} of ${model.schema}`, async () => {
      await job.run({ ...context, now });
      showSuccess(about, now);
    });
  } catch (error) {
    countFailure(about);
    context.log.error({ err: error }, 'the job failed, and is tried again at its next turn');
  }
}
