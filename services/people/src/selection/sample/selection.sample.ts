import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { dateOf, plusMinutes } from '@microgrid/sample-network/shanghai-time';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { ConsentEntity } from '../../consent/consent.entity.ts';
import { currentText } from '../../consent/consent.texts.ts';
import { PersonEntity } from '../../person/person.entity.ts';
import { CandidacyEntity } from '../candidacy/candidacy.entity.ts';
import { ObjectionEntity } from '../objection/objection.entity.ts';
import { SelectionRoundEntity } from '../selection-round.entity.ts';
import type { SelectionStatus } from '../selection.terms.ts';
import { noticeEnd } from '../vote/notice.ts';
import { SelectionMinuteEntity } from '../vote/selection-minute.entity.ts';
import { plannedSelections, type PlannedSelection, type Stage } from './planned-selections.ts';
import { standingIn, type Newcomer, type SampleCandidacy } from './sample-candidacies.ts';

/** A year of selections, with neighbours who stand in them and were entered for it. */
export function selectionSample(community: SampleCommunity): SampleRows[] {
  const { newcomers, consents, rounds, candidacies, minutes, objections } = sampleSelections(community);
  return [
    sampleRows(PersonEntity, newcomers),
    sampleRows(ConsentEntity, consents),
    sampleRows(SelectionRoundEntity, rounds),
    sampleRows(CandidacyEntity, candidacies),
    sampleRows(SelectionMinuteEntity, minutes),
    sampleRows(ObjectionEntity, objections),
  ];
}

export function sampleSelections(community: SampleCommunity) {
  const random = new Random(community.seed, community.code, 'selections');
  const newcomers: Newcomer[] = [];
  const all = plannedSelections(community).map((planned) => {
    const round = roundRow(planned, community, random);
    const candidacies = standingIn(planned, round, { community, newcomers, random });
    return { planned, round, candidacies };
  });
  const decided = all.filter(({ round }) => round.minuteId !== null);
  return {
    newcomers,
    rounds: all.map(({ round }) => round),
    candidacies: all.flatMap(({ candidacies }) => candidacies),
    consents: consentsOf(
      all.flatMap(({ candidacies }) => candidacies),
      random,
    ),
    minutes: decided.map(({ round }) => minuteRow(round)),
    objections: all.flatMap(({ planned, round, candidacies }) =>
      planned.stage === 'OBJECTION' ? [objectionRow(planned, { round, candidacies, community, random })] : [],
    ),
  };
}

const statuses: Partial<Record<Stage, SelectionStatus>> = { NOTICE_OVER: 'NOTICE' };
/** Each move makes a version. */
const versions: Readonly<Record<SelectionStatus, number>> = {
  ANNOUNCED: 1,
  NOMINATION: 2,
  REVIEW: 3,
  VOTE: 4,
  TIED: 5,
  NOTICE: 5,
  OBJECTION: 6,
  CONFIRMED: 6,
  CANCELLED: 3,
};
const counted: readonly Stage[] = ['TIED', 'NOTICE', 'OBJECTION', 'NOTICE_OVER', 'CONFIRMED'];
const putUp: readonly Stage[] = ['NOTICE', 'OBJECTION', 'NOTICE_OVER', 'CONFIRMED'];

export type SampleRound = ReturnType<typeof roundRow>;

function roundRow(planned: PlannedSelection, { roster }: SampleCommunity, random: Random) {
  const { stage, grid, generalCode, opensOn, closesOn, heldAt, postedAt, endedAt, appointmentId } = planned;
  const announcedAt = new Date(opensOn.getTime() - 7 * 86_400_000);
  const status = statuses[stage] ?? (stage as SelectionStatus);
  const [isCounted, isPutUp] = [counted.includes(stage), putUp.includes(stage)];
  const turnout = Math.floor((grid.households * random.int(55, 90)) / 100);
  return {
    id: random.uuid(announcedAt),
    gridCode: grid.code,
    method: stage === 'CONFIRMED' && random.chance(20) ? ('CONSULTATION' as const) : ('VOTE' as const),
    status,
    votesEach: 1,
    opensOn: dateOf(opensOn),
    closesOn: dateOf(closesOn),
    electorateCount: stage === 'ANNOUNCED' ? null : grid.households,
    // An even number, so that a vote can be equal.
    turnoutCount: isCounted ? turnout - (turnout % 2) : null,
    minuteId: isCounted ? random.uuid(heldAt) : null,
    heldAt: isCounted ? heldAt : null,
    recordedById: isCounted ? roster.head : null,
    countersignedById: isCounted ? (roster.contacts.get(generalCode) ?? null) : null,
    noticePostedAt: isPutUp ? postedAt : null,
    noticeUntil: isPutUp ? noticeEnd(postedAt) : null,
    cancelReason: stage === 'CANCELLED' ? '报名人数不足，择期再办（样例）' : null,
    appointmentId,
    endedAt: stage === 'CONFIRMED' || stage === 'CANCELLED' ? endedAt : null,
    version: versions[status],
  };
}

function minuteRow({ minuteId, id: roundId, gridCode }: SampleRound) {
  return { id: minuteId ?? '', roundId, gridCode, text: '到场户代表现场唱票计票，结果当场宣读，无异议（样例）' };
}

/** Raised last evening by another neighbour. */
function objectionRow(
  { generalCode }: PlannedSelection,
  of: {
    round: SampleRound;
    candidacies: readonly SampleCandidacy[];
    community: SampleCommunity;
    random: Random;
  },
) {
  const { round, candidacies, community, random } = of;
  const chosen = candidacies.find(({ status }) => status === 'CHOSEN');
  const raisedAt = plusMinutes(community.asOf, -4 * 60);
  return {
    id: random.uuid(raisedAt),
    roundId: round.id,
    gridCode: round.gridCode,
    candidacyId: chosen?.id ?? '',
    personId: chosen?.personId ?? null,
    objectorId: community.roster.workers.get(generalCode) ?? community.roster.residents[0],
    text: '公示的参与户数和签到表不一致（样例）',
    raisedAt,
  };
}

/** Whoever agreed to stand agreed to be shown; once, however often. */
function consentsOf(candidacies: readonly SampleCandidacy[], random: Random) {
  const standing = candidacies.filter(({ status }) => status !== 'NOMINATED' && status !== 'DECLINED');
  const first = new Map(
    standing.toSorted((a, b) => b.namedAt.getTime() - a.namedAt.getTime()).map((one) => [one.personId, one.namedAt]),
  );
  return Array.from(first, ([personId, givenAt]) => ({
    id: random.uuid(givenAt),
    personId,
    purpose: 'PUBLISH_CANDIDACY' as const,
    textVersion: currentText('PUBLISH_CANDIDACY').version,
    givenAt,
    recordedById: null,
    witnessId: null,
    withdrawnAt: null,
    withdrawnById: null,
  }));
}
