import type { DeedsOf } from '@microgrid/front/deed';
import { ReplyToOpinion, replyToOpinionForm, type OpinionAction } from '../generated/documents.ts';

/** What is done with an opinion by a thumb. */
export const opinionDeeds: DeedsOf<OpinionAction> = {
  REPLY: { document: ReplyToOpinion, form: replyToOpinionForm },
};
