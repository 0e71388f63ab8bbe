import type { DeedsOf } from '@microgrid/front/deed';
import * as asked from '../generated/documents.ts';

/** What becomes of an opinion. */
export const opinionDeeds: DeedsOf<asked.OpinionAction> = {
  REPLY: { document: asked.ReplyToOpinion, form: asked.replyToOpinionForm },
  LINK: { document: asked.LinkOpinion, form: asked.linkOpinionForm },
  MERGE: { document: asked.MergeOpinions, form: asked.mergeOpinionsForm },
};
