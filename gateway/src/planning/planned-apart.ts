import { deserialize } from 'node:v8';
import type { QueryPlan, QueryPlannerConfig } from '@apollo/query-planner';
import { GraphQLError, print, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { plansFound } from '../metrics.ts';
import { PlanningThread, PlanTakesTooLong } from './planning-thread.ts';
import { TooManyToPlan } from './waiting-line.ts';

/** An operation that is about to be carried out, and until when anybody waits for it. */
export interface AboutToRun {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly signal: AbortSignal;
}

export interface PlannedApart {
  /** The plan of what is asked, by a key of its text; at once where it is known. */
  planOf(key: string, asked: AboutToRun): QueryPlan | Promise<QueryPlan>;
  /** Whether what is planned now may push out what was planned before. */
  isNearlyFull(): boolean;
  /** Plans by another supergraph from now on; what was planned by the last one is forgotten. */
  use(supergraphSdl: string): void;
  close(): Promise<void>;
}

export interface PlanningOptions {
  readonly config: QueryPlannerConfig;
  /** Milliseconds that planning one operation may take. */
  readonly limitMs: number;
  readonly log: Logger;
}

interface Job {
  readonly plan: Promise<QueryPlan>;
  readonly waiters: { count: number };
}

const BYTES = 32_000_000;
/** What a plan takes in memory for each byte of its `v8.serialize`, as measured. */
const WEIGHT = 2;
const NEARLY = 0.75;

/** By which the plan of an operation is known: the hash of its document's text that Apollo's server makes, and its name. */
export function planKey(queryHash: string, operationName: string | undefined): string {
  return `${queryHash} ${operationName ?? ''}`;
}

/**
 * The plans of operations, as many as fit. One that is not known is made on a thread of its own: whoever asks meanwhile
 * is answered.
 */
export function plannedApart(supergraphSdl: string, { config, limitMs, log }: PlanningOptions): PlannedApart {
  const thread = new PlanningThread(supergraphSdl, { config, limitMs });
  const plans = new LRUCache<string, QueryPlan>({ maxSize: BYTES });
  const underWay = new Map<string, Job>();
  let current = supergraphSdl;

  /** Those who ask for the same at the same time wait for one plan. */
  function jobOf(key: string, { document, operationName }: AboutToRun): Job {
    const known = underWay.get(key);
    if (known !== undefined) {
      known.waiters.count++;
      return known;
    }
    const waiters = { count: 1 };
    const isWanted = () => waiters.count > 0;
    const plan = thread.plan({ document: print(document), operationName, isWanted }).then((bytes) => {
      const it: QueryPlan = deserialize(bytes);
      if (underWay.get(key) === job) plans.set(key, it, { size: bytes.byteLength * WEIGHT });
      return it;
    });
    const job = { plan, waiters };
    underWay.set(key, job);
    const forget = () => void (underWay.get(key) === job && underWay.delete(key));
    plan.then(forget, forget);
    return job;
  }

  async function planFor(key: string, asked: AboutToRun): Promise<QueryPlan> {
    try {
      const { plan, waiters } = jobOf(key, asked);
      try {
        return await untilAborted(plan, asked.signal);
      } finally {
        waiters.count--;
      }
    } catch (error) {
      throw refused(error, limitMs, log);
    }
  }

  return {
    planOf(key, asked) {
      const known = plans.get(key);
      plansFound.inc({ from: known === undefined ? 'made' : 'memory' });
      return known ?? planFor(key, asked);
    },
    isNearlyFull: () => plans.calculatedSize > BYTES * NEARLY,
    use(next) {
      if (next === current) return;
      current = next;
      plans.clear();
      thread.use(next);
    },
    close: () => thread.close(),
  };
}

async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const over = Promise.withResolvers<never>();
  const end = () => over.reject(new TooManyToPlan('the time for this request is over'));
  if (signal.aborted) end();
  signal.addEventListener('abort', end, { once: true });
  return Promise.race([promise, over.promise]).finally(() => signal.removeEventListener('abort', end));
}

/** What the client is told; nothing was begun yet, so a deed may be sent again as well. */
function refused(error: unknown, limitMs: number, log: Logger): unknown {
  if (error instanceof PlanTakesTooLong) {
    log.warn({ err: error }, 'an operation was not planned');
    return new GraphQLError('planning this operation takes too much: ask for less', {
      extensions: { code: 'MAX_PLANNING_LIMIT', limit: limitMs, http: { status: 400 } },
    });
  }
  if (!(error instanceof TooManyToPlan)) return error;
  return new GraphQLError('many new operations are asked at the moment: try again', {
    extensions: { code: 'BUSY', retryAfter: 1, http: { status: 503 } },
  });
}
