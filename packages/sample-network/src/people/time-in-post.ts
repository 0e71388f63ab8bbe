import type { GridTree } from '../grids.ts';
import type { GridPost, Roster } from './people.ts';
import { Random } from '../random.ts';
import type { SampleMoment } from '../sample-moment.ts';
import { plusDays } from '../shanghai-time.ts';

/** That somebody serves, or served, in a post of a grid. */
export interface TimeInPost extends Holder {
  /** Of the appointment. */
  id: string;
  /** The beginning of the first day. */
  from: Date;
  /** How and on which last day it ended; null for whoever serves on the day `asOf`. */
  end: { reason: 'RENEWED' | 'RESIGNED' | 'MOVED'; lastDay: Date } | null;
  /** Why whoever serves on that day does not do its work then; null for all who do. */
  pause: Leave | 'SUSPENSION' | null;
}

/** Days away, both included, and who stands in. */
export interface Leave {
  from: Date;
  to: Date;
  standInId: string;
}

interface Holder {
  post: GridPost;
  personId: string;
  gridCode: string;
  /** Whether the neighbours elected the leader. */
  isElected: boolean;
}

/** Days from the beginning of one term to that of the next. */
const yearDays = 365;

/** Everybody's time in post now, and some past ones: of leaders who left a vacancy or were renewed. */
export function timesInPost(tree: GridTree, roster: Roster, { seed, asOf }: SampleMoment): TimeInPost[] {
  const random = new Random(seed, tree.total.code, 'appointments');
  const times = holdersOf(tree, roster, random).flatMap((holder): TimeInPost[] => {
    if (roster.formerLeaders.has(holder.gridCode)) return [leftEarly(holder, asOf, random)];
    const from = plusDays(asOf, -random.int(5, yearDays - 21));
    const now = { id: random.uuid(from), ...holder, from, end: null, pause: null };
    const isRenewed = holder.post === 'LEADER' && random.chance(6);
    if (!isRenewed) return [now];
    const earlier = plusDays(from, -yearDays);
    const end = { reason: 'RENEWED', lastDay: plusDays(from, -1) } as const;
    return [{ id: random.uuid(earlier), ...holder, from: earlier, end, pause: null }, now];
  });
  return withPauses(times, asOf);
}

/** In each community a leader is on leave, for whom a neighbour stands in, and one of the contacts is suspended. */
function withPauses(times: readonly TimeInPost[], asOf: Date): TimeInPost[] {
  const serving = (post: GridPost) =>
    times.filter((time) => time.post === post && time.end === null && time.from <= plusDays(asOf, -10));
  const [neighbour, away] = serving('LEADER').slice(-2);
  const suspended = serving('CONTACT').at(-1);
  const leave = neighbour && { from: plusDays(asOf, -3), to: plusDays(asOf, 11), standInId: neighbour.personId };
  return times.map((time) => {
    if (time === suspended) return { ...time, pause: 'SUSPENSION' };
    return time === away && leave !== undefined ? { ...time, pause: leave } : time;
  });
}

function holdersOf(tree: GridTree, roster: Roster, random: Random): Holder[] {
  const of = (post: GridPost, holders: Map<string, string>) =>
    Array.from(holders, ([gridCode, personId]) => {
      const isElected = post === 'LEADER' && random.chance(70);
      return { post, personId, gridCode, isElected };
    });
  return [
    ...of('HEAD', new Map([[tree.total.code, roster.head]])),
    ...of('WORKER', roster.workers),
    ...of('CONTACT', roster.contacts),
    ...of('LEADER', roster.leaders),
    ...of('LEADER', roster.formerLeaders),
  ];
}

/** Left within the last three months before a year was over, and nobody followed. */
function leftEarly(holder: Holder, asOf: Date, random: Random): TimeInPost {
  const from = plusDays(asOf, -random.int(120, yearDays - 21));
  const lastDay = plusDays(asOf, -random.int(3, 90));
  const id = random.uuid(from);
  const end = { reason: random.pick(['RESIGNED', 'MOVED'] as const), lastDay };
  return { id, ...holder, from, end, pause: null };
}
