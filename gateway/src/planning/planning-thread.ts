import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { QueryPlannerConfig } from '@apollo/query-planner';
import type { PlanMessage, PlannerData, PlanTask } from './plan-worker.ts';

/** An operation to plan. */
export interface PlanJob extends PlanTask {
  /** Whether anybody still waits for it. */
  readonly isWanted: () => boolean;
}

export interface PlanningThread {
  /**
   * The plan as `v8.serialize` writes it.
   * @throws PlanTakesTooLong, TooManyToPlan, or what the planner says.
   */
  plan(job: PlanJob): Promise<Uint8Array>;
  /** Plans by another supergraph from now on, what is under way too. */
  use(supergraphSdl: string): void;
  close(): Promise<void>;
}

export interface PlanningThreadOptions {
  readonly config: QueryPlannerConfig;
  /** Milliseconds that one plan may take. */
  readonly limitMs: number;
}

/** Planning it was given up: it took more time or memory than one may. */
export class PlanTakesTooLong extends Error {
  override readonly name = 'PlanTakesTooLong';
}

/** So many wait for their plan that others would not come to theirs. */
export class TooManyToPlan extends Error {
  override readonly name = 'TooManyToPlan';
}

const MEMORY_MB = 256;
const MOST_WAITING = 500;

interface Waiting extends PlanJob {
  readonly done: (plan: Uint8Array) => void;
  readonly failed: (error: Error) => void;
}

/**
 * Plans one operation after the other on a thread of its own, the shortest first: whoever asks for little does not wait
 * for those who ask for much. Time and memory of a plan are limited; a thread that went over is replaced.
 */
export function planningThread(firstSupergraph: string, { config, limitMs }: PlanningThreadOptions): PlanningThread {
  let supergraphSdl = firstSupergraph;
  let waiting: Waiting[] = [];
  let current: Waiting | undefined;
  let isReady = false;
  let timer: NodeJS.Timeout | undefined;
  let worker: Worker | undefined = started();

  function started(): Worker {
    const workerData: PlannerData = { supergraphSdl, config };
    // As this file is: TypeScript in tests, JavaScript when it was built.
    const next = new Worker(new URL(`plan-worker${extname(import.meta.url)}`, import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    next.unref();
    next.on('message', (message: PlanMessage) => heard(next, message));
    next.once('error', (error: Error) => ended(next, error));
    next.once('exit', (code) => ended(next, new Error(`the planning thread ended with ${code}`)));
    return next;
  }

  function heard(from: Worker, message: PlanMessage): void {
    if (from !== worker) return;
    if (message === 'READY') isReady = true;
    else if ('plan' in message) finished()?.done(message.plan);
    else finished()?.failed(new Error(message.failure));
    begin();
  }

  function finished(): Waiting | undefined {
    clearTimeout(timer);
    const job = current;
    current = undefined;
    return job;
  }

  /** Out of memory, most likely; one that does not even start leaves nobody waiting. */
  function ended(from: Worker, cause: Error): void {
    if (from !== worker) return;
    worker = undefined;
    if (!isReady) for (const { failed } of waiting.splice(0)) failed(cause);
    isReady = false;
    finished()?.failed(new PlanTakesTooLong('planning this operation takes too much', { cause }));
    if (waiting.length > 0) worker = started();
  }

  function begin(): void {
    if (worker === undefined || !isReady || current !== undefined) return;
    const [wanted, unwanted] = [waiting.filter((job) => job.isWanted()), waiting.filter((job) => !job.isWanted())];
    for (const { failed } of unwanted) failed(new TooManyToPlan('nobody waits for this plan any more'));
    waiting = wanted;
    const [first, ...others] = waiting;
    if (first === undefined) return;
    current = others.reduce((least, job) => (job.document.length < least.document.length ? job : least), first);
    waiting.splice(waiting.indexOf(current), 1);
    timer = setTimeout(giveUp, limitMs);
    const { document, operationName } = current;
    worker.postMessage({ document, operationName } satisfies PlanTask);
  }

  function giveUp(): void {
    const job = finished();
    restart();
    job?.failed(new PlanTakesTooLong(`planning this operation takes more than ${limitMs} ms`));
  }

  function restart(): void {
    const old = worker;
    isReady = false;
    worker = started();
    void old?.terminate();
  }

  return {
    plan(job) {
      if (waiting.length >= MOST_WAITING) throw new TooManyToPlan('too many operations wait for their plan');
      const { promise, resolve: done, reject: failed } = Promise.withResolvers<Uint8Array>();
      waiting.push({ ...job, done, failed });
      worker ??= started();
      begin();
      return promise;
    },
    use(next) {
      if (next === supergraphSdl) return;
      supergraphSdl = next;
      const job = finished();
      if (job !== undefined) waiting.push(job);
      restart();
    },
    async close() {
      const last = worker;
      worker = undefined;
      await last?.terminate();
      const error = new Error('the gateway closes');
      finished()?.failed(error);
      for (const { failed } of waiting.splice(0)) failed(error);
    },
  };
}
