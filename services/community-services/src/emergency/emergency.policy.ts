import type { Actor } from '@microgrid/access/actor';
import { maySeeTheWork } from '../matter/matter.policy.ts';
import type { EmergencyPart } from './emergency.states.ts';

/** What the policy needs to know of an emergency that the actor may see, which is whose matter they may see. */
export interface EmergencyFacts {
  readonly gridCode: string;
  /** Whether the actor was called to it. */
  readonly isCalled: boolean;
  /** Whether the actor said to be coming, or was there. */
  readonly isResponder: boolean;
}

/** Whether `actor` may know who is called: those who serve there or are called; never the reporter as such. */
export function mayReadCalls(actor: Actor, { gridCode, isCalled }: Omit<EmergencyFacts, 'isResponder'>): boolean {
  return isCalled || maySeeTheWork(actor, gridCode);
}

/** What `actor` is to an emergency. */
export function emergencyParts(actor: Actor, { gridCode, isCalled, isResponder }: EmergencyFacts): EmergencyPart[] {
  const serves = maySeeTheWork(actor, gridCode);
  const parts: Record<EmergencyPart, boolean> = { CALLED: isCalled, RESPONDER: isResponder, SERVING: serves };
  return emergencyPartNames.filter((part) => parts[part]);
}

const emergencyPartNames = ['CALLED', 'RESPONDER', 'SERVING'] as const satisfies EmergencyPart[];
