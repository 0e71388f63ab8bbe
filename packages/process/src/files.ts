/** Where one file is handed over or fetched beside the graph: at a door of a subgraph, by a ticket that the graph gave. */
export interface FilePlace {
  readonly subgraph: string;
  readonly door: string;
  readonly ticket: string;
}

/** A file that is handed over or fetched, as the gateway passes it on. */
export interface FileRequest extends FilePlace {
  readonly method: 'GET' | 'PUT';
  /** What was sent; nothing to fetch. */
  readonly bytes: Uint8Array;
}

/** Largest file that is taken, in bytes; a larger one gets 413. */
export const FILE_LIMIT = 10 * 1024 * 1024;

const PATH = /^\/files\/([a-z][a-z-]{0,39})\/([a-z][a-z-]{0,39})\/([\w-]{16,100})$/;

/** The path of this gateway at which a file is. */
export function filePath({ subgraph, door, ticket }: FilePlace): string {
  return `/files/${subgraph}/${door}/${ticket}`;
}

/** The place that a path names; undefined for any other path. */
export function filePlace(path: string): FilePlace | undefined {
  const [, subgraph, door, ticket] = PATH.exec(path) ?? [];
  if (subgraph === undefined || door === undefined || ticket === undefined) return undefined;
  return { subgraph, door, ticket };
}

/** How many bytes a request may send as a file; undefined for one whose body is a text. */
export function fileLimit({ method, url }: { readonly method: string; readonly url: URL }): number | undefined {
  return method === 'PUT' && filePlace(url.pathname) !== undefined ? FILE_LIMIT : undefined;
}

/** What the gateway's token of a file is bound to: neither its place nor a byte of it can be another. */
export function boundTo({ method, bytes, ...place }: FileRequest): Uint8Array {
  return Buffer.concat([Buffer.from(`${method} ${filePath(place)}\n`), bytes]);
}
