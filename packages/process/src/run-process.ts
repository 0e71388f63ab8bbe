/** Something that a process runs until it is told to stop. */
export interface Running {
  close(): Promise<void>;
}

const GRACE_MS = 15_000;

/**
 * The life of a process: start, run until SIGINT, SIGTERM or the end of the process that started it, close in order, exit. What cannot start is told in one
 * line on standard error, with exit code 1. A second signal, or 15 s without an end, ends it at once.
 */
export async function runProcess(start: () => Promise<Running>): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, resolve);
    process.once('disconnect', resolve);
  });
  try {
    const running = await start();
    await stopped;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    await running.close();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
