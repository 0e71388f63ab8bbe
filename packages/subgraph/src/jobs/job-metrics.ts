import { Counter, Gauge } from 'prom-client';

interface JobLabels {
  readonly subgraph: string;
  readonly job: string;
}

const labelNames = ['subgraph', 'job'] as const;

const succeeded = new Gauge({
  name: 'microgrid_job_last_success_timestamp_seconds',
  help: 'When the job last ran to its end in this process; of several replicas the latest counts',
  labelNames,
});

const failures = new Counter({
  name: 'microgrid_job_failures_total',
  help: 'Runs of the job that failed in this process',
  labelNames,
});

/** Shows that the run of a job that began at `at` came to its end. */
export function showSuccess({ subgraph, job }: JobLabels, at: Date): void {
  succeeded.set({ subgraph, job }, at.getTime() / 1000);
}

/** Counts a run of a job that failed. */
export function countFailure({ subgraph, job }: JobLabels): void {
  failures.inc({ subgraph, job });
}
