import type { DeedsOf } from '@microgrid/front/deed';
import * as asked from '../generated/documents.ts';

/** What is done about a whistle, by the department and by whoever blew it. */
export const whistleDeeds: DeedsOf<asked.WhistleAction> = {
  REPORT_IN: { document: asked.ReportIn, form: asked.reportInForm },
  FINISH: { document: asked.FinishWhistle, form: asked.finishWhistleForm },
  RATE: { document: asked.RateWhistle, form: asked.rateWhistleForm },
  WITHDRAW: { document: asked.WithdrawWhistle, form: asked.withdrawWhistleForm },
};

/** What is done about a referral, by the department and by whoever referred. */
export const referralDeeds: DeedsOf<asked.ReferralAction> = {
  TAKE: { document: asked.TakeReferral, form: asked.takeReferralForm },
  FINISH: { document: asked.FinishReferral, form: asked.finishReferralForm },
  DECLINE: { document: asked.DeclineReferral, form: asked.declineReferralForm },
  WITHDRAW: { document: asked.WithdrawReferral, form: asked.withdrawReferralForm },
};

/** Every move of a matter that a person makes; a hand-over is the platform's own. */
export const matterDeeds: DeedsOf<asked.MatterAction> = {
  ACCEPT: { document: asked.AcceptMatter, form: asked.acceptMatterForm },
  RETURN: { document: asked.ReturnMatter, form: asked.returnMatterForm },
  DECLARE_DUPLICATE: { document: asked.DeclareDuplicate, form: asked.declareDuplicateForm },
  DECLARE_OUT_OF_SCOPE: { document: asked.DeclareOutOfScope, form: asked.declareOutOfScopeForm },
  CANCEL: { document: asked.CancelMatter, form: asked.cancelMatterForm },
  ASSIGN: { document: asked.AssignMatter, form: asked.assignMatterForm },
  START: { document: asked.StartMatter, form: asked.startMatterForm },
  REFUSE: { document: asked.RefuseMatter, form: asked.refuseMatterForm },
  ESCALATE: { document: asked.EscalateMatter, form: asked.escalateMatterForm },
  HOLD: { document: asked.HoldMatter, form: asked.holdMatterForm },
  RESUME: { document: asked.ResumeMatter, form: asked.resumeMatterForm },
  RESOLVE: { document: asked.ResolveMatter, form: asked.resolveMatterForm },
  VERIFY: { document: asked.VerifyMatter, form: asked.verifyMatterForm },
  REOPEN: { document: asked.ReopenMatter, form: asked.reopenMatterForm },
  CLOSE: { document: asked.CloseMatter, form: asked.closeMatterForm },
  REPLY: { document: asked.ReplyToMatter, form: asked.replyToMatterForm },
  RECALL: { document: asked.RecallMatter, form: asked.recallMatterForm },
  EXTEND: { document: asked.ExtendMatter, form: asked.extendMatterForm },
  SPLIT: { document: asked.SplitMatter, form: asked.splitMatterForm },
  RECLASSIFY: { document: asked.ReclassifyMatter, form: asked.reclassifyMatterForm },
  BLOW_WHISTLE: { document: asked.BlowWhistle, form: asked.blowWhistleForm },
  REFER: { document: asked.ReferMatter, form: asked.referMatterForm },
  PROPOSE_MEDIATION: {
    document: asked.ProposeMediation,
    form: asked.proposeMediationForm,
    takes: ['kind', 'gridCode'],
  },
  RATE: { document: asked.RateMatter, form: asked.rateMatterForm },
  REPORT: { document: asked.ResubmitMatter, form: asked.resubmitMatterForm },
};
