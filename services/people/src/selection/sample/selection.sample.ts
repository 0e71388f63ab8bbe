import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { plusMinutes } from '@microgrid/sample-network/shanghai-time';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { ConsentEntity } from '../../consent/consent.entity.ts';
import { currentText } from '../../consent/consent.texts.ts';
import { PersonEntity } from '../../person/person.entity.ts';
import { CandidacyEntity } from '../candidacy/candidacy.entity.ts';
import { ObjectionEntity } from '../objection/objection.entity.ts';
import { SelectionRoundEntity } from '../selection-round.entity.ts';
import { SelectionMinuteEntity } from '../vote/selection-minute.entity.ts';
import { plannedSelections, type PlannedSelection } from './planned-selections.ts';
import { roundRow, type SampleRound } from './sample-rounds.ts';
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
