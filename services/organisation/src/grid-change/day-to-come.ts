import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';

/** Refuses a change of the map whose day has come: from its first moment on the new map holds, or never will. */
export function requireToCome(effectiveOn: string, refusal: () => Error): void {
  if (effectiveOn <= shanghaiDate()) throw refusal();
}
