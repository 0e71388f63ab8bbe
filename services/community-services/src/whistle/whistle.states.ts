import type { Move } from '@microgrid/subgraph/state-table';
import type { WhistleAction, WhistleStatus } from './whistle.terms.ts';

/** What somebody is to a whistle: a handler of the department, an officer of the street, or one who may judge what was done. */
export type WhistlePart = 'DEPARTMENT' | 'STREET' | 'RATER';

interface WhistleMove extends Move<WhistleStatus, WhistlePart> {
  readonly to: WhistleStatus;
}

/** The moves that people make; a matter that ends withdraws its open ones, and a matter that is reopened at L4 takes its last whistle back to REPORTED_IN by itself. */
export const whistleMoves = {
  REPORT_IN: { from: ['BLOWN'], to: 'REPORTED_IN', by: ['DEPARTMENT'] },
  FINISH: { from: ['REPORTED_IN'], to: 'DONE', by: ['DEPARTMENT'] },
  RATE: { from: ['DONE'], to: 'RATED', by: ['RATER'] },
  WITHDRAW: { from: ['BLOWN', 'REPORTED_IN'], to: 'WITHDRAWN', by: ['STREET'] },
} as const satisfies Record<WhistleAction, WhistleMove>;

export const offeredWhistleMoves = Object.keys(whistleMoves) as WhistleAction[];

/** The states in which the department has something left to do. */
export const openWhistleStatuses = ['BLOWN', 'REPORTED_IN'] as const satisfies WhistleStatus[];
/** Those in which it has done it. */
export const doneWhistleStatuses = ['DONE', 'RATED'] as const satisfies WhistleStatus[];

/** What becomes of a matter at L4 whose whistles stand so: it waits for one, is settled by them, or is the street's again. */
export function matterAfter(statuses: readonly WhistleStatus[]): 'WAITS' | 'SETTLED' | 'STREETS' {
  const isAny = (of: readonly WhistleStatus[]) => statuses.some((status) => of.includes(status));
  if (isAny(openWhistleStatuses)) return 'WAITS';
  return isAny(doneWhistleStatuses) ? 'SETTLED' : 'STREETS';
}
