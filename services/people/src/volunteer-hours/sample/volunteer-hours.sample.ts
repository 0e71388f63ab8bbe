import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { plusDays, plusMinutes, startOfDay } from '@microgrid/sample-network/shanghai-time';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { endOf } from '../served-time.ts';
import { VolunteerHoursEntity } from '../volunteer-hours.entity.ts';
import { COUNTED_AFTER_MS } from '../volunteer-hours.states.ts';
import type { VolunteerHoursStatus } from '../volunteer-hours.terms.ts';

/** A year of hours: leaders who keep watch every week or clean up once a month, as the workers of their grids recorded it. */
export function volunteerHoursSample(community: SampleCommunity): SampleRows[] {
  return [sampleRows(VolunteerHoursEntity, sampleHours(community))];
}

const WEEKS = 50;
const MONTHS = 12;

interface Service {
  readonly personId: string;
  readonly gridCode: string;
  readonly workerId: string;
  readonly startedAt: Date;
  readonly minutes: number;
}

export function sampleHours(community: SampleCommunity) {
  const random = new Random(community.seed, community.code, 'volunteer hours');
  const { asOf } = community;
  const crews = crewsOf(community);
  const served = [...watches(crews, asOf, random), ...cleanUps(crews, asOf, random)];
  return [...served.map((service) => hoursRow(service, asOf, random)), ...unsettled(crews, asOf, random)];
}

interface Crew {
  readonly workerId: string;
  readonly leaders: readonly { readonly personId: string; readonly gridCode: string }[];
}

/** The leaders of each general grid that has any, and its worker. */
function crewsOf({ grids: { generals }, roster }: SampleCommunity): Crew[] {
  return generals.flatMap(({ grid, micros }) => {
    const workerId = roster.workers.get(grid.code);
    const leaders = micros.flatMap(({ code: gridCode }) => {
      const personId = roster.leaders.get(gridCode);
      return personId === undefined ? [] : [{ personId, gridCode }];
    });
    return workerId === undefined || leaders.length === 0 ? [] : [{ workerId, leaders }];
  });
}

/** One leader of each community, in the evening and beyond ten o'clock: some 130 hours a year, which make a star. */
function watches([crew]: readonly Crew[], asOf: Date, random: Random): Service[] {
  const leader = crew?.leaders[0];
  if (crew === undefined || leader === undefined) return [];
  return Array.from({ length: WEEKS }, (_, week) => {
    const startedAt = plusMinutes(plusDays(startOfDay(asOf), -7 * (WEEKS - week) + 2), 20 * 60);
    return { ...leader, workerId: crew.workerId, startedAt, minutes: 10 * random.int(14, 17) };
  });
}

function cleanUps(crews: readonly Crew[], asOf: Date, random: Random): Service[] {
  if (crews.length === 0) return [];
  return Array.from({ length: MONTHS }, (_, month) => {
    const crew = random.pick(crews);
    const startedAt = plusMinutes(plusDays(startOfDay(asOf), -30 * (MONTHS - month)), 9 * 60);
    return crew.leaders
      .slice(0, 3)
      .map((leader) => ({ ...leader, workerId: crew.workerId, startedAt, minutes: 30 * random.int(2, 4) }));
  }).flat();
}

/** Confirmed on the day after, counted when the volunteer has had the time to dispute it. */
function hoursRow({ workerId, ...service }: Service, asOf: Date, random: Random) {
  const recordedAt = endOf(service);
  const confirmedAt = plusDays(recordedAt, 1);
  const countedAt = new Date(confirmedAt.getTime() + COUNTED_AFTER_MS);
  const stages: [VolunteerHoursStatus, Date][] = [
    ['LOGGED', recordedAt],
    ['CONFIRMED', confirmedAt],
    ['COUNTED', countedAt],
  ];
  const [status, statusSince] = stages.findLast(([, since]) => since <= asOf) ?? (['LOGGED', recordedAt] as const);
  return {
    id: random.uuid(recordedAt),
    ...service,
    status,
    statusSince,
    recordedById: workerId,
    confirmedById: status === 'LOGGED' ? null : workerId,
    dispute: null as string | null,
    version: 1 + stages.findIndex(([stage]) => stage === status),
  };
}

/** What a worker finds to do today: hours to confirm, disputed ones, and some whose end was forgotten. */
function unsettled(crews: readonly Crew[], asOf: Date, random: Random) {
  const [crew] = crews;
  const [, second, third] = crew?.leaders ?? [];
  if (crew === undefined || second === undefined || third === undefined) return [];
  const evening = (days: number) => plusMinutes(plusDays(startOfDay(asOf), -days), 19 * 60);
  const of = (days: number) => ({ workerId: crew.workerId, startedAt: evening(days), minutes: 90 });
  const logged = hoursRow({ ...second, ...of(1) }, asOf, random);
  const disputed = hoursRow({ ...second, ...of(3) }, asOf, random);
  const open = hoursRow({ ...third, ...of(1) }, asOf, random);
  return [
    logged,
    {
      ...disputed,
      status: 'DISPUTED' as const,
      dispute: '实际服务了两个半小时（样例）',
      version: disputed.version + 1,
    },
    { ...open, status: 'OPEN' as const, minutes: null, confirmedById: null, version: 1 },
  ];
}
