import type { FactDefinition } from './fact-definition.ts';
import { boolean, count, day, oneOf, orNull, spans } from './fact-field.ts';

export const stationFacts = {
  'station.changed.v1': {
    emitters: ['organisation'],
    says: 'A station was opened, changed or closed（服务阵地变更）, or stood when organisation began to tell of them; says all that holds from now on. No open spans: its hours are told in words alone.',
    subject: 'the station',
    grid: 'the grid that it stands in',
    data: {
      kind: oneOf('PARTY_SERVICE', 'PROPERTY_ROOM', 'NEIGHBOUR_HOME', 'OTHER'),
      capacity: count,
      isAccessible: boolean,
      openSpans: spans,
      closedOn: orNull(day),
    },
  },
} as const satisfies Record<string, FactDefinition>;
