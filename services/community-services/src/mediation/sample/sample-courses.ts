/** How far the mediations of the sample have come, in turn. */
export const courses = [
  'FOLLOWED_UP',
  'IN_MEDIATION',
  'AGREED',
  'PROPOSED',
  'FAILED',
  'FOLLOW_UP',
  'FOLLOWED_UP',
  'CONSENTED',
  'WITHDRAWN',
  'REFUSED',
  'EXTENDED',
] as const;
export type Course = (typeof courses)[number];

/** How many days before asOf it was proposed: long enough ago to have come so far. */
export const daysAgo: Readonly<Record<Course, readonly [number, number]>> = {
  PROPOSED: [2, 20],
  CONSENTED: [4, 20],
  IN_MEDIATION: [5, 25],
  EXTENDED: [35, 45],
  AGREED: [25, 40],
  FOLLOW_UP: [60, 64],
  FOLLOWED_UP: [90, 360],
  FAILED: [60, 360],
  WITHDRAWN: [8, 20],
  REFUSED: [40, 360],
};
