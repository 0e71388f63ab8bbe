/** The storage cannot be used as it stands; the message says in one line what is wrong and is meant for the operator. */
export class StorageUnusable extends Error {
  override readonly name = 'StorageUnusable';
}

/**
 * BUSY: others are served first, and the wait for a row or a connection took too long. DISK_FULL: there is no room to
 * write. DATABASE_UNAVAILABLE: the connection was lost, or none can be had.
 */
export type RefusalReason = 'BUSY' | 'DISK_FULL' | 'DATABASE_UNAVAILABLE';

/** The store does not do now what it may do a little later, through no fault of what it was asked. */
export class StoreRefusal extends Error {
  override readonly name = 'StoreRefusal';
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
