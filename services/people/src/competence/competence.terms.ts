import { describedEnum } from '@microgrid/subgraph/described-enum';

export const CompetenceStatus = describedEnum('CompetenceStatus', 'Whether a required topic is mastered（掌握情况）.', {
  COMPETENT: 'Mastered（已掌握）.',
  MISSING: 'Not yet（未掌握）.',
  EXPIRED: 'No more: it ran out（已过期）.',
});
export type CompetenceStatus = keyof typeof CompetenceStatus;
