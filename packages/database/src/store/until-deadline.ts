import { DeadlineExceeded, type Deadline } from '@microgrid/process/deadline';

/**
 * Runs a statement, or a transaction, that has until `deadline`. One that has not begun by then never does.
 * @param cancel ends what is under way, where the store can.
 * @throws DeadlineExceeded
 */
export async function untilDeadline<T>(
  deadline: Deadline,
  statement: () => Promise<T>,
  cancel?: () => Promise<void>,
): Promise<T> {
  const { signal } = deadline;
  if (deadline.left() === 0) throw new DeadlineExceeded();
  let cancelled: Promise<void> | undefined;
  const end = () => {
    cancelled = cancel?.();
  };
  signal.addEventListener('abort', end, { once: true });
  try {
    return await statement();
  } catch (error) {
    throw hasEnded(error) ? new DeadlineExceeded({ cause: error }) : error;
  } finally {
    signal.removeEventListener('abort', end);
    // Before anybody else gets the connection, whose statement it would end.
    await cancelled;
  }
}

const QUERY_CANCELED = '57014';

/** Whether PostgreSQL ended a statement before it was done: its time was over, or somebody asked for it. */
function hasEnded(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === QUERY_CANCELED;
}
