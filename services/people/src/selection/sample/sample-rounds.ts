import type { SampleCommunity } from '@microgrid/sample-network/community';
import type { Random } from '@microgrid/sample-network/random';
import { dateOf } from '@microgrid/sample-network/shanghai-time';
import type { SelectionStatus } from '../selection.terms.ts';
import { noticeEnd } from '../vote/notice.ts';
import type { PlannedSelection, Stage } from './planned-selections.ts';

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
const counted: ReadonlySet<Stage> = new Set(['TIED', 'NOTICE', 'OBJECTION', 'NOTICE_OVER', 'CONFIRMED']);
const putUp: ReadonlySet<Stage> = new Set(['NOTICE', 'OBJECTION', 'NOTICE_OVER', 'CONFIRMED']);

export type SampleRound = ReturnType<typeof roundRow>;

/** The selection as it stands. */
export function roundRow(planned: PlannedSelection, { roster }: SampleCommunity, random: Random) {
  const { stage, grid, generalCode, opensOn, closesOn, heldAt, postedAt, endedAt, appointmentId } = planned;
  const announcedAt = new Date(opensOn.getTime() - 7 * 86_400_000);
  const status = statuses[stage] ?? (stage as SelectionStatus);
  const [isCounted, isPutUp] = [counted.has(stage), putUp.has(stage)];
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
