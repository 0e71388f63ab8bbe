import { ConnectionError, PermissionViolationError, TimeoutError } from '@nats-io/transport-node';
import { CertificateMissing } from './certificate-demand.ts';

/** What the network says of a server that may come yet, its name too. */
const NOT_THERE = /^E(?:CONN(?:REFUSED|RESET)|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH|TIMEDOUT|PIPE)$/;
const WITHOUT_TLS = /does not support 'tls'/;

/** Nobody answers, rather than answering that it will not. */
export function isAway(error: unknown): boolean {
  if (error instanceof CertificateMissing) return false;
  const reason = error instanceof Error ? (error.cause ?? error) : error;
  if (!(reason instanceof Error) || WITHOUT_TLS.test(reason.message)) return false;
  if ('code' in reason && NOT_THERE.test(String(reason.code))) return true;
  return reason instanceof ConnectionError || reason instanceof TimeoutError;
}

/** What of the bus is set up so that waiting mends nothing, in one line; undefined for whatever may pass. */
export function mistakeIn(error: unknown): string | undefined {
  // Its class is not exported.
  if (error instanceof Error && error.name === 'JetStreamNotEnabled') {
    return 'the NATS server of NATS_URL has no JetStream, which facts are kept in: start it with -js, and give it to the account';
  }
  const reason = error instanceof Error ? (error.cause ?? error) : error;
  if (!(reason instanceof PermissionViolationError)) return undefined;
  return `who comes to NATS_URL lacks a right there: ${reason.message}`;
}
