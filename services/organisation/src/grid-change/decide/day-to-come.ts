import { Conflict } from '@microgrid/subgraph/errors';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';

/** Refuses to decide anew on a change whose day has come: from its first moment on the new map holds, or never will. */
export function requireToCome({ id, effectiveOn }: { id: string; effectiveOn: string }): void {
  if (effectiveOn > shanghaiDate()) return;
  throw new Conflict(`its day, ${effectiveOn}, has come: what is to change now is proposed for a later one`, id);
}
