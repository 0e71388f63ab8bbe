import type { Move } from '@microgrid/subgraph/state-table';
import type { RosterImportStatus } from './roster-import.terms.ts';

/** What somebody is to an import. */
type RosterImportPart = 'STARTER';

interface RosterImportMove extends Move<RosterImportStatus, RosterImportPart> {
  readonly to: RosterImportStatus;
}

/**
 * The whole life of an import. What nobody goes on with is given up by the clock. Writing is one transaction: that it is
 * APPLYING nobody sees from outside.
 */
export const rosterImportMoves = {
  UPLOAD: { from: ['UPLOADING'], to: 'CHECKING', by: ['STARTER'] },
  REFUSE: { from: ['CHECKING'], to: 'REFUSED', by: [] },
  FINISH_CHECK: { from: ['CHECKING'], to: 'CHECKED', by: [] },
  APPLY: { from: ['CHECKED'], to: 'APPLIED', by: ['STARTER'] },
  CANCEL: { from: ['UPLOADING', 'CHECKING', 'CHECKED'], to: 'CANCELLED', by: ['STARTER'] },
} as const satisfies Record<string, RosterImportMove>;
export type RosterImportMoveName = keyof typeof rosterImportMoves;

/** Those that somebody makes. */
export const offeredRosterImportMoves = ['UPLOAD', 'APPLY', 'CANCEL'] as const satisfies RosterImportMoveName[];
