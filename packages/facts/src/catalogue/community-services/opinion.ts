import type { FactDefinition } from '../fact-definition.ts';
import { boolean, id, instant, oneOf, orNull } from '../fact-field.ts';

/** Never who said it. */
const opinion = { emitters: ['community-services'], subject: 'the opinion', grid: 'its micro-grid' } as const;

export const opinionFacts = {
  'opinion.taken.v1': {
    ...opinion,
    says: 'Somebody said an opinion（收集意见）; names who wrote it down on a round or at an activity.',
    data: { topic: oneOf('D1', 'D2', 'D3', 'D4', 'D9'), takenById: orNull(id), dueAt: orNull(instant) },
  },
  'opinion.answered.v1': {
    ...opinion,
    says: 'It was replied to or became a matter（答复意见）, or the one that it was merged into was.',
    data: { takenById: orNull(id), answeredById: id, isInTime: boolean },
  },
} as const satisfies Record<string, FactDefinition>;
