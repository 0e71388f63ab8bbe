import type { Concept } from '@microgrid/subgraph/concept';
import { GridMatterResolver } from './grid-matter.resolver.ts';
import { matterEventPersonal } from './history/matter-event.personal.ts';
import { MatterHistoryResolver } from './history/matter-history.resolver.ts';
import { mattersOf } from './matter.list.ts';
import { matterFacts } from './matter.measures.ts';
import { matterPersonal } from './matter.personal.ts';
import { MatterResolver } from './matter.resolver.ts';
import { matters } from './migrations/20261125T011255-matters.ts';
import { mattersRowLevelSecurity } from './migrations/20261125T020124-matters-row-level-security.ts';
import { mattersErasure } from './migrations/20261125T020837-matters-erasure.ts';
import { mattersHandOver } from './migrations/20261125T025000-matters-hand-over.ts';
import { recordedAt } from './migrations/20261128T120100-recorded-at.ts';
import { markedTexts } from './migrations/20261129T061000-marked-texts.ts';
import { drawnNumbers } from './migrations/20261129T062000-drawn-numbers.ts';
import { steps } from './migrations/20261129T065000-steps.ts';
import { formerGrid } from './migrations/20261129T080200-former-grid.ts';
import { admissions } from './migrations/20261129T111000-admissions.ts';
import { mattersInFull } from './migrations/20261129T172500-matters-in-full.ts';
import { stepsByRole } from './migrations/20261130T021000-steps-by-role.ts';
import { matterFactTable } from './migrations/20261130T160100-matter-facts.ts';
import { areaTypes } from './migrations/20261130T163000-area-types.ts';
import { stepsOfSomebody } from './migrations/20261130T020000-steps-of-somebody.ts';
import { gridAreaTypePersonal } from './area-type/grid-area-type.entity.ts';
import { gridAreaTypes } from './area-type/grid-area-types.consumer.ts';
import { ratingsCounted } from './rating/migrations/20261130T163100-ratings-counted.ts';
import { assignmentPersonal } from './assignment/assignment.personal.ts';
import { AssignMatterResolver } from './assignment/assign-matter.ts';
import { EscalateMatterResolver } from './assignment/escalate-matter.ts';
import { matterHelperPersonal } from './assignment/helper.personal.ts';
import { MatterAssignmentsResolver } from './assignment/matter-assignments.resolver.ts';
import { RecallMatterResolver } from './assignment/recall-matter.ts';
import { RefuseMatterResolver } from './assignment/refuse-matter.ts';
import { MatterDetailsResolver } from './details/matter-details.resolver.ts';
import { matterTextsPersonal } from './details/matter-texts.personal.ts';
import { DeclareDuplicateResolver } from './merging/declare-duplicate.ts';
import { MergedMattersResolver } from './merging/merged-matters.resolver.ts';
import { ReclassifyMatterResolver } from './merging/reclassify-matter.ts';
import { SimilarMattersResolver } from './merging/similar-matters.ts';
import { SplitMatterResolver } from './merging/split-matter.ts';
import { AcceptMatterResolver } from './moves/accept-matter.ts';
import { CancelMatterResolver } from './moves/cancel-matter.ts';
import { MatterActionsResolver } from './moves/matter-actions.resolver.ts';
import { ReopenMatterResolver } from './moves/reopen-matter.ts';
import { StartMatterResolver } from './moves/start-matter.ts';
import { DeclareOutOfScopeResolver } from './replies/declare-out-of-scope.ts';
import { countRatings } from './rating/count-ratings.job.ts';
import { matterRatingPersonal } from './rating/matter-rating.personal.ts';
import { RateMatterResolver } from './rating/rate-matter.ts';
import { ratingMonthPersonal } from './rating/rating-month.entity.ts';
import { ReplyToMatterResolver } from './replies/reply-to-matter.ts';
import { ResubmitMatterResolver } from './replies/resubmit-matter.ts';
import { ReturnMatterResolver } from './replies/return-matter.ts';
import { MatterCatalogueResolver } from './report/matter-catalogue.resolver.ts';
import { ExtendMatterResolver } from './timing/extend-matter.ts';
import { HoldMatterResolver } from './timing/hold-matter.ts';
import { MatterTimingResolver } from './timing/matter-timing.resolver.ts';
import { moveByClock } from './timing/move-by-clock.job.ts';
import { ResumeMatterResolver } from './timing/resume-matter.ts';
import { CloseMatterResolver } from './moves/close-matter.ts';
import { ResolveMatterResolver } from './moves/resolve-matter.ts';
import { VerifyMatterResolver } from './moves/verify-matter.ts';
import { ReportMatterResolver } from './report/report-matter.ts';
import { setDeadlines } from './report/set-deadlines.job.ts';
import { matterReporterPersonal } from './reporter/matter-reporter.personal.ts';
import { MatterReporterResolver } from './reporter/matter-reporter.resolver.ts';
import { mattersTold } from './sample/matters-told.ts';
import { matterSample } from './sample/matter.sample.ts';
import { ratingsTold } from './sample/ratings-told.ts';

/** Matters（事项） from report to closing. */
export const matter: Concept = {
  // The link to the reporter after the texts, which are found by it.
  stored: [
    matterPersonal,
    matterTextsPersonal,
    matterEventPersonal,
    assignmentPersonal,
    matterHelperPersonal,
    matterRatingPersonal,
    matterReporterPersonal,
    gridAreaTypePersonal,
    ratingMonthPersonal,
  ],
  resolvers: [
    MatterResolver,
    MatterHistoryResolver,
    MatterReporterResolver,
    MatterDetailsResolver,
    MatterActionsResolver,
    MatterAssignmentsResolver,
    MatterTimingResolver,
    MergedMattersResolver,
    MatterCatalogueResolver,
    SimilarMattersResolver,
    ReportMatterResolver,
    ReturnMatterResolver,
    ResubmitMatterResolver,
    DeclareDuplicateResolver,
    DeclareOutOfScopeResolver,
    CancelMatterResolver,
    AssignMatterResolver,
    StartMatterResolver,
    RefuseMatterResolver,
    RecallMatterResolver,
    EscalateMatterResolver,
    HoldMatterResolver,
    ResumeMatterResolver,
    ExtendMatterResolver,
    ReopenMatterResolver,
    ReclassifyMatterResolver,
    SplitMatterResolver,
    ReplyToMatterResolver,
    RateMatterResolver,
    AcceptMatterResolver,
    ResolveMatterResolver,
    VerifyMatterResolver,
    CloseMatterResolver,
    GridMatterResolver,
  ],
  references: { Matter: mattersOf },
  migrations: [
    matters,
    mattersRowLevelSecurity,
    mattersErasure,
    mattersHandOver,
    recordedAt,
    markedTexts,
    drawnNumbers,
    steps,
    formerGrid,
    admissions,
    mattersInFull,
    stepsOfSomebody,
    stepsByRole,
    matterFactTable,
    areaTypes,
    ratingsCounted,
  ],
  closed: [matterFacts],
  consumers: [gridAreaTypes],
  jobs: [setDeadlines, moveByClock, countRatings],
  sample: matterSample,
  sampleTold: (community) => [...mattersTold(community), ...ratingsTold(community)],
};
