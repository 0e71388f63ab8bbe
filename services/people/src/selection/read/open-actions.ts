import type { Actor } from '@microgrid/access/actor';
import { openMoves } from '@microgrid/subgraph/state-table';
import { selectionParts } from '../selection.policy.ts';
import { candidacyMoves, offeredSelectionMoves, selectionMoves, type SelectionPart } from '../selection.states.ts';
import type { CandidacyStatus, SelectionAction, SelectionStatus } from '../selection.terms.ts';
import { isNoticeOver } from '../vote/notice.ts';

interface Round {
  readonly gridCode: string;
  readonly status: SelectionStatus;
  readonly closesOn: string;
  readonly noticeUntil?: string | null;
}

/** What `actor`, whose own candidacy stands at `own`, can do with a selection on the day `today`. */
export function openActions(
  actor: Actor,
  round: Round,
  { own, today }: { own: CandidacyStatus | null; today: string },
): SelectionAction[] {
  const parts = selectionParts(actor, round.gridCode, own);
  const isOver = isNoticeOver(round, today);
  const inTime: Partial<Record<SelectionAction, boolean>> = {
    ANSWER_NOMINATION: candidacyMoves.DECLINE.from.some((status) => status === own),
    NOMINATE: today <= round.closesOn,
    OBJECT: !isOver,
    CONFIRM: isOver,
  };
  return openMoves<SelectionAction, SelectionStatus, SelectionPart>(selectionMoves, offeredSelectionMoves, {
    status: round.status,
    parts,
  }).filter((action) => inTime[action] ?? true);
}
