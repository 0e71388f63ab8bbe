/** What goes over the wire: a document by its id, or its text. */
export interface WireRequest {
  readonly documentId?: string;
  readonly query?: string;
  readonly variables: unknown;
}

export interface WireReply {
  readonly status: number;
  /** The JSON of the answer; undefined where it was none. */
  readonly body: unknown;
}

/** With what a request is sent. */
export interface Sending {
  readonly token: string | undefined;
  /** Seconds after which to give up. */
  readonly timeout: number;
}

/** POSTs JSON to the graph and gives what came back, whatever its status; fails where nothing came. */
export type Transport = (request: WireRequest, sending: Sending) => Promise<WireReply>;

/** The headers of a request. */
export function headersOf({ token }: Sending): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': 'application/json', accept: 'application/json' };
  return token === undefined ? headers : { ...headers, authorization: `Bearer ${token}` };
}
