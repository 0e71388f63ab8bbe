import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { plusDays } from '@microgrid/sample-network/shanghai-time';
import type { SampleVolunteer } from '@microgrid/sample-network/volunteers';
import { sampleFacts, sampleRows, toldBefore, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { ReserveEntryEntity } from '../reserve-entry.entity.ts';
import { reserveMoves, type ReserveMoveName } from '../reserve-entry.states.ts';
import { ReserveSource, type ReserveStatus } from '../reserve-entry.terms.ts';

/** The reserve of a community: somebody in every state, each on the way that the moves allow, and what was told of it. */
export function reserveEntrySample(community: SampleCommunity): SampleRows[] {
  const entries = sampleEntries(community);
  return [sampleRows(ReserveEntryEntity, entries), sampleFacts(entriesTold(community, entries))];
}

/** How each entry stands, told when it came to stand so. */
function entriesTold(community: SampleCommunity, entries: ReturnType<typeof sampleEntries>) {
  const random = new Random(community.seed, community.code, 'reserve entries told');
  return entries.map(({ id: subject, gridCode, personId, status, mentorId, statusSince: at }) => {
    const told = { subject, gridCode, data: { personId, status, mentorId } };
    return toldBefore('reserve_entry.moved.v1', told, { at, emitter: 'people', random });
  });
}

const APPLIED = ['CHECK'] as const;
const ADMITTED = [...APPLIED, 'ADMIT'] as const;
const MENTORED = [...ADMITTED, 'ASSIGN_MENTOR'] as const;
const READY = [...MENTORED, 'DECLARE_READY'] as const;

/** What became of each volunteer since; whoever was named by somebody else agreed, or has not answered yet. */
const courses: { isNamed?: true; wantsVacancy?: true; moves: readonly ReserveMoveName[] }[] = [
  { moves: MENTORED },
  { moves: [] },
  { isNamed: true, moves: [] },
  { isNamed: true, moves: ['AGREE'] },
  { moves: APPLIED },
  { moves: ADMITTED },
  { isNamed: true, moves: ['AGREE', ...ADMITTED] },
  { moves: ADMITTED },
  { moves: MENTORED },
  { moves: READY },
  { wantsVacancy: true, moves: READY },
  { isNamed: true, moves: ['AGREE', ...READY] },
  { moves: [...READY, 'STAND'] },
  { moves: [...READY, 'NAME_SERVICE_LEADER'] },
  { moves: [...ADMITTED, 'LEAVE'] },
  { isNamed: true, moves: ['LEAVE'] },
];

export function sampleEntries(community: SampleCommunity) {
  const random = new Random(community.seed, community.code, 'reserve entries');
  const [vacant] = community.roster.formerLeaders.keys();
  const entries = community.volunteers.map(({ id, gridCode }, index) => {
    const course = courses[index % courses.length] ?? { moves: [] };
    const wanted = course.wantsVacancy === true ? (vacant ?? gridCode) : gridCode;
    return entryOf({ id, gridCode: wanted }, { course, community, random });
  });
  // A leader of today who came from the reserve.
  const [appointed] = community.roster.leaders;
  if (appointed === undefined) return entries;
  const [gridCode, id] = appointed;
  const course = { moves: [...READY, 'APPOINT'] } as const;
  return [...entries, entryOf({ id, gridCode }, { course, community, random })];
}

interface Drawn {
  readonly course: (typeof courses)[number];
  readonly community: SampleCommunity;
  readonly random: Random;
}

function entryOf(
  { id: personId, gridCode }: Pick<SampleVolunteer, 'id' | 'gridCode'>,
  { course: { isNamed, moves }, community: { roster, asOf }, random }: Drawn,
) {
  const enteredAt = plusDays(asOf, -random.int(20, 300));
  const { status, since } = walked(isNamed === true ? 'NOMINATED' : 'APPLIED', moves, enteredAt);
  const worker = roster.workers.get(gridCode.slice(0, 15)) ?? roster.head;
  return {
    id: random.uuid(enteredAt),
    personId,
    source: random.pick(Object.values(ReserveSource)),
    gridCode,
    status,
    statusSince: since,
    enteredAt,
    nominatedById: isNamed === true ? worker : null,
    mentorId: moves.includes('ASSIGN_MENTOR') ? worker : null,
    leads: moves.includes('NAME_SERVICE_LEADER') ? '阅读小组（样例）' : null,
    version: 1 + moves.length,
  };
}

/**
 * Where an entry stands after `moves`, two days each.
 * @throws Error for one that the state table does not allow there.
 */
function walked(first: ReserveStatus, moves: readonly ReserveMoveName[], enteredAt: Date) {
  let status: ReserveStatus = first;
  for (const move of moves) {
    const { from, to } = reserveMoves[move];
    if (!from.some((one) => one === status)) throw new Error(`the sample moves ${move} from ${status}`);
    status = to;
  }
  return { status, since: plusDays(enteredAt, 2 * moves.length) };
}
