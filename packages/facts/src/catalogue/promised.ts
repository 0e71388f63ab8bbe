/**
 * Types of facts that the work on indicators counts on and that no subgraph tells yet. Whoever puts one into the
 * catalogue deletes its line here.
 */
export const PROMISED_FACTS = [
  'activity.closed.v1',
  'care_visit.corrected.v1',
  'care_visit.dropped.v1',
  'care_visit.due.v1',
  'care_visit.settled.v1',
  'emergency.answered.v1',
  'emergency.called.v1',
  'matter.cancelled.v1',
  'matter.escalated.v1',
  'matter.extended.v1',
  'matter.held.v1',
  'matter.merged.v1',
  'matter.referred_elsewhere.v1',
  'matter.reopened.v1',
  'matter.replied.v1',
  'matter.resumed.v1',
  'matter.returned.v1',
  'matter.risk_reviewed.v1',
  'matter.split.v1',
  'mediation.agreed.v1',
  'mediation.followed_up.v1',
  'opinion.answered.v1',
  'opinion.taken.v1',
  'ratings.counted.v1',
] as const;

export type PromisedFact = (typeof PROMISED_FACTS)[number];
