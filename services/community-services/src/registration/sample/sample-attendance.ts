import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { minute } from '@microgrid/sample-network/shanghai-time';
import { joinableStatuses } from '../../activity/activity.states.ts';
import type { ActivityStatus } from '../../activity/activity.terms.ts';
import { nextSeat } from '../seats/next-seat.ts';
import type { RegistrationStatus } from '../registration.terms.ts';

export interface Attendance {
  registrations: RegistrationRow[];
  /** Ids of the activities without a free seat, however many wait. */
  full: ReadonlySet<string>;
}

/** What decides who gets a seat at it. */
interface Joinable {
  id: string;
  capacity: number;
  status: ActivityStatus;
  /** Null of a draft, which nobody joins. */
  publishedAt: Date | null;
}

interface RegistrationRow {
  id: string;
  activityId: string;
  personId: string;
  status: RegistrationStatus;
  registeredAt: Date;
  turn: number;
  name: null;
  phone: null;
  registeredBy: null;
  isListed: boolean;
  isVolunteer: boolean;
}

/** Who registers by an account is known by it. */
const withoutName = { name: null, phone: null, registeredBy: null, isListed: false, isVolunteer: false } as const;

/** A few people on each coming activity, first come first served: who finds it full waits. */
export function attendanceOf(community: SampleCommunity, programme: readonly Joinable[]): Attendance {
  const { code, seed, asOf } = community;
  const random = new Random(seed, code, 'registrations');
  const personIds = neighbours(community);
  const registrations: RegistrationRow[] = [];
  const full = new Set<string>();
  for (const activity of programme.filter(({ status }) => joinable.has(status))) {
    const registrants = new Set(Array.from({ length: random.int(0, 9) }, () => random.pick(personIds)));
    const times = registrationTimes({ activity, asOf, count: registrants.size }, random);
    const line = { taken: 0, waiting: 0 };
    for (const [index, personId] of Array.from(registrants).entries()) {
      const registeredAt = times[index] ?? asOf;
      const seat = nextSeat(line, activity.capacity);
      const status = random.chance(8) ? 'CANCELLED' : seat.status;
      const about = { id: random.uuid(registeredAt), activityId: activity.id, personId };
      const turn = index + 1;
      registrations.push({ ...about, status, registeredAt, turn, ...withoutName });
      if (status === 'REGISTERED') line.taken++;
      if (status === 'WAITING') line.waiting++;
      if (status !== 'CANCELLED' && seat.isFull) full.add(activity.id);
    }
  }
  return { registrations, full };
}

const joinable: ReadonlySet<string> = new Set(joinableStatuses);

/** Residents and whoever serves in the community. */
function neighbours({ roster, persons }: SampleCommunity): string[] {
  const former = new Set(roster.formerLeaders.values());
  return [...roster.residents, ...persons.map(({ id }) => id).filter((id) => !former.has(id))];
}

/** In order, between publication and asOf. */
function registrationTimes(
  { activity: { publishedAt }, asOf, count }: { activity: Joinable; asOf: Date; count: number },
  random: Random,
): Date[] {
  const since = (publishedAt ?? asOf).getTime();
  const minutes = Math.floor((asOf.getTime() - since) / minute);
  const offsets = Array.from({ length: count }, () => random.int(0, minutes)).toSorted((a, b) => a - b);
  return offsets.map((offset) => new Date(since + offset * minute));
}
