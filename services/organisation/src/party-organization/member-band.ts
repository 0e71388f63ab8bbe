export const MemberBand = {
  UNDER_10: 'UNDER_10',
  FROM_10_TO_49: 'FROM_10_TO_49',
  FROM_50_TO_100: 'FROM_50_TO_100',
  OVER_100: 'OVER_100',
} as const;
export type MemberBand = keyof typeof MemberBand;

/** What the public may know of an organisation's size. */
export function memberBand(members: number): MemberBand {
  if (members < 10) return 'UNDER_10';
  if (members < 50) return 'FROM_10_TO_49';
  return members <= 100 ? 'FROM_50_TO_100' : 'OVER_100';
}
