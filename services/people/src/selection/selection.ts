import type { Concept } from '@microgrid/subgraph/concept';
import { AnnounceSelectionResolver } from './announce/announce-selection.ts';
import { CancelSelectionResolver } from './announce/cancel-selection.ts';
import { AnswerNominationResolver } from './candidacy/answer-nomination.ts';
import { candidacyPersonal } from './candidacy/candidacy.personal.ts';
import { CandidacyResolver, RoundCandidaciesResolver } from './candidacy/candidacy.resolver.ts';
import { NominateCandidateResolver } from './candidacy/nominate-candidate.ts';
import { standBack } from './candidacy/stand-back.ts';
import { withdrawnConsentsConsumer } from './candidacy/withdrawn-consents.consumer.ts';
import { ReviewCandidatesResolver } from './candidacy/review-candidates.ts';
import { turnRounds } from './clock/turn-rounds.job.ts';
import { ConfirmSelectionResolver } from './confirm/confirm-selection.ts';
import { householdCountPersonal } from './electorate/household-count.entity.ts';
import { householdCountsConsumer } from './electorate/household-counts.consumer.ts';
import { selections } from './migrations/20261129T105200-selections.ts';
import { DecideObjectionResolver } from './objection/decide-objection.ts';
import { objectionPersonal } from './objection/objection.personal.ts';
import { ObjectionResolver, RoundObjectionsResolver } from './objection/objection.resolver.ts';
import { RaiseObjectionResolver } from './objection/raise-objection.ts';
import { SelectionRoundResolver } from './read/selection-round.resolver.ts';
import { roundsOf } from './read/selection.list.ts';
import { VacancySelectionResolver } from './read/vacancy-selection.resolver.ts';
import { selectionSample } from './sample/selection.sample.ts';
import { selectionRoundPersonal } from './selection-round.personal.ts';
import { RecordVoteResolver } from './vote/record-vote.ts';
import { selectionMinutePersonal } from './vote/selection-minute.entity.ts';
import { RoundMinuteResolver, SelectionMinuteResolver } from './vote/selection-minute.resolver.ts';
import { setNotices } from './vote/set-notices.job.ts';

/** Competitive selection（竞选） of the leader of a micro-grid, from the announcement to the appointment. */
export const selection: Concept = {
  stored: [
    candidacyPersonal,
    objectionPersonal,
    selectionMinutePersonal,
    selectionRoundPersonal,
    householdCountPersonal,
  ],
  resolvers: [
    SelectionRoundResolver,
    RoundCandidaciesResolver,
    CandidacyResolver,
    RoundMinuteResolver,
    SelectionMinuteResolver,
    RoundObjectionsResolver,
    ObjectionResolver,
    VacancySelectionResolver,
    AnnounceSelectionResolver,
    NominateCandidateResolver,
    AnswerNominationResolver,
    ReviewCandidatesResolver,
    RecordVoteResolver,
    RaiseObjectionResolver,
    DecideObjectionResolver,
    ConfirmSelectionResolver,
    CancelSelectionResolver,
  ],
  references: { SelectionRound: roundsOf },
  migrations: [selections],
  consumers: [householdCountsConsumer, withdrawnConsentsConsumer],
  jobs: [turnRounds, setNotices],
  beforeErasure: standBack,
  sample: selectionSample,
};
