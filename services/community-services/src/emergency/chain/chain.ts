import { acknowledgeMinutes, onSiteMinutes } from '../../matter/report/matter-deadline.ts';
import type { EmergencyCallee } from '../emergency.terms.ts';

const MINUTE_MS = 60 * 1000;
const FURTHER_MINUTES = 5;

/** The steps of the chain; those of one step are called together. */
const chain: readonly (readonly EmergencyCallee[])[] = [
  ['ON_CALL', 'LEADER'],
  ['BACKUP'],
  ['WORKER'],
  ['COMMUNITY'],
  ['STREET'],
];

/** Somebody who can be called, with the own shift if it is one. */
export interface Callable {
  readonly personId: string;
  readonly shiftId: string | null;
}

/** Who can be called as what, now. */
export type CallList = Readonly<Record<EmergencyCallee, readonly Callable[]>>;

/** A call as it is to be made; nobody's where there is nobody to call. */
export interface PlannedCall {
  readonly step: number;
  readonly callee: EmergencyCallee;
  readonly personId: string | null;
  readonly shiftId: string | null;
}

/**
 * The calls of the next step after `step` that calls somebody, and the empty ones that are passed at once on the way
 * there. Nobody is called twice. After the last step it looks through all of them again for whoever came on call since.
 */
export function nextCalls(list: CallList, { step, called }: { step: number; called: ReadonlySet<string> }) {
  const calls: PlannedCall[] = [];
  for (let at = step; at < chain.length; at++) {
    const made = callsOf(list, { step: at + 1, callees: chain[at] ?? [], called });
    calls.push(...made);
    if (made.some(({ personId }) => personId !== null)) return { step: at + 1, calls };
  }
  const again = Math.max(step, chain.length) + 1;
  for (const callees of chain) {
    const made = callsOf(list, { step: again, callees, called: withThose(called, calls) });
    const some = made.filter(({ personId }) => personId !== null);
    if (some.length > 0) return { step: again, calls: [...calls, ...some] };
  }
  return { step: Math.max(step, chain.length), calls };
}

/** All that would be called after `step`, if nobody answered. */
export function callsToCome(list: CallList, { step, called }: { step: number; called: ReadonlySet<string> }) {
  const calls: PlannedCall[] = [];
  for (let at = step; at < chain.length; at++) {
    calls.push(...callsOf(list, { step: at + 1, callees: chain[at] ?? [], called: withThose(called, calls) }));
  }
  return calls;
}

/** How long a step waits for an answer before the chain moves on. */
export function waitMs(step: number): number {
  return (step <= 1 ? acknowledgeMinutes : FURTHER_MINUTES) * MINUTE_MS;
}

/** Whoever is coming has until then: an hour after it was recorded, and at least as long as a first step waits. */
export function arrivalAwaitedUntil(recordedAt: Date, now: Date): Date {
  return new Date(Math.max(recordedAt.getTime() + onSiteMs, now.getTime() + waitMs(1)));
}

/** By when somebody must be there. */
export function onSiteBy(raisedAt: Date): Date {
  return new Date(raisedAt.getTime() + onSiteMs);
}

const onSiteMs = onSiteMinutes * MINUTE_MS;
/** No timer is ever set further ahead. */
export const longestWaitMs = onSiteMs;

interface Step {
  readonly step: number;
  readonly callees: readonly EmergencyCallee[];
  readonly called: ReadonlySet<string>;
}

function callsOf(list: CallList, { step, callees, called }: Step): PlannedCall[] {
  const calls: PlannedCall[] = [];
  for (const callee of callees) {
    const before = withThose(called, calls);
    if (list[callee].length === 0) calls.push({ step, callee, personId: null, shiftId: null });
    for (const { personId, shiftId } of list[callee]) {
      if (!before.has(personId)) calls.push({ step, callee, personId, shiftId });
    }
  }
  return calls;
}

function withThose(called: ReadonlySet<string>, calls: readonly PlannedCall[]): ReadonlySet<string> {
  return new Set([...called, ...calls.flatMap(({ personId }) => personId ?? [])]);
}
