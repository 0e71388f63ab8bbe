import { Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { ActivityEntity } from '../src/activity/activity.entity.ts';
import { ConsentEntity } from '../src/consent/consent.entity.ts';
import { VolunteerHoursEntity } from '../src/volunteer-hours/volunteer-hours.entity.ts';
import type { VolunteerHoursStatus } from '../src/volunteer-hours/volunteer-hours.terms.ts';
import { openPeople, type TestPeople } from './people.ts';
import { actor, consent, micro, worker } from './seed.ts';

export const MICRO = micro(3);
export const leader = actor(newId(), { role: Role.MICRO_GRID_LEADER, scope: MICRO });
export const organiser = actor(newId());

const HOUR_MS = 3_600_000;

/** An instant so many hours before now, to the minute. */
export function hoursAgo(hours: number): Date {
  return new Date(Math.floor((Date.now() - hours * HOUR_MS) / 60_000) * 60_000);
}

/** The subgraph, with what tests of hours do in it. */
export interface TestHours extends TestPeople {
  /** An hour of service that the worker recorded, of a new person and long ago unless `own` says otherwise. */
  served(own?: Partial<HoursRow>): Promise<HoursRow>;
  /** An activity of the organiser's in the micro-grid. */
  activity(gridCode?: string): Promise<string>;
  record(input: object, caller?: Actor): ReturnType<TestPeople['ask']>;
  confirm(ids: string[], caller?: Actor): ReturnType<TestPeople['ask']>;
  dispute(hours: { id: string; version?: number }, caller: Actor): ReturnType<TestPeople['ask']>;
  correct(
    hours: Pick<HoursRow, 'id' | 'version' | 'startedAt'>,
    own?: object,
    caller?: Actor,
  ): ReturnType<TestPeople['ask']>;
  stored(id: string): Promise<VolunteerHoursEntity | null>;
}

interface HoursRow {
  id: string;
  personId: string;
  activityId: string | null;
  gridCode: string;
  startedAt: Date;
  minutes: number | null;
  status: VolunteerHoursStatus;
  statusSince: Date;
  recordedById: string;
  confirmedById: string | null;
  version: number;
}

const FIELDS = `id status startedAt minutes version dispute correctionReason availableActions
  person { id } activity { id } grid { code } recordedBy { id } confirmedBy { id }`;
const deed = (name: string) => {
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${name}(input: $input) { ${FIELDS} } }`;
};

export async function openHours(): Promise<TestHours> {
  const people = await openPeople();
  let rows = 0;
  /** Agreed to being a volunteer long ago. */
  const someone = async () => {
    const personId = await people.someone();
    await people.insert(ConsentEntity, [{ ...consent(personId, 'PUBLISH_HONOUR'), givenAt: hoursAgo(24 * 700) }]);
    return personId;
  };
  return {
    ...people,
    someone,
    async served(own = {}) {
      const row = {
        id: newId(),
        personId: own.personId ?? (await someone()),
        activityId: null,
        gridCode: MICRO,
        // Each at an hour of its own, so that none overlap by chance.
        startedAt: hoursAgo(1000 + 2 * ++rows),
        minutes: 60,
        status: 'LOGGED' as const,
        statusSince: new Date(),
        recordedById: worker.subject ?? '',
        confirmedById: null,
        version: 1,
        ...own,
      };
      await people.insert(VolunteerHoursEntity, [row]);
      return row;
    },
    async activity(gridCode = MICRO) {
      const row = { id: newId(), gridCode, organiserId: organiser.subject, endsAt: hoursAgo(24) };
      await people.insert(ActivityEntity, [row]);
      return row.id;
    },
    record: (input, caller = worker) => people.ask(deed('recordHours'), { input }, caller),
    confirm: (volunteerHoursIds, caller = worker) =>
      people.ask(deed('confirmHours'), { input: { volunteerHoursIds } }, caller),
    dispute: ({ id: volunteerHoursId, version: expectedVersion = 1 }, caller) =>
      people.ask(
        deed('disputeHours'),
        { input: { volunteerHoursId, expectedVersion, dispute: '我服务了两小时（样例）' } },
        caller,
      ),
    correct({ id: volunteerHoursId, version: expectedVersion, startedAt }, own = {}, caller = worker) {
      const times = { startedAt, minutes: 90, reason: '签到表为证（样例）' };
      const input = { volunteerHoursId, expectedVersion, ...times, ...own };
      return people.ask(deed('correctHours'), { input }, caller);
    },
    stored: (id) => people.subgraph.database.orm.em.fork().findOne(VolunteerHoursEntity, id),
  };
}
