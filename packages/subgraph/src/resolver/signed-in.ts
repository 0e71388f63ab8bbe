import type { Actor } from '@microgrid/access/actor';
import { Unauthenticated } from './errors.ts';

/**
 * The id of the person who is asking.
 * @throws Unauthenticated when nobody signed in.
 */
export function signedIn({ subject }: Actor): string {
  if (subject === null) throw new Unauthenticated();
  return subject;
}
