export const MatterSeverity = {
  EMERGENCY: 'EMERGENCY',
  URGENT: 'URGENT',
  ORDINARY: 'ORDINARY',
  CONSULT: 'CONSULT',
} as const;
export type MatterSeverity = keyof typeof MatterSeverity;

export const MatterChannel = { APP: 'APP', PHONE: 'PHONE', VISIT: 'VISIT', PAPER: 'PAPER' } as const;
export type MatterChannel = keyof typeof MatterChannel;

/** Leader, worker, community, street, department. */
export const MatterLevel = { L0: 'L0', L1: 'L1', L2: 'L2', L3: 'L3', L4: 'L4' } as const;
export type MatterLevel = keyof typeof MatterLevel;

export const MatterDueStatus = { SET: 'SET', CALENDAR_NOT_PUBLISHED: 'CALENDAR_NOT_PUBLISHED' } as const;
export type MatterDueStatus = keyof typeof MatterDueStatus;
