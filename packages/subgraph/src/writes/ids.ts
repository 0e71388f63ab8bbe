import { v7, validate } from 'uuid';

/** A new id, in the order of time. */
export const newId = (): string => v7();

/** Those of `ids` that can be an id at all; anything else simply does not exist. */
export function possibleIds(ids: readonly string[]): string[] {
  return ids.filter((id) => validate(id));
}
