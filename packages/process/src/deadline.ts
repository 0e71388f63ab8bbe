/** Until when a request is worth working for. */
export interface Deadline {
  /** Aborted when the time is over or whoever asked has gone. */
  readonly signal: AbortSignal;
  /** Milliseconds that are left, 0 once it is over. */
  left(): number;
}

/** The HTTP header in which the gateway tells a subgraph how many milliseconds are left; clocks of two machines differ. */
export const DEADLINE_HEADER = 'x-microgrid-deadline-ms';

/** What was asked for is not worth finishing: its time is over, or whoever asked has gone. */
export class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded';

  constructor(options?: ErrorOptions) {
    super('the time for this request is over', options);
  }
}

/** @param gone is aborted when whoever asked has gone. */
export function deadlineIn(ms: number, gone?: AbortSignal): Deadline {
  const until = performance.now() + ms;
  const over = AbortSignal.timeout(Math.max(0, Math.ceil(ms)));
  const signal = gone === undefined ? over : AbortSignal.any([over, gone]);
  return { signal, left: () => (signal.aborted ? 0 : Math.max(0, until - performance.now())) };
}
