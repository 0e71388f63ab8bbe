import type { RegistrationStatus } from '../registration.terms.ts';

/** What whoever registers next gets in this line, and whether the activity is full then. While anybody waits, all do. */
export function nextSeat(
  { taken, waiting }: { taken: number; waiting: number },
  capacity: number,
): { status: Exclude<RegistrationStatus, 'CANCELLED'>; isFull: boolean } {
  const hasSeat = taken < capacity && waiting === 0;
  return { status: hasSeat ? 'REGISTERED' : 'WAITING', isFull: (hasSeat ? taken + 1 : taken) >= capacity };
}
