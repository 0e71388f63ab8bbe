import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { plusDays, plusMinutes } from '@microgrid/sample-network/shanghai-time';
import { freshId } from '@microgrid/subgraph/ids';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import type { ActivityRow } from '../activity-row.ts';
import type { ActivityOutcomeKind } from './activity-outcome.terms.ts';

interface OutcomeRow {
  id: string;
  activityId: string;
  gridCode: string;
  kind: ActivityOutcomeKind;
  text: string;
  ownerId: string | null;
  dueOn: string | null;
  result: string | null;
  doneAt: Date | null;
  matterId: null;
  opinionId: string | null;
  recordedAt: Date;
  version: number;
}

/** What talks end in, in parts of a hundred. */
const kinds: { kind: ActivityOutcomeKind; weight: number; text: string }[] = [
  { kind: 'ACTION', weight: 50, text: '清理楼道杂物（样例）' },
  { kind: 'DECISION', weight: 30, text: '同意楼栋公约（样例）' },
  { kind: 'OPINION', weight: 20, text: '希望多开读书会（样例）' },
];
const TALKS: ReadonlySet<string> = new Set(['TEA_TALK', 'DELIBERATION', 'READING']);

/** What came of the talks that are over: of what is closed each action has an owner, and most that are due are done. */
export function sampleOutcomes(
  { code, seed, asOf }: SampleCommunity,
  activities: readonly ActivityRow[],
): OutcomeRow[] {
  const random = new Random(seed, code, 'outcomes');
  return activities
    .filter(({ type, attendanceCount }) => attendanceCount !== null && TALKS.has(type))
    .flatMap((activity) =>
      Array.from({ length: random.int(0, 3) }, (_, index) => outcomeOf(activity, { index, asOf, random })),
    );
}

interface Course {
  readonly index: number;
  readonly asOf: Date;
  readonly random: Random;
}

function outcomeOf(activity: ActivityRow, { index, asOf, random }: Course): OutcomeRow {
  const { id: activityId, gridCode, organiserId, endsAt, status } = activity;
  const { kind, text } = random.weighted(kinds);
  const recordedAt = plusMinutes(endsAt, 30 + index);
  const due = plusDays(recordedAt, random.int(7, 30));
  const id = random.uuid(recordedAt);
  const about = {
    id,
    opinionId: kind === 'OPINION' ? freshId(id, 0) : null,
    activityId,
    gridCode,
    kind,
    text,
    matterId: null,
    recordedAt,
    version: 1,
  };
  const isOwned = kind === 'ACTION' && (status === 'CLOSED' || random.chance(60));
  if (!isOwned) return { ...about, ownerId: null, dueOn: null, result: null, doneAt: null };
  const isDone = due < asOf && random.chance(85);
  return {
    ...about,
    ownerId: organiserId,
    dueOn: shanghaiDate(due),
    result: isDone ? '已完成（样例）' : null,
    doneAt: isDone ? due : null,
  };
}
