import type { FactDefinition } from './fact-definition.ts';
import { count, id, instant, oneOf } from './fact-field.ts';

const status = oneOf('DRAFT', 'PUBLISHED', 'FULL', 'ONGOING', 'HELD', 'CLOSED', 'POSTPONED', 'CANCELLED');

export const activityFacts = {
  'activity.published.v1': {
    emitters: ['community-services'],
    says: 'An activity was announced（发布活动）.',
    subject: 'the activity',
    grid: 'the grid that it is for',
    data: {
      type: oneOf('READING', 'TEA_TALK', 'DELIBERATION', 'TRAINING', 'VOLUNTEER', 'OTHER'),
      stationId: id,
      organiserId: id,
      startsAt: instant,
      endsAt: instant,
      capacity: count,
    },
  },
  'activity.changed.v1': {
    emitters: ['community-services'],
    says: 'An activity was put off, called off or moved, or its times changed（活动变更）; says all that holds from now on.',
    subject: 'the activity',
    grid: 'the grid that it is for',
    data: { stationId: id, startsAt: instant, endsAt: instant, status },
  },
  'activity.held.v1': {
    emitters: ['community-services'],
    says: 'An activity is over（活动已举办）, with whom as its organiser and how many who came.',
    subject: 'the activity',
    grid: 'the grid that it is for',
    data: { organiserId: id, attendanceCount: count },
  },
  'activity.closed.v1': {
    emitters: ['community-services'],
    says: 'An activity was closed（活动结项）, with how many actions came of it and how many of them have an owner.',
    subject: 'the activity',
    grid: 'the grid that it is for',
    data: { organiserId: id, actionCount: count, ownedActionCount: count },
  },
} as const satisfies Record<string, FactDefinition>;
