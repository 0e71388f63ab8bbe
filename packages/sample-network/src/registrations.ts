import type { ActivityRow } from './activities.ts';
import { Random } from './random.ts';
import type { SampleMoment } from './sample-moment.ts';
import { minute } from './shanghai-time.ts';

export interface RegistrationRow {
  id: string;
  activityId: string;
  personId: string;
  status: 'REGISTERED' | 'WAITING' | 'CANCELLED';
  registeredAt: Date;
}

interface Audience {
  communityCode: string;
  activities: readonly ActivityRow[];
  personIds: readonly string[];
}

/** A few people on each coming activity, first come first served: who finds it full waits. */
export function registrationsOf(audience: Audience, { seed, asOf }: SampleMoment): RegistrationRow[] {
  const random = new Random(seed, audience.communityCode, 'registrations');
  return audience.activities
    .filter(({ status }) => status === 'PUBLISHED')
    .flatMap((activity) => {
      const registrants = new Set(Array.from({ length: random.int(0, 9) }, () => random.pick(audience.personIds)));
      const times = registrationTimes({ activity, asOf, count: registrants.size }, random);
      let free = activity.capacity;
      return Array.from(registrants, (personId, index): RegistrationRow => {
        const registeredAt = times[index] ?? asOf;
        const status = random.chance(8) ? 'CANCELLED' : free > 0 ? 'REGISTERED' : 'WAITING';
        if (status === 'REGISTERED') free--;
        return { id: random.uuid(registeredAt), activityId: activity.id, personId, status, registeredAt };
      });
    });
}

/** The same activities, FULL where every seat is taken. */
export function markFull(activities: readonly ActivityRow[], registrations: readonly RegistrationRow[]): ActivityRow[] {
  const taken = Map.groupBy(
    registrations.filter(({ status }) => status === 'REGISTERED'),
    ({ activityId }) => activityId,
  );
  return activities.map((activity) =>
    (taken.get(activity.id)?.length ?? 0) < activity.capacity ? activity : { ...activity, status: 'FULL' },
  );
}

/** In order, between publication and asOf. */
function registrationTimes(
  { activity, asOf, count }: { activity: ActivityRow; asOf: Date; count: number },
  random: Random,
): Date[] {
  const minutes = Math.floor((asOf.getTime() - activity.publishedAt.getTime()) / minute);
  const offsets = Array.from({ length: count }, () => random.int(0, minutes)).toSorted((a, b) => a - b);
  return offsets.map((offset) => new Date(activity.publishedAt.getTime() + offset * minute));
}
