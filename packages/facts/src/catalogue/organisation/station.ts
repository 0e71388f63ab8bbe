import type { FactDefinition } from '../fact-definition.ts';
import { boolean, count, day, daySpans, oneOf, orNull, spans } from '../fact-field.ts';

const station = {
  emitters: ['organisation'],
  subject: 'the station',
  grid: 'the grid that it stands in',
} as const;

export const stationFacts = {
  'station.changed.v1': {
    ...station,
    says: 'A station was opened, changed or closed（服务阵地变更）, or stood when organisation began to tell of them; says all that holds from now on. No open spans: its hours are told in words alone.',
    data: {
      kind: oneOf('PARTY_SERVICE', 'PROPERTY_ROOM', 'NEIGHBOUR_HOME', 'OTHER'),
      capacity: count,
      isAccessible: boolean,
      openSpans: spans,
      closedOn: orNull(day),
    },
  },
  'station.closed_days.v1': {
    ...station,
    says: 'A station stays closed on some days（闭馆日）; says all of them that are to come.',
    data: { closedDays: daySpans },
  },
} as const satisfies Record<string, FactDefinition>;
