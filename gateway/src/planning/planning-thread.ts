import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { QueryPlannerConfig } from '@apollo/query-planner';
import type { PlanMessage, PlannerData, PlanTask } from './plan-worker.ts';
import { WaitingLine, type PlanJob, type Waiting } from './waiting-line.ts';

export interface PlanningThreadOptions {
  readonly config: QueryPlannerConfig;
  /** Milliseconds that one plan may take. */
  readonly limitMs: number;
}

/** Planning it was given up: it took more time or memory than one may. */
export class PlanTakesTooLong extends Error {
  override readonly name = 'PlanTakesTooLong';
}

/** Planning leaves much behind that lives briefly: with V8's own sizes 60 large plans grow the process by 270 MB, with these by 105. */
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 };

/**
 * Plans one operation after the other on a thread of its own, whose memory is limited, and so is the time of each plan:
 * one that goes over ends with its thread, which is replaced.
 */
export class PlanningThread {
  private readonly line = new WaitingLine();
  private worker: Worker | undefined;
  private isReady = false;
  private current: Waiting | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private supergraphSdl: string,
    private readonly options: PlanningThreadOptions,
  ) {
    this.start();
  }

  /**
   * @returns the plan as `v8.serialize` writes it.
   * @throws PlanTakesTooLong, TooManyToPlan, or what the planner says.
   */
  plan(job: PlanJob): Promise<Uint8Array> {
    this.line.requireRoom();
    const { promise, resolve: done, reject: failed } = Promise.withResolvers<Uint8Array>();
    this.line.add({ ...job, done, failed });
    if (this.worker === undefined) this.start();
    this.begin();
    return promise;
  }

  /** Plans by another supergraph from now on, what is under way too. */
  use(supergraphSdl: string): void {
    if (supergraphSdl === this.supergraphSdl) return;
    this.supergraphSdl = supergraphSdl;
    const job = this.finished();
    if (job !== undefined) this.line.add(job);
    this.restart();
  }

  async close(): Promise<void> {
    const last = this.worker;
    this.worker = undefined;
    await last?.terminate();
    const error = new Error('the gateway closes');
    this.finished()?.failed(error);
    this.line.failAll(error);
  }

  private start(): void {
    const workerData: PlannerData = { supergraphSdl: this.supergraphSdl, config: this.options.config };
    // As this file is: TypeScript in tests, JavaScript when it was built.
    const worker = new Worker(new URL(`plan-worker${extname(import.meta.url)}`, import.meta.url), {
      workerData,
      resourceLimits: MEMORY,
    });
    worker.unref();
    worker.on('message', (message: PlanMessage) => this.heard(worker, message));
    worker.once('error', (error: Error) => this.ended(worker, error));
    worker.once('exit', (code) => this.ended(worker, new Error(`the planning thread ended with ${code}`)));
    this.worker = worker;
    this.isReady = false;
  }

  private restart(): void {
    const last = this.worker;
    this.start();
    void last?.terminate();
  }

  private heard(from: Worker, message: PlanMessage): void {
    if (from !== this.worker) return;
    if (message === 'READY') this.isReady = true;
    else if ('plan' in message) this.finished()?.done(message.plan);
    else this.finished()?.failed(new Error(message.failure));
    this.begin();
  }

  private begin(): void {
    if (this.worker === undefined || !this.isReady || this.current !== undefined) return;
    this.current = this.line.next();
    if (this.current === undefined) return;
    this.timer = setTimeout(() => this.giveUp(), this.options.limitMs);
    const { document, operationName } = this.current;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
    this.worker.postMessage({ document, operationName } satisfies PlanTask);
  }

  private finished(): Waiting | undefined {
    clearTimeout(this.timer);
    const job = this.current;
    this.current = undefined;
    return job;
  }

  private giveUp(): void {
    const job = this.finished();
    this.restart();
    job?.failed(new PlanTakesTooLong(`planning this operation takes more than ${this.options.limitMs} ms`));
  }

  /** Out of memory, most likely. One that does not even start keeps nobody waiting. */
  private ended(from: Worker, cause: Error): void {
    if (from !== this.worker) return;
    this.worker = undefined;
    if (!this.isReady) this.line.failAll(cause);
    this.finished()?.failed(new PlanTakesTooLong('planning this operation takes too much memory', { cause }));
    if (!this.line.isEmpty) this.start();
  }
}
