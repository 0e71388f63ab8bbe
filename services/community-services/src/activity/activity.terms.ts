export const ActivityType = {
  READING: 'READING',
  TEA_TALK: 'TEA_TALK',
  DELIBERATION: 'DELIBERATION',
  TRAINING: 'TRAINING',
  VOLUNTEER: 'VOLUNTEER',
  OTHER: 'OTHER',
} as const;
export type ActivityType = keyof typeof ActivityType;
