import type { FactDefinition } from '../fact-definition.ts';
import { count, id, oneOf, orNull } from '../fact-field.ts';

const hours = {
  emitters: ['people'],
  subject: 'the record of hours',
  grid: 'the grid in which somebody served',
} as const;

export const hoursFacts = {
  'hours.recorded.v1': {
    ...hours,
    says: 'Service of a volunteer was recorded（记录时长）; without minutes its end was forgotten.',
    data: { personId: id, minutes: orNull(count), activityId: orNull(id), recordedById: id },
  },
  'hours.moved.v1': {
    ...hours,
    says: 'A record of hours was confirmed, disputed, corrected or counted（时长变更）; OPEN once more asks for a forgotten end on the next day, DROPPED says that it was never entered and the record is gone.',
    data: {
      personId: id,
      status: oneOf('OPEN', 'LOGGED', 'CONFIRMED', 'COUNTED', 'DISPUTED', 'CORRECTED', 'DROPPED'),
      minutes: orNull(count),
    },
  },
} as const satisfies Record<string, FactDefinition>;
