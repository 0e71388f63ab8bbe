import type { Matter } from './matter.type.ts';

/** What is learnt of a matter by whoever is shown it for one purpose alone: a department, an appeals reviewer. */
export type MatterOutline = Pick<
  Matter,
  | 'id'
  | 'number'
  | 'kind'
  | 'severity'
  | 'channel'
  | 'level'
  | 'status'
  | 'gridCode'
  | 'dueAt'
  | 'dueStatus'
  | 'reportedAt'
  | 'recordedAt'
  | 'version'
>;

/** All else of a matter is closed to them, as if it were not there. */
export const closedMatter = {
  isMine: false,
  isCalled: false,
  isOnDuty: false,
  admissionCode: null,
  areTextsMarked: false,
  areTextsSealed: false,
  isSplit: false,
  acceptedAt: null,
  resolvedAt: null,
  verifiedAt: null,
  closedAt: null,
  firstReplyAt: null,
  finding: null,
} as const satisfies Omit<Matter, keyof MatterOutline>;
