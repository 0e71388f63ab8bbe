import type { Random } from '@microgrid/sample-network/random';
import { dateOf, plusDays, plusMinutes } from '@microgrid/sample-network/shanghai-time';
import type { HoldSpan } from '../matter.entity.ts';
import type { WorkRole } from '../../work-role/work-role.terms.ts';
import type { MatterFinding } from '../matter.terms.ts';
import { DAYS_ON_HOLD, isMilestone, type Step } from './sample-course.ts';
import type { SampleReport } from './sample-reports.ts';

/** The steps as they stand in the history. */
export function eventsOf(matterId: string, steps: ReturnType<typeof idsFor>, { resolution }: SampleReport) {
  return steps.map(({ id, action, at, fromStatus, toStatus, actorId, level }, index) => ({
    id,
    matterId,
    step: index + 1,
    action,
    fromStatus,
    toStatus,
    level: action === 'ESCALATE' || action === 'BLOW_WHISTLE' ? level : null,
    actorId,
    at,
    note: action === 'RESOLVE' ? resolution : (notes[action] ?? null),
    workRole: actorId === null ? null : (workRoles[action] ?? null),
  }));
}

interface Rateable {
  readonly id: string;
  readonly closedAt: Date | null;
  readonly handlerId: string | null;
  readonly settledInPostId: string | null;
  readonly reporter: string;
  readonly asOf: Date;
}

/** Three in ten reporters rate, most of them content, within a day; what they say of their own work counts for nobody. */
export function ratingsOf({ id: matterId, closedAt, asOf, ...settled }: Rateable, random: Random) {
  if (closedAt === null || !random.chance(30)) return [];
  const ratedAt = plusMinutes(closedAt, random.int(5, 1440));
  const rating = random.pick([5, 5, 5, 4, 4, 3, 2]);
  const appointmentId = settled.handlerId === settled.reporter ? null : settled.settledInPostId;
  return ratedAt > asOf ? [] : [{ matterId, rating, ratedAt, appointmentId }];
}

export function findingOf(random: Random): MatterFinding {
  return random.chance(85) ? 'HELD_UP' : 'NOT_FOUND';
}

/** As what those who serve say that they did it. */
const workRoles: Partial<Record<Step['action'], WorkRole>> = { RESOLVE: 'SERVE', VERIFY: 'SUPERVISE' };

/** What is said to the moves that must say something. */
const notes: Partial<Record<Step['action'], string>> = {
  RETURN: '请补充具体位置（样例）',
  DECLARE_OUT_OF_SCOPE: '请向物业服务企业反映（样例）',
  ESCALATE: '需上级协调（样例）',
  HOLD: '等待配件到货（样例）',
  REOPEN: '现场仍未解决（样例）',
};

export function upTo(asOf: Date, course: Step[]): Step[] {
  return course.filter(({ at }) => at <= asOf);
}

export function idsFor(steps: Step[], { random, onTheWay }: { random: Random; onTheWay: Random }) {
  return steps.map((step) => ({ ...step, id: (isMilestone(step.action) ? random : onTheWay).uuid(step.at) }));
}

/** The times that it was put off. */
export function holdsOf(steps: readonly Step[]): HoldSpan[] {
  return steps.flatMap(({ action, at }, index) =>
    action === 'HOLD' ? [{ from: at.toISOString(), to: steps[index + 1]?.at.toISOString() ?? null }] : [],
  );
}

/** The hold that it is in now. */
export function holdNow(steps: readonly Step[]) {
  const last = steps.at(-1);
  if (last?.action !== 'HOLD') return {};
  const until = dateOf(plusDays(last.at, DAYS_ON_HOLD));
  return { holdUntil: until, holdReason: notes.HOLD ?? null, holdApprovedById: last.actorId };
}

/** What answers the reporter. */
const answers: ReadonlySet<string> = new Set(['RETURN', 'DECLARE_OUT_OF_SCOPE', 'RESOLVE']);

/** How far a matter has come with `steps`, each of which made a version. */
export function progressOf(steps: readonly Step[]) {
  const now = steps.at(-1);
  if (now === undefined) throw new RangeError('a matter that nobody has reported yet');
  const { toStatus: status, level, handlerId } = now;
  const made = new Map(steps.map((step) => [step.action, step]));
  const reopenedAt = made.get('REOPEN')?.at ?? null;
  // What was settled before it was reopened no longer is.
  const since = steps.slice(steps.findLastIndex(({ action }) => action === 'REOPEN') + 1);
  const settled = new Map(since.map((step) => [step.action, step]));
  return {
    status,
    level,
    handlerId,
    acceptedAt: made.get('ACCEPT')?.at ?? null,
    resolvedAt: settled.get('RESOLVE')?.at ?? null,
    verifiedAt: settled.get('VERIFY')?.at ?? null,
    verifierId: settled.get('VERIFY')?.actorId ?? null,
    closedAt: settled.get('CLOSE')?.at ?? null,
    reopenedAt,
    mergedAt: made.get('DECLARE_DUPLICATE')?.at ?? null,
    firstReplyAt: steps.find(({ action }) => answers.has(action))?.at ?? null,
    assignedById: made.get('ASSIGN')?.actorId ?? null,
    version: steps.length,
  };
}

/** The assignment that its steps make, as the deeds leave it. */
export function assignmentsOf(matterId: string, steps: readonly Step[], random: Random) {
  const [assigned, started, resolved] = (['ASSIGN', 'START', 'RESOLVE'] as const).map((action) =>
    steps.find((step) => step.action === action),
  );
  if (assigned === undefined) return [];
  const { at: assignedAt, actorId: assignedById, handlerId: assigneeId } = assigned;
  const outcome = resolved === undefined ? null : ('DONE' as const);
  const id = random.uuid(assignedAt);
  return [{ id, matterId, assigneeId, assignedById, assignedAt, acceptedAt: started?.at ?? null, outcome }];
}
