import type { Fact } from '@microgrid/facts/fact';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import type { GridPost } from '@microgrid/sample-network/people';
import { Random } from '@microgrid/sample-network/random';
import { dateOf, plusDays, startOfDate } from '@microgrid/sample-network/shanghai-time';
import type { TimeInPost } from '@microgrid/sample-network/time-in-post';
import { sampleRows, toldBefore, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { latestEndOf } from '@microgrid/subgraph/term';
import { AppointmentEntity } from './appointment.entity.ts';
import { appointmentMoves } from './appointment.states.ts';
import type { AppointmentBasis, AppointmentEndReason, AppointmentRole } from './appointment.terms.ts';

/** Everybody's current term of at most a year, and some past ones. */
export function appointmentSample(community: SampleCommunity): SampleRows[] {
  return [sampleRows(AppointmentEntity, sampleAppointments(community))];
}

export function sampleAppointments({ timesInPost }: SampleCommunity) {
  return timesInPost.map((time) => {
    const { id, personId, post, gridCode, from } = time;
    const appointed = { id, personId, role: roles[post], gridCode, startsOn: dateOf(from), basis: basisOf(time) };
    return { ...appointed, leaveMovesMatters: false, ...courseOf(time) };
  });
}

/** What was told of them: that each began, and what became of it since. */
export function appointmentsTold({ seed, code, timesInPost }: SampleCommunity): Fact[] {
  const random = new Random(seed, code, 'appointments told');
  const past = (at: Date) => ({ at, emitter: 'people', random });
  return timesInPost.flatMap((time): Fact[] => {
    const { id: subject, personId, gridCode, from, end, pause } = time;
    const role = roles[time.post];
    const about = { subject, gridCode };
    const startsOn = dateOf(from);
    const data = { personId, role, startsOn, endsOn: lastDayFrom(from) };
    const started = toldBefore('appointment.started.v1', { ...about, data }, past(from));
    if (end !== null) {
      const ended = { personId, role, endsOn: dateOf(end.lastDay), reason: endReasons[end.reason] };
      return [started, toldBefore('appointment.ended.v1', { ...about, data: ended }, past(plusDays(end.lastDay, 1)))];
    }
    if (pause === null || pause === 'SUSPENSION') return [started];
    const leave = { from: dateOf(pause.from), to: dateOf(pause.to), standInId: pause.standInId };
    const paused = { personId, role, cause: 'LEAVE' as const, ...leave };
    return [started, toldBefore('appointment.paused.v1', { ...about, data: paused }, past(pause.from))];
  });
}

const roles: Record<GridPost, AppointmentRole> = {
  HEAD: 'TOTAL_GRID_HEAD',
  WORKER: 'GRID_WORKER',
  CONTACT: 'COMMITTEE_CONTACT',
  LEADER: 'MICRO_GRID_LEADER',
};

function basisOf({ post, isElected }: TimeInPost): AppointmentBasis {
  if (post === 'HEAD') return 'EX_OFFICIO';
  if (post === 'WORKER') return 'EMPLOYED';
  return isElected ? 'ELECTED' : 'APPOINTED';
}

const endReasons: Record<NonNullable<TimeInPost['end']>['reason'], AppointmentEndReason> = {
  RENEWED: 'TERM',
  RESIGNED: 'RESIGNED',
  MOVED: 'MOVED',
};

/** How far it has come: each move makes a version. */
function courseOf({ from, end, pause }: TimeInPost) {
  if (end !== null) {
    const { reason, lastDay } = end;
    return { status: appointmentMoves.END.to, endsOn: dateOf(lastDay), endReason: endReasons[reason], version: 2 };
  }
  const serving = { endsOn: lastDayFrom(from), endReason: null };
  if (pause === null) return { ...serving, status: appointmentMoves.ACTIVATE.to, version: 1 };
  if (pause === 'SUSPENSION') {
    const suspensionReason = '联系工作暂由其他委员承担（样例）';
    return { ...serving, status: appointmentMoves.SUSPEND.to, suspensionReason, version: 2 };
  }
  const leave = { leaveFrom: dateOf(pause.from), leaveTo: dateOf(pause.to), standInId: pause.standInId };
  return { ...serving, ...leave, status: appointmentMoves.GRANT_LEAVE.to, version: 2 };
}

/** The day before the latest one, so that the next term can begin on the same day of the year. */
function lastDayFrom(from: Date): string {
  return dateOf(plusDays(startOfDate(latestEndOf(dateOf(from))), -1));
}
