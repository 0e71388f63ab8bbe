import type { Deed, DeedsOf } from '@microgrid/front/deed';
import * as asked from '../generated/documents.ts';

/** What is done about a selection at the desk; whoever was nominated answers on the phone. */
export const selectionDeeds: DeedsOf<asked.SelectionAction> = {
  NOMINATE: { document: asked.NominateCandidate, form: asked.nominateCandidateForm },
  REVIEW: { document: asked.ReviewCandidates, form: asked.reviewCandidatesForm },
  RECORD_VOTE: { document: asked.RecordVote, form: asked.recordVoteForm },
  OBJECT: { document: asked.RaiseObjection, form: asked.raiseObjectionForm },
  DECIDE_OBJECTION: { document: asked.DecideObjection, form: asked.decideObjectionForm },
  CONFIRM: { document: asked.ConfirmSelection, form: asked.confirmSelectionForm },
  CANCEL: { document: asked.CancelSelection, form: asked.cancelSelectionForm },
};

export const reserveDeeds: DeedsOf<asked.ReserveAction> = {
  AGREE: { document: asked.AgreeToReserve, form: asked.agreeToReserveForm },
  CHECK: { document: asked.CheckReserveEntry, form: asked.checkReserveEntryForm },
  ADMIT: { document: asked.AdmitToReserve, form: asked.admitToReserveForm },
  ASSIGN_MENTOR: { document: asked.AssignMentor, form: asked.assignMentorForm },
  DECLARE_READY: { document: asked.DeclareReady, form: asked.declareReadyForm },
  NAME_SERVICE_LEADER: { document: asked.NameServiceLeader, form: asked.nameServiceLeaderForm },
  LEAVE: { document: asked.LeaveReserve, form: asked.leaveReserveForm },
};

export const announceDeed: Deed = { document: asked.AnnounceSelection, form: asked.announceSelectionForm };
export const joinDeed: Deed = { document: asked.JoinReserve, form: asked.joinReserveForm };
