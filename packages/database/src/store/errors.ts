/** The storage cannot be used as it stands; the message says in one line what is wrong and is meant for the operator. */
export class StorageUnusable extends Error {
  override readonly name = 'StorageUnusable';
}
