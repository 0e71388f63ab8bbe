import type { FactDefinition } from '../fact-definition.ts';
import { day, id, oneOf } from '../fact-field.ts';

/** Never whose care it is, nor of what kind. */
const visit = {
  emitters: ['community-services'],
  subject: 'the agreed contact',
  grid: 'the general grid: a micro-grid would name a family',
} as const;

const settled = { visitorId: id, status: oneOf('DONE', 'DECLINED', 'MISSED') } as const;

export const careVisitFacts = {
  'care_visit.due.v1': {
    ...visit,
    says: 'An agreed contact is due（关爱联系到期）, or was made before its day.',
    data: { visitorId: id, dueOn: day },
  },
  'care_visit.settled.v1': {
    ...visit,
    says: 'It was made, declined by the person, or missed（联系结果）.',
    data: settled,
  },
  'care_visit.dropped.v1': {
    ...visit,
    says: 'It is neither due nor missed（取消联系）: care was paused, ended, or went to somebody else.',
    data: { visitorId: id },
  },
  'care_visit.corrected.v1': {
    ...visit,
    says: 'Somebody else corrected what became of it（更正联系）.',
    data: settled,
  },
} as const satisfies Record<string, FactDefinition>;
