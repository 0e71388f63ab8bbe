import type { PlanTask } from './plan-worker.ts';

/** An operation to plan. */
export interface PlanJob extends PlanTask {
  /** Whether anybody still waits for it. */
  readonly isWanted: () => boolean;
}

export interface Waiting extends PlanJob {
  readonly done: (plan: Uint8Array) => void;
  readonly failed: (error: Error) => void;
}

/** So many wait for their plan that others would not come to theirs, or one has waited as long as a request may take. */
export class TooManyToPlan extends Error {
  override readonly name = 'TooManyToPlan';
}

const MOST_WAITING = 500;

/** The operations that wait to be planned. */
export class WaitingLine {
  private jobs: Waiting[] = [];

  get isEmpty(): boolean {
    return this.jobs.length === 0;
  }

  /** @throws TooManyToPlan */
  requireRoom(): void {
    if (this.jobs.length >= MOST_WAITING) throw new TooManyToPlan('too many operations wait for their plan');
  }

  add(job: Waiting): void {
    this.jobs.push(job);
  }

  /** The shortest: whoever asks for little does not wait for those who ask for much. Nobody's is planned at all. */
  next(): Waiting | undefined {
    const unwanted = this.jobs.filter((job) => !job.isWanted());
    for (const { failed } of unwanted) failed(new TooManyToPlan('nobody waits for this plan any more'));
    const [shortest, ...others] = this.jobs
      .filter((job) => !unwanted.includes(job))
      .toSorted((one, other) => one.document.length - other.document.length);
    this.jobs = others;
    return shortest;
  }

  failAll(error: Error): void {
    for (const { failed } of this.jobs.splice(0)) failed(error);
  }
}
