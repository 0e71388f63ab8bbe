import { isWithin } from '@microgrid/grid-code';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import type { TimeInPost } from '@microgrid/sample-network/time-in-post';

interface Settled {
  readonly handlerId: string | null;
  readonly gridCode: string;
  readonly resolvedAt: Date | null;
}

/** The post in which somebody of the sample settled a matter, as `postOfHandler` finds it; null where nobody has yet. */
export function postAt(community: SampleCommunity, { handlerId, gridCode, resolvedAt }: Settled): string | null {
  if (handlerId === null || resolvedAt === null) return null;
  const own = timesOf(community).get(handlerId) ?? [];
  return own.find((time) => isWithin(gridCode, time.gridCode) && isServed(time, resolvedAt))?.id ?? null;
}

function isServed({ from, end }: TimeInPost, at: Date): boolean {
  return from <= at && (end === null || at.getTime() < end.lastDay.getTime() + DAY_MS);
}

const DAY_MS = 86_400_000;

/** Of the communities under way, who served when, by person. */
const timesOfSample = new WeakMap<SampleCommunity, Map<string, TimeInPost[]>>();

function timesOf(community: SampleCommunity): Map<string, TimeInPost[]> {
  const times = timesOfSample.get(community) ?? Map.groupBy(community.timesInPost, ({ personId }) => personId);
  timesOfSample.set(community, times);
  return times;
}
