import type { SampleCommunity } from '../src/community.ts';
import { sampleNetwork, type SampleOptions } from '../src/sample-network.ts';

/** The beginning of 2026-03-10 in Shanghai, in the middle of a published calendar. */
export const asOf = new Date('2026-03-10T00:00:00+08:00');

/** All communities of a sample; those of 永宁街道 on 2026-03-10 unless told otherwise. */
export function communitiesOf(options: SampleOptions = {}): SampleCommunity[] {
  return Array.from(sampleNetwork({ asOf, ...options }).communities());
}
