import type { GridTree } from './grids.ts';
import type { GridPost, Roster } from './people.ts';
import { Random } from './random.ts';
import type { SampleMoment } from './sample-moment.ts';
import { plusDays } from './shanghai-time.ts';

/** That somebody serves, or served, in a post of a grid. */
export interface TimeInPost extends Holder {
  /** Of the appointment. */
  id: string;
  /** The beginning of the first day. */
  from: Date;
  /** How and on which last day it ended; null for whoever serves on the day `asOf`. */
  end: { reason: 'RENEWED' | 'RESIGNED' | 'MOVED'; lastDay: Date } | null;
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
  return holdersOf(tree, roster, random).flatMap((holder): TimeInPost[] => {
    if (roster.formerLeaders.has(holder.gridCode)) return [leftEarly(holder, asOf, random)];
    const from = plusDays(asOf, -random.int(5, yearDays - 21));
    const now = { id: random.uuid(from), ...holder, from, end: null };
    const isRenewed = holder.post === 'LEADER' && random.chance(6);
    if (!isRenewed) return [now];
    const earlier = plusDays(from, -yearDays);
    const end = { reason: 'RENEWED', lastDay: plusDays(from, -1) } as const;
    return [{ id: random.uuid(earlier), ...holder, from: earlier, end }, now];
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
  return { id, ...holder, from, end: { reason: random.pick(['RESIGNED', 'MOVED'] as const), lastDay } };
}
