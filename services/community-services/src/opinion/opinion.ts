import { opinionFactTable } from './migrations/20261130T160204-opinion-facts.ts';
import { opinionFacts } from './opinion.measures.ts';
import type { Concept } from '@microgrid/subgraph/concept';
import { LinkOpinionResolver } from './answer/link-opinion.ts';
import { OpinionMatterResolver } from './answer/opinion-matter.resolver.ts';
import { ReplyToOpinionResolver } from './answer/reply-to-opinion.ts';
import { opinionAuthorPersonal } from './author/opinion-author.entity.ts';
import { MergeOpinionsResolver } from './merge/merge-opinions.ts';
import { OpinionMergingResolver } from './merge/opinion-merging.resolver.ts';
import { opinions } from './migrations/20261129T213000-opinions.ts';
import { formerGridOfOpinions } from './migrations/20261130T022000-former-grid-of-opinions.ts';
import { opinionsOf } from './opinion.list.ts';
import { opinionPersonal } from './opinion.personal.ts';
import { OpinionResolver } from './opinion.resolver.ts';
import { opinionsTold } from './sample/opinions-told.ts';
import { opinionSample } from './sample/opinion.sample.ts';
import { setOpinionDeadlines } from './take/set-opinion-deadlines.job.ts';
import { TakeOpinionsResolver } from './take/take-opinions.ts';

/** Opinions（社情民意） of neighbours, each of which is answered. */
export const opinion: Concept = {
  // The link to the author after the texts, which are found by it.
  stored: [opinionPersonal, opinionAuthorPersonal],
  resolvers: [
    OpinionResolver,
    OpinionMergingResolver,
    OpinionMatterResolver,
    TakeOpinionsResolver,
    ReplyToOpinionResolver,
    LinkOpinionResolver,
    MergeOpinionsResolver,
  ],
  references: { Opinion: opinionsOf },
  closed: [opinionFacts],
  migrations: [opinions, formerGridOfOpinions, opinionFactTable],
  jobs: [setOpinionDeadlines],
  sample: opinionSample,
  sampleTold: opinionsTold,
};
