import { formatGridCode, isWithin } from '@microgrid/grid-code';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { dateOf, plusDays } from '@microgrid/sample-network/shanghai-time';
import { sampleGrids } from '../../grid/grid.sample.ts';
import { openedGrids } from '../apply/opened-grids.ts';
import { CommunityMap } from '../community-map.ts';
import { withCodes } from '../decide/new-codes.ts';
import { gridChangeMoves } from '../grid-change.states.ts';
import type { GridChangeStatus } from '../grid-change.terms.ts';
import { mapAfter, totalsOf } from '../map-after.ts';
import { planOf } from '../propose/proposal.ts';
import { problemsOf } from '../propose/proposal-problems.ts';
import { sampleProposals, type Fate, type SampleChange } from './sample-proposals.ts';

/** How long a proposal of the sample waits for its decision, and an approved change for its day. */
const WAITING = { decision: 5, day: 10 };

type SampleGrids = ReturnType<typeof sampleGrids>;

/** The changes of a community within the last year, by the rules of changes, with the grid that one closed and one opened. */
export function sampleChanges(community: SampleCommunity) {
  const { asOf, code, grids, seed } = community;
  const [first] = grids.generals;
  if (first === undefined) throw new Error(`${code} has no general grid`);
  const random = new Random(seed, code, 'grid-changes');
  const today = sampleGrids(community);
  const before = (days: number) => plusDays(asOf, -days);
  const [closing, editing] = [before(random.int(190, 330)), before(random.int(60, 180))];
  const splitting = before(random.int(1, 4));
  const lastDay = plusDays(closing, WAITING.day - 1);
  const gone = goneGrid(today, { code: nextMicro(code, first.micros.length), lastDay: dateOf(lastDay) });
  const whileItWas = today.map((grid) =>
    isWithin(gone.code, grid.code) ? { ...grid, households: grid.households + gone.households } : grid,
  );
  const days = { closing, editing, splitting, opening: before(50), others: before(25) };
  const changes = sampleProposals(community, { today, whileItWas, gone, days }).map((change) =>
    changeRow(change, { community, random }),
  );
  // What those above it counted while it was there.
  const counts = whileItWas
    .filter((grid) => isWithin(gone.code, grid.code))
    .map(({ code: gridCode, householdsAsOf, households }) => {
      return { gridCode, asOf: householdsAsOf, until: gone.validTo, households };
    });
  return { gone, counts, opened: changes.filter(({ status }) => status === 'APPLIED').flatMap(openedBy), changes };
}

function nextMicro(community: string, last: number): string {
  return formatGridCode({ community, general: 1, micro: last + 1 });
}

/** A micro-grid that was there until its last day, like the first of today's. */
function goneGrid(today: SampleGrids, { code, lastDay }: { code: string; lastDay: string }) {
  const like = today.find(({ level }) => level === 'MICRO');
  if (like === undefined) throw new Error('no micro-grid');
  const own = { code, name: '样例院落（已拆迁）', ordinalLabel: null, households: 31, validTo: lastDay, version: 2 };
  return { ...like, areaType: 'SCATTERED_COURTYARD' as const, ...own };
}

/** The rows of the grids that a change in force opened. */
function openedBy(change: Parameters<typeof openedGrids>[0]) {
  const none = { ordinalLabel: null, officePhone: null, complaintsPhone: null, validTo: null, version: 1 };
  return openedGrids(change).map(({ predecessors, ...grid }) => ({
    ...grid,
    ...none,
    predecessors: [...predecessors],
  }));
}

function changeRow(change: SampleChange, { community, random }: { community: SampleCommunity; random: Random }) {
  const { proposal, reason, grids, proposedAt, fate, decision = '同意（样例）' } = change;
  const map = new CommunityMap(grids, dateOf(proposedAt));
  const [problem] = problemsOf(proposal, map, dateOf(proposedAt));
  if (problem !== undefined) throw new Error(`${problem.field}: ${problem.message}`);
  const planned = planOf(proposal, map);
  const isApproved = fate === 'APPLIED' || fate === 'APPROVE';
  const plan = isApproved ? { ...planned, opens: withCodes(planned.opens, new Set(map.codes)) } : planned;
  const day = plusDays(proposedAt, fate === 'APPLIED' ? WAITING.day : 6 * WAITING.day);
  const decided =
    isApproved || fate === 'REJECT'
      ? { decidedById: community.office.OFFICER.id, decision, decidedAt: plusDays(proposedAt, WAITING.decision) }
      : {};
  const applied =
    fate === 'APPLIED'
      ? { before: totalsOf(map.inForce), after: totalsOf(mapAfter(map.inForce, plan)), appliedAt: day }
      : {};
  return {
    id: random.uuid(proposedAt),
    kind: proposal.kind,
    status: statusOf(fate),
    communityCode: community.code,
    reason,
    effectiveOn: dateOf(day),
    ...plan,
    closedCodes: [...plan.closedCodes],
    proposedById: community.roster.head,
    proposedAt,
    ...decided,
    ...applied,
    version: { NONE: 1, APPLIED: 3, APPROVE: 2, REJECT: 2, WITHDRAW: 2 }[fate],
  };
}

function statusOf(fate: Fate): GridChangeStatus {
  if (fate === 'NONE') return 'PROPOSED';
  return fate === 'APPLIED' ? 'APPLIED' : gridChangeMoves[fate].to;
}
