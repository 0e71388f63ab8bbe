import { Conflict } from '@microgrid/subgraph/errors';

export const AppointmentStatus = {
  PENDING: 'PENDING',
  ACTIVE: 'ACTIVE',
  ON_LEAVE: 'ON_LEAVE',
  SUSPENDED: 'SUSPENDED',
  ENDED: 'ENDED',
} as const;
export type AppointmentStatus = keyof typeof AppointmentStatus;

export const AppointmentAction = {
  ACTIVATE: 'ACTIVATE',
  GRANT_LEAVE: 'GRANT_LEAVE',
  RETURN: 'RETURN',
  SUSPEND: 'SUSPEND',
  REINSTATE: 'REINSTATE',
  END: 'END',
} as const;
export type AppointmentAction = keyof typeof AppointmentAction;

interface Move {
  readonly from: readonly AppointmentStatus[];
  readonly to: AppointmentStatus;
}

/** Every move of an appointment (domain §5). */
const moves: Readonly<Record<AppointmentAction, Move>> = {
  ACTIVATE: { from: ['PENDING'], to: 'ACTIVE' },
  GRANT_LEAVE: { from: ['ACTIVE'], to: 'ON_LEAVE' },
  RETURN: { from: ['ON_LEAVE'], to: 'ACTIVE' },
  SUSPEND: { from: ['ACTIVE'], to: 'SUSPENDED' },
  REINSTATE: { from: ['SUSPENDED'], to: 'ACTIVE' },
  END: { from: ['ACTIVE', 'ON_LEAVE', 'SUSPENDED'], to: 'ENDED' },
};

/** The actions that lead on from `status`, whoever takes them. */
export function openActions(status: AppointmentStatus): AppointmentAction[] {
  return Object.values(AppointmentAction).filter((action) => moves[action].from.includes(status));
}

/**
 * The status that `action` leads to.
 * @throws Conflict naming the appointment when its status does not allow the action.
 */
export function statusAfter(
  { id, status }: { id: string; status: AppointmentStatus },
  action: AppointmentAction,
): AppointmentStatus {
  const { from, to } = moves[action];
  if (from.includes(status)) return to;
  throw new Conflict(`an appointment that is ${status} does not allow ${action}, only ${from.join(' or ')}`, id);
}
