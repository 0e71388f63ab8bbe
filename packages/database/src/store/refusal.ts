import { StoreRefusal, type RefusalReason } from './errors.ts';

export type { RefusalReason };

/** SQLSTATEs and codes of Node's sockets, with what they come to. */
const REASONS: Readonly<Record<string, RefusalReason>> = {
  '40001': 'BUSY', // serialization_failure
  '40P01': 'BUSY', // deadlock_detected
  '55P03': 'BUSY', // lock_not_available
  '53100': 'DISK_FULL',
  '53300': 'DATABASE_UNAVAILABLE', // too_many_connections
  '57P01': 'DATABASE_UNAVAILABLE', // admin_shutdown
  '57P02': 'DATABASE_UNAVAILABLE', // crash_shutdown
  '57P03': 'DATABASE_UNAVAILABLE', // cannot_connect_now
  ECONNREFUSED: 'DATABASE_UNAVAILABLE',
  ECONNRESET: 'DATABASE_UNAVAILABLE',
  EHOSTUNREACH: 'DATABASE_UNAVAILABLE',
  ENOTFOUND: 'DATABASE_UNAVAILABLE',
  EPIPE: 'DATABASE_UNAVAILABLE',
  ETIMEDOUT: 'DATABASE_UNAVAILABLE',
};
/** Of the class of connection exceptions. */
const CONNECTION = /^08\w{3}$/;

/** What pg says without a code: of a pool whose connections are all in use, and of a connection that is gone. */
const WAITED = /^timeout exceeded when trying to connect/;
const GONE = /^(Connection terminated|Client has encountered a connection error|Client was closed)/;

/** Why the store refused, where `error`, as drivers and MikroORM throw it, says that; undefined for any other error. */
export function refusalOf(error: unknown): RefusalReason | undefined {
  if (error instanceof StoreRefusal) return error.reason;
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (CONNECTION.test(code) || GONE.test(error.message)) return 'DATABASE_UNAVAILABLE';
  return REASONS[code] ?? (WAITED.test(error.message) ? 'BUSY' : undefined);
}
