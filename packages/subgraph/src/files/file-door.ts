import type { SubgraphContext } from '../context.ts';

/** A file as it is given out. */
export interface ServedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What is taken at a door, and by whom. */
export interface TakenFile {
  readonly ticket: string;
  readonly bytes: Uint8Array;
}

/** Where a concept takes and gives files beside the graph; what it throws is told as the graph tells it. */
export interface FileDoor {
  /** In the paths of its files. */
  readonly name: string;
  /** @returns what the sender is told, as JSON. */
  put(file: TakenFile, context: SubgraphContext<unknown>): Promise<object>;
  get(ticket: string, context: SubgraphContext<unknown>): Promise<ServedFile>;
}
