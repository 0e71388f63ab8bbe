import { formatGridCode, isWithin } from '@microgrid/grid-code';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { dateOf, plusDays } from '@microgrid/sample-network/shanghai-time';
import { sampleGrids } from '../../grid/grid.sample.ts';
import { CommunityMap, type CommunityGrid } from '../community-map.ts';
import { mapAfter, totalsOf } from '../map-after.ts';
import { planOf, type Proposal } from '../propose/proposal.ts';
import { problemsOf } from '../propose/proposal-problems.ts';

/** How long a proposal of the sample waits for its decision, and an approved change for its day. */
const WAITING = { decision: 5, day: 10 };

interface SampleChange {
  readonly proposal: Proposal;
  readonly reason: string;
  /** The map that it was proposed on. */
  readonly grids: readonly CommunityGrid[];
  readonly proposedAt: Date;
  readonly isApplied: boolean;
}

/** The changes of a community within the last year, by the rules of changes, and the grid that one of them closed. */
export function sampleChanges(community: SampleCommunity) {
  const { asOf, code, grids, seed } = community;
  const [first, second] = grids.generals;
  if (first === undefined || second === undefined) throw new Error(`${code} has no two general grids`);
  const random = new Random(seed, code, 'grid-changes');
  const today = sampleGrids(community);
  const [closing, editing, splitting] = [-random.int(190, 330), -random.int(60, 180), -random.int(1, 4)].map((days) =>
    plusDays(asOf, days),
  );
  if (closing === undefined || editing === undefined || splitting === undefined) throw new Error('three days');
  const lastDay = plusDays(closing, WAITING.day - 1);
  const gone = goneGrid(today, { code: nextMicro(code, first.micros.length), lastDay: dateOf(lastDay) });
  const then = today.map((grid) =>
    isWithin(gone.code, grid.code) ? { ...grid, households: grid.households + gone.households } : grid,
  );
  const largest = second.micros.reduce((most, grid) => (grid.households > most.households ? grid : most));
  const changes: SampleChange[] = [
    {
      proposal: { kind: 'CLOSE', closes: [gone.code], opens: [], edits: [] },
      reason: '院落已整体拆迁，无住户（样例）',
      grids: [...then, { ...gone, validTo: null }],
      proposedAt: closing,
      isApplied: true,
    },
    {
      proposal: { kind: 'EDIT', closes: [], opens: [], edits: [{ gridCode: code, complaintsPhone: '028-0000-0001' }] },
      reason: '公布监督电话（样例）',
      grids: today,
      proposedAt: editing,
      isApplied: true,
    },
    {
      proposal: splitOf(largest, dateOf(plusDays(splitting, -1))),
      reason: '户数较多，拆分为两个微网格（样例）',
      grids: today,
      proposedAt: splitting,
      isApplied: false,
    },
  ];
  return { gone, changes: changes.map((change) => changeRow(change, { community, random })) };
}

function nextMicro(community: string, last: number): string {
  return formatGridCode({ community, general: 1, micro: last + 1 });
}

/** A micro-grid that was there until its last day, like the first of today's. */
function goneGrid(today: ReturnType<typeof sampleGrids>, { code, lastDay }: { code: string; lastDay: string }) {
  const like = today.find(({ level }) => level === 'MICRO');
  if (like === undefined) throw new Error('no micro-grid');
  const own = { code, name: '样例院落（已拆迁）', ordinalLabel: null, households: 31, validTo: lastDay, version: 2 };
  return { ...like, areaType: 'SCATTERED_COURTYARD' as const, ...own };
}

function splitOf({ code, households }: { code: string; households: number }, householdsAsOf: string): Proposal {
  const half = Math.floor(households / 2);
  const opens = [half, households - half].map((count, index) => ({
    parentCode: code.slice(0, -3),
    level: 'MICRO' as const,
    name: `样例拟设网格${index + 1}`,
    areaType: 'BUILT_ESTATE' as const,
    households: count,
    householdsAsOf,
    predecessorCodes: [],
    below: [],
  }));
  return { kind: 'SPLIT', closes: [code], opens, edits: [] };
}

function changeRow(change: SampleChange, { community, random }: { community: SampleCommunity; random: Random }) {
  const { proposal, reason, grids, proposedAt, isApplied } = change;
  const map = new CommunityMap(grids, dateOf(proposedAt));
  const [problem] = problemsOf(proposal, map, dateOf(proposedAt));
  if (problem !== undefined) throw new Error(`${problem.field}: ${problem.message}`);
  const plan = planOf(proposal, map);
  const day = plusDays(proposedAt, isApplied ? WAITING.day : 3 * WAITING.day);
  const decided = {
    status: 'APPLIED' as const,
    before: totalsOf(map.inForce),
    after: totalsOf(mapAfter(map.inForce, plan)),
    decidedById: community.office.OFFICER.id,
    decision: '同意（样例）',
    decidedAt: plusDays(proposedAt, WAITING.decision),
    appliedAt: day,
    version: 3,
  };
  return {
    id: random.uuid(proposedAt),
    kind: proposal.kind,
    status: 'PROPOSED' as const,
    communityCode: community.code,
    reason,
    effectiveOn: dateOf(day),
    ...plan,
    closedCodes: [...plan.closedCodes],
    proposedById: community.roster.head,
    proposedAt,
    version: 1,
    ...(isApplied ? decided : {}),
  };
}
