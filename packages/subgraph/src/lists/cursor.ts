import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { DEVELOPMENT_CURSOR_SECRET, environment } from '@microgrid/process/env';
import { Invalid } from '../resolver/errors.ts';

/** Where a page ended: the values of the columns that it is ordered by, as PostgreSQL reads them. */
export type Position = readonly (string | number)[];

let secret: string | undefined;

/**
 * An opaque cursor for `position`, good only for a list with the same `binding` (its field, filter and order).
 * Signed, so that a client can neither read meaning into it nor make one.
 */
export function encodeCursor(position: Position, binding: string): string {
  const payload = Buffer.from(JSON.stringify(position)).toString('base64url');
  return `${payload}.${signature(payload, binding)}`;
}

/** @throws Invalid (BAD_USER_INPUT) naming `after` when the cursor is not of this list. */
export function decodeCursor(cursor: string, binding: string): Position {
  const [payload = '', signed = ''] = cursor.split('.');
  const [given, expected] = [Buffer.from(signed), Buffer.from(signature(payload, binding))];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new Invalid([{ field: 'after', message: 'not a cursor of this list, filter and order: pass an endCursor' }]);
  }
  const position: Position = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  return position;
}

/** What a cursor is bound to; key order in `filter` does not matter. */
export function bindingOf(field: string, filter: unknown, order: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([field, sorted(filter), order]))
    .digest('base64url');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => [key, sorted(member)]);
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The same for what a client must not even read: an id that tells when the thing was made. Another text each time. */
export function sealPosition(position: Position, binding: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(binding), iv);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(position)), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** @throws Error when it was not sealed here, or for something else */
export function openPosition(sealed: string, binding: string): Position {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(binding), bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const opened = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  const position: Position = JSON.parse(opened.toString('utf8'));
  return position;
}

function keyOf(binding: string): Buffer {
  return createHmac('sha256', secretOfCursors()).update(`sealed ${binding}`).digest();
}

function secretOfCursors(): string {
  secret ??= environment().cursorSecret ?? DEVELOPMENT_CURSOR_SECRET;
  return secret;
}

function signature(payload: string, binding: string): string {
  return createHmac('sha256', secretOfCursors()).update(`${binding}.${payload}`).digest('base64url').slice(0, 22);
}
