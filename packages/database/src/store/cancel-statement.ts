import { connect } from 'node:net';
import pg from 'pg';

declare module 'pg' {
  /** What PostgreSQL told the client as it connected; not in the types, so the version of pg is pinned. */
  interface ClientBase {
    readonly host: string;
    readonly port: number;
    readonly processID: number;
    readonly secretKey: number;
  }
}

/** Code of a CancelRequest in the protocol of PostgreSQL. */
const CANCEL_REQUEST = 80_877_102;

/**
 * Asks the server to end what runs on `client`, over a connection of its own as the protocol wants it: without TLS, which
 * servers take as the request holds nothing but a secret for this one connection. A pooler in between passes it on.
 */
export function cancelStatement({ host, port, processID, secretKey }: pg.PoolClient): Promise<void> {
  const request = Buffer.alloc(16);
  [request.length, CANCEL_REQUEST, processID, secretKey].forEach((word, index) =>
    request.writeInt32BE(word, 4 * index),
  );
  const socket = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
  return new Promise((resolve) => {
    // Closed by the server when it has passed it on; one that cannot be reached has ended the statement anyway.
    socket.on('error', () => {}).once('close', () => resolve());
    socket.setTimeout(CANCEL_PATIENCE_MS, () => socket.destroy());
    socket.end(request);
    socket.resume();
  });
}

const CANCEL_PATIENCE_MS = 2000;
