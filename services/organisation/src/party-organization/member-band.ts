import { MemberBand } from './party-organization.terms.ts';
/** What the public may know of an organisation's size. */
export function memberBand(members: number): MemberBand {
  if (members < 10) return 'UNDER_10';
  if (members < 50) return 'FROM_10_TO_49';
  return members <= 100 ? 'FROM_50_TO_100' : 'OVER_100';
}
