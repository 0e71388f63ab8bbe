import { v7, validate } from 'uuid';

/** A new id, in the order of time. */
export const newId = (): string => v7();

/** The id of what a write creates: the client's own id of the write, as PostgreSQL spells it, or a new one. */
export function idFor({ writeId }: { writeId?: string | null }): string {
  return writeId?.toLowerCase() ?? newId();
}

/** Those of `ids` that can be an id at all; anything else simply does not exist. */
export function possibleIds(ids: readonly string[]): string[] {
  return ids.filter((id) => validate(id));
}
