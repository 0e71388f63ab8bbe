import type { SampleCommunity } from '@microgrid/sample-network/community';
import type { Random } from '@microgrid/sample-network/random';
import { plusMinutes } from '@microgrid/sample-network/shanghai-time';
import type { SourceKind } from '../../person/person.terms.ts';
import type { CandidacyStatus } from '../selection.terms.ts';
import type { PlannedSelection, Stage } from './planned-selections.ts';
import type { SampleRound } from './sample-rounds.ts';

/** A neighbour who was entered to stand, and serves nowhere yet. */
export type Newcomer = ReturnType<typeof newcomerRow>;
export type SampleCandidacy = ReturnType<typeof candidacyRow>;

interface Drawing {
  readonly community: SampleCommunity;
  /** Those who were entered so far; who stands here is added. */
  readonly newcomers: Newcomer[];
  readonly random: Random;
}

/** Who stands: a newcomer and whoever leads there, or two newcomers; with their votes, where they are counted. */
export function standingIn(planned: PlannedSelection, round: SampleRound, drawing: Drawing): SampleCandidacy[] {
  const { stage, leaderId, generalCode, opensOn } = planned;
  if (stage === 'ANNOUNCED') return [];
  const { community, random } = drawing;
  const contact = community.roster.contacts.get(generalCode) ?? null;
  const [first, second] = votesOf(stage, round, random);
  const stand = (personId: string, own: Parameters<typeof candidacyRow>[1]) =>
    candidacyRow({ random, round, personId, namedAt: plusMinutes(opensOn, random.int(9 * 60, 17 * 60)) }, own);
  const [chosen, other] = statusesOf[stage];
  if (stage === 'CONFIRMED') {
    return [
      stand(leaderId ?? '', { status: chosen, votes: first }),
      stand(enter(drawing, opensOn), { status: other, votes: second }),
    ];
  }
  const newcomer = stand(enter(drawing, opensOn), { status: chosen, votes: first });
  const incumbent =
    leaderId === null
      ? stand(enter(drawing, opensOn), { status: other, votes: second })
      : stand(leaderId, { status: other, votes: second, nominatedById: contact });
  const declined = stage === 'NOMINATION' && contact !== null && leaderId !== null;
  const refused = stage === 'VOTE';
  return [
    newcomer,
    incumbent,
    ...(declined ? [stand(contact, { status: 'DECLINED', nominatedById: leaderId })] : []),
    ...(refused
      ? [stand(enter(drawing, opensOn), { status: 'NOT_APPROVED', reason: '不在本微网格居住（样例）' })]
      : []),
  ];
}

const statusesOf: Readonly<Record<Exclude<Stage, 'ANNOUNCED'>, readonly [CandidacyStatus, CandidacyStatus]>> = {
  NOMINATION: ['CONSENTED', 'NOMINATED'],
  REVIEW: ['CONSENTED', 'CONSENTED'],
  VOTE: ['APPROVED', 'APPROVED'],
  TIED: ['APPROVED', 'APPROVED'],
  NOTICE: ['CHOSEN', 'NOT_CHOSEN'],
  OBJECTION: ['CHOSEN', 'NOT_CHOSEN'],
  NOTICE_OVER: ['CHOSEN', 'NOT_CHOSEN'],
  CONFIRMED: ['CHOSEN', 'NOT_CHOSEN'],
  CANCELLED: ['CONSENTED', 'DECLINED'],
};

function votesOf(
  stage: Stage,
  { turnoutCount, method }: SampleRound,
  random: Random,
): readonly [number | null, number | null] {
  if (turnoutCount === null || method === 'CONSULTATION') return [null, null];
  const half = turnoutCount / 2;
  if (stage === 'TIED') return [half, half];
  const lead = random.int(1, Math.max(1, Math.floor(half / 2)));
  return [half + lead, half - lead];
}

function enter({ community: { code }, newcomers, random }: Drawing, at: Date): string {
  const newcomer = newcomerRow(random.uuid(at), code.slice(9) + String(901 + newcomers.length));
  newcomers.push(newcomer);
  return newcomer.id;
}

const kinds = [
  { sourceKind: 'BUILDING_HEAD', title: '楼栋长' },
  { sourceKind: 'PROPERTY', title: '物业管家' },
  { sourceKind: 'RETIREE', title: '退休居民' },
] as const satisfies { sourceKind: SourceKind; title: string }[];

/** Synthetic and visibly so: no name of a person, and no phone. */
function newcomerRow(id: string, number: string) {
  const { sourceKind, title } = kinds[Number(number) % kinds.length] ?? kinds[0];
  const declared = { skills: [], languages: ['zh'], accessNeeds: [] };
  return {
    id,
    displayName: `样例${title}${number}`,
    workPhone: null,
    sourceKind,
    isAdult: true,
    ...declared,
    version: 1,
  };
}

function candidacyRow(
  { random, round, personId, namedAt }: { random: Random; round: SampleRound; personId: string; namedAt: Date },
  own: { status: CandidacyStatus; votes?: number | null; nominatedById?: string | null; reason?: string },
) {
  const { status, votes = null, nominatedById = null, reason = null } = own;
  const { id: roundId, gridCode } = round;
  const isOwnNomination = nominatedById === null;
  return {
    id: random.uuid(namedAt),
    roundId,
    gridCode,
    personId,
    isOwnNomination,
    nominatedById,
    namedAt,
    status,
    reason,
    votes,
  };
}
