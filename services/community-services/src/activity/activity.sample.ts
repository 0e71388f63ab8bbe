import { factOf } from '@microgrid/facts/fact';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { plusDays, plusMinutes } from '@microgrid/sample-network/shanghai-time';
import { sampleFacts, sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { attendanceOf } from '../registration/sample/sample-attendance.ts';
import { ActivityEntity } from './activity.entity.ts';
import { activityPublished } from './activity.facts.ts';
import type { ActivityRow } from './activity-row.ts';
import { ActivityOutcomeEntity } from './outcome/activity-outcome.entity.ts';
import { sampleOutcomes } from './outcome/activity-outcome.sample.ts';
import type { WorkRole } from '../work-role/work-role.terms.ts';
import type { ActivityType } from './activity.terms.ts';

/** The community's programme, FULL where those who registered have taken every seat, and what is told of it. */
export function activitySample(community: SampleCommunity): SampleRows[] {
  const activities = sampleActivities(community);
  const told = activities.filter(
    ({ publishedAt, endsAt }) => publishedAt !== null && endsAt > plusDays(community.asOf, -TOLD_DAYS),
  );
  const facts = told.map((activity) =>
    factOf('activity.published.v1', activityPublished(activity, activity.organiserId), 'community-services'),
  );
  const outcomes = sampleOutcomes(community, activities);
  return [sampleRows(ActivityEntity, activities), sampleRows(ActivityOutcomeEntity, outcomes), sampleFacts(facts)];
}

/** Of those that ended longer ago nobody has anything more to record. */
const TOLD_DAYS = 30;

export function sampleActivities(community: SampleCommunity): ActivityRow[] {
  const programme = programmeOf(community);
  const { full } = attendanceOf(community, programme);
  return programme.map((activity) => (full.has(activity.id) ? { ...activity, status: 'FULL' } : activity));
}

const pastDays = 365;
const comingDays = 42;

/** A station's day, in minutes since midnight: one activity fits a slot, so that none can overlap. */
const slots = [
  { start: 9 * 60 + 30, minutes: 90 },
  { start: 14 * 60 + 30, minutes: 120 },
  { start: 19 * 60, minutes: 90 },
];

const kinds: { type: ActivityType; weight: number; title: string; description: string }[] = [
  { type: 'READING', weight: 34, title: '阅读分享会', description: '邻里共读一本书，交流心得（样例）' },
  { type: 'TEA_TALK', weight: 32, title: '茶话会', description: '喝茶聊家常，收集居民想法（样例）' },
  { type: 'DELIBERATION', weight: 12, title: '坝坝会', description: '就公共事项议事，形成决定（样例）' },
  { type: 'TRAINING', weight: 8, title: '微网格长培训', description: '一对一与分组练习（样例）' },
  { type: 'VOLUNTEER', weight: 10, title: '志愿服务', description: '清洁楼道，帮助邻居（样例）' },
  { type: 'OTHER', weight: 4, title: '便民服务', description: '便民服务进小区（样例）' },
];

/** Before anybody has registered: a year of activities up to asOf at the community's stations, and those published for the coming six weeks. */
export function programmeOf(community: SampleCommunity): ActivityRow[] {
  const { code, stations, seed, asOf } = community;
  const random = new Random(seed, code, 'activities');
  const activities: ActivityRow[] = [];
  for (const station of stations) {
    for (let offset = -pastDays; offset < comingDays; offset++) {
      for (const slot of slots) {
        if (!random.chance(offset < 0 ? 8 : 50)) continue;
        const startsAt = plusMinutes(plusDays(asOf, offset), slot.start);
        const endsAt = plusMinutes(startsAt, slot.minutes);
        const host = hostOf(community, random);
        activities.push(activityOf({ station, host, startsAt, endsAt, ...progress(startsAt, asOf, random) }, random));
      }
    }
  }
  return withCourses(activities, community);
}

interface Booking extends Pick<ActivityRow, 'startsAt' | 'endsAt' | 'status'> {
  publishedAt: Date;
  station: SampleCommunity['stations'][number];
  host: { name: string; gridCode: string; organiserId: string };
}

function activityOf({ station, host: { name, ...host }, ...times }: Booking, random: Random): ActivityRow {
  const { type, title, description } = random.weighted(kinds);
  return {
    id: random.uuid(times.publishedAt),
    type,
    title: `${name}${title}（样例）`,
    description,
    stationId: station.id,
    ...host,
    capacity: Math.min(station.capacity, random.pick([6, 12, 20, 30])),
    ...times,
    reason: null,
    attendanceCount: null,
    workRole: null,
    version: 1,
  };
}

/** As what those who hold them say that they did it; of some nothing is said. */
const workRoles: Record<ActivityType, WorkRole | null> = {
  READING: 'PUBLICISE',
  TEA_TALK: 'LIAISE',
  DELIBERATION: 'ORGANISE',
  TRAINING: null,
  VOLUNTEER: 'SERVE',
  OTHER: null,
};

/** How many came to what is over, why what is off is off; of what comes later, some is put off or still a draft. */
function withCourses(activities: ActivityRow[], { code, seed, asOf }: SampleCommunity): ActivityRow[] {
  const random = new Random(seed, code, 'courses of activities');
  const soon = plusDays(asOf, 7);
  return activities.map((activity) => {
    const { type, status, capacity, startsAt } = activity;
    if (status === 'CANCELLED')
      return { ...activity, reason: random.pick(['天气原因取消（样例）', '场地检修，取消（样例）']) };
    if (status !== 'PUBLISHED')
      return { ...activity, workRole: workRoles[type], attendanceCount: random.int(Math.ceil(capacity / 3), capacity) };
    const isDraft = startsAt >= soon && random.chance(4);
    const isOff = startsAt >= soon && random.chance(4);
    if (isDraft) return { ...activity, status: 'DRAFT', publishedAt: null };
    return isOff ? { ...activity, status: 'POSTPONED', reason: '场地临时占用，另行通知（样例）' } : activity;
  });
}

/** Published before asOf in any case; of the past ones the last two weeks' are held and not yet closed. */
function progress(startsAt: Date, asOf: Date, random: Random): Pick<Booking, 'status' | 'publishedAt'> {
  const lead = plusMinutes(startsAt, -random.int(3 * 24 * 60, 21 * 24 * 60));
  const latest = plusMinutes(asOf, -random.int(60, 14 * 24 * 60));
  const publishedAt = lead < latest ? lead : latest;
  if (random.chance(4)) return { status: 'CANCELLED', publishedAt };
  if (startsAt >= asOf) return { status: 'PUBLISHED', publishedAt };
  return { status: startsAt < plusDays(asOf, -14) ? 'CLOSED' : 'HELD', publishedAt };
}

/** Whose activity it is: mostly a micro-grid's with its leader, else a general grid's or the whole community's. */
function hostOf({ grids: { total, generals }, roster }: SampleCommunity, random: Random): Booking['host'] {
  const { grid, micros } = random.pick(generals);
  const worker = roster.workers.get(grid.code) ?? roster.head;
  if (random.chance(15)) return { gridCode: total.code, name: total.name, organiserId: roster.head };
  if (random.chance(25)) return { gridCode: grid.code, name: grid.name, organiserId: worker };
  const micro = random.pick(micros);
  return { gridCode: micro.code, name: micro.name, organiserId: roster.leaders.get(micro.code) ?? worker };
}
