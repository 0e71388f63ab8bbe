import { v5, v7, validate } from 'uuid';

/** A new id, in the order of time. */
export const newId = (): string => v7();

/** Those of `ids` that can be an id at all, as they are stored; anything else simply does not exist. */
export function possibleIds(ids: readonly string[]): string[] {
  return ids.filter((id) => validate(id)).map(storedId);
}

/** An id as PostgreSQL writes it: capitals are the same digits. */
export function storedId(id: string): string {
  return id.toLowerCase();
}

/**
 * The id of what the write `writeId` makes at `index` without a trace: the same whenever it is sent, and no way back from it
 * to the write, whose 74 random bits its client alone knows.
 */
export function freshId(writeId: string, index: number): string {
  return v5(String(index), storedId(writeId));
}
