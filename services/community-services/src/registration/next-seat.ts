import type { RegistrationStatus } from './registration.terms.ts';

/** What whoever registers next gets where `taken` of `capacity` seats are, and whether the activity is full then. */
export function nextSeat(
  taken: number,
  capacity: number,
): { status: Exclude<RegistrationStatus, 'CANCELLED'>; isFull: boolean } {
  return { status: taken < capacity ? 'REGISTERED' : 'WAITING', isFull: taken + 1 >= capacity };
}
