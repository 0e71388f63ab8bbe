/** Something that a process runs until it is told to stop. */
export interface Running {
  close(): Promise<void>;
  /** Resolves once it cannot go on, with why. */
  readonly broken?: Promise<string>;
}

const GRACE_MS = 15_000;
/** What is under way while a process starts may be cut off anywhere: nobody was answered yet. */
const STARTING_GRACE_MS = 3000;
const STOPPED = 130;
const STOPPED_BEFORE_READY = 'stopped before it was ready';

/**
 * The life of a process: start, run until SIGINT, SIGTERM or the end of the process that started it, close in order, exit. What cannot start, or
 * cannot go on, is told in one line on standard error, with exit code 1. A second signal, or 15 s without an end, ends it at once.
 * @param start gives up with the reason of `stopping` when that is aborted, and closes what it opened; 3 s later the process ends.
 */
export async function runProcess(start: (stopping: AbortSignal) => Promise<Running>): Promise<void> {
  const stopping = new AbortController();
  let isStarting = true;
  const stop = () => {
    if (stopping.signal.aborted) process.exit(STOPPED);
    stopping.abort(new Error(STOPPED_BEFORE_READY));
    setTimeout(
      () => {
        if (isStarting) process.stderr.write(`${STOPPED_BEFORE_READY}\n`);
        process.exit(isStarting ? STOPPED : 1);
      },
      isStarting ? STARTING_GRACE_MS : GRACE_MS,
    ).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  process.once('disconnect', stop);
  try {
    const running = await start(stopping.signal);
    isStarting = false;
    const fault = await Promise.race([running.broken, abortOf(stopping.signal)].filter((end) => end !== undefined));
    if (fault !== undefined) {
      process.stderr.write(`${fault}\n`);
      stop();
    }
    await running.close();
    process.exit(fault === undefined ? 0 : 1);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(stopping.signal.aborted ? STOPPED : 1);
  }
}

function abortOf(signal: AbortSignal): Promise<undefined> {
  if (signal.aborted) return Promise.resolve(undefined);
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(undefined)));
}
