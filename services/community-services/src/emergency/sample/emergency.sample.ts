import { dutyShiftsOf, type SampleDutyShift } from '@microgrid/sample-network/duty-shifts';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { plusMinutes } from '@microgrid/sample-network/shanghai-time';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { allMatters, minutesToArrive, type SampleMatter } from '../../matter/sample/matter.sample.ts';
import { EmergencyResponderEntity } from '../answering/emergency-responder.entity.ts';
import {
  arrivalAwaitedUntil,
  callsToCome,
  nextCalls,
  waitMs,
  type CallList,
  type PlannedCall,
} from '../chain/chain.ts';
import { EmergencyCallEntity } from '../chain/emergency-call.entity.ts';
import { isOver } from '../end-emergency.ts';
import { EmergencyEntity } from '../emergency.entity.ts';
import type { EmergencyAnswer, EmergencyStatus } from '../emergency.terms.ts';

/** How the emergencies of the sample's matters were answered, by the rules of the chain. */
export function emergencySample(community: SampleCommunity): SampleRows[] {
  const emergencies = sampleEmergencies(community);
  return [
    sampleRows(
      EmergencyEntity,
      emergencies.map(({ emergency }) => emergency),
    ),
    sampleRows(
      EmergencyCallEntity,
      emergencies.flatMap(({ calls }) => calls),
    ),
    sampleRows(
      EmergencyResponderEntity,
      emergencies.flatMap(({ responders }) => responders),
    ),
  ];
}

/** The rows of one emergency. */
export type SampleEmergency = ReturnType<typeof emergencyOf>;

export function sampleEmergencies(community: SampleCommunity): SampleEmergency[] {
  const random = new Random(community.seed, community.code, 'emergencies');
  const shifts = dutyShiftsOf(community);
  return allMatters(community)
    .filter(({ matter }) => matter.severity === 'EMERGENCY')
    .map((matter) => emergencyOf(matter, { community, shifts }, random));
}

interface Around {
  readonly community: SampleCommunity;
  readonly shifts: readonly SampleDutyShift[];
}

function emergencyOf({ matter, events }: SampleMatter, around: Around, random: Random) {
  const { id, acceptedAt, reportedAt, status: matterStatus } = matter;
  const { asOf } = around.community;
  const personId = events.find(({ action }) => action === 'ACCEPT')?.actorId ?? null;
  const endedAt = isOver(matterStatus) ? (events.find(({ action }) => action === 'RESOLVE')?.at ?? asOf) : null;
  const { step, calls, movesOnAt } = calledUntil(callListOf(matter, around), {
    from: reportedAt,
    to: acceptedAt ?? asOf,
    comingId: personId,
  });
  const there = acceptedAt === null ? null : plusMinutes(acceptedAt, minutesToArrive);
  const arrivedAt = there === null || there > (endedAt ?? asOf) ? endedAt : there;
  const callee = calls.find((call) => call.personId === personId && call.calledAt !== null)?.callee ?? null;
  const nextCallAt = acceptedAt === null ? movesOnAt : arrivalAwaitedUntil(reportedAt, acceptedAt);
  const isWaiting = endedAt === null && arrivedAt === null;
  const status = statusOf({ endedAt, arrivedAt, acceptedAt });
  return {
    emergency: {
      id,
      status,
      step,
      nextCallAt: isWaiting ? nextCallAt : null,
      acknowledgedAt: acceptedAt,
      arrivedAt,
      endedAt,
    },
    calls: calls.map((call) => ({ id: random.uuid(reportedAt), emergencyId: id, ...call })),
    responders:
      acceptedAt === null || personId === null
        ? []
        : [{ id: random.uuid(acceptedAt), emergencyId: id, personId, callee, acknowledgedAt: acceptedAt, arrivedAt }],
  };
}

interface Course {
  readonly endedAt: Date | null;
  readonly arrivedAt: Date | null;
  readonly acceptedAt: Date | null;
}

function statusOf({ endedAt, arrivedAt, acceptedAt }: Course): EmergencyStatus {
  if (endedAt !== null) return 'ENDED';
  if (arrivedAt !== null) return 'ON_SITE';
  return acceptedAt === null ? 'CALLING' : 'ACKNOWLEDGED';
}

/** Whom the micro-grid's posts, and the shift where there was one, let call then. */
function callListOf({ gridCode, reportedAt }: SampleMatter['matter'], { community, shifts }: Around): CallList {
  const { roster, office } = community;
  const general = gridCode.slice(0, 15);
  const shift = shifts.find(
    ({ areaCode, startsAt, endsAt }) => areaCode === general && startsAt <= reportedAt && reportedAt < endsAt,
  );
  const byPost = (personId: string | null | undefined) => (personId == null ? [] : [{ personId, shiftId: null }]);
  return {
    ON_CALL: shift === undefined ? [] : [{ personId: shift.onCallId, shiftId: shift.id }],
    LEADER: byPost(roster.leaders.get(gridCode)),
    BACKUP: byPost(shift?.backupId),
    WORKER: byPost(roster.workers.get(general)),
    COMMUNITY: byPost(roster.head),
    STREET: byPost(office.OFFICER.id),
  };
}

interface Calling {
  readonly from: Date;
  /** When somebody came, or now. */
  readonly to: Date;
  readonly comingId: string | null;
}

/** The calls that the chain makes until then, and those to come. */
function calledUntil(list: CallList, { from, to, comingId }: Calling) {
  const calls: SampleCall[] = [];
  const called = () => new Set(calls.flatMap(({ personId }) => personId ?? []));
  let step = 0;
  let at = from;
  for (;;) {
    const next = nextCalls(list, { step, called: called() });
    step = next.step;
    const answerBy = new Date(at.getTime() + waitMs(step));
    calls.push(...next.calls.map((call) => callOf(call, { at, answerBy, comingId, to })));
    if (answerBy > to || next.calls.length === 0) {
      const toCome = callsToCome(list, { step, called: called() }).map((call) => ({ ...call, ...unmade }));
      return { step, calls: [...calls, ...toCome], movesOnAt: answerBy };
    }
    at = answerBy;
  }
}

interface SampleCall extends PlannedCall {
  readonly calledAt: Date | null;
  readonly answerBy: Date | null;
  readonly answer: EmergencyAnswer | null;
  readonly answeredAt: Date | null;
}

const unmade = { calledAt: null, answerBy: null, answer: null, answeredAt: null };

function callOf(
  call: PlannedCall,
  { at, answerBy, comingId, to }: { at: Date; answerBy: Date; comingId: string | null; to: Date },
): SampleCall {
  const isNobodys = call.personId === null;
  const comes = !isNobodys && call.personId === comingId;
  const answer = comes ? 'COMING' : answerBy <= to && !isNobodys ? 'UNANSWERED' : null;
  return { ...call, calledAt: at, answerBy: isNobodys ? null : answerBy, answer, answeredAt: comes ? to : null };
}
