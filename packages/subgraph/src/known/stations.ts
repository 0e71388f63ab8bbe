import type { DaySpan, WeeklySpan } from '@microgrid/facts/fact-field';
import type { KindOfThing } from './kind.ts';

interface StationState {
  /** How many people it holds. */
  readonly capacity: number;
  /** Its last day of use. */
  readonly closedOn: string | null;
  /** When it opens each week; nothing is known of it where there is none. */
  readonly openSpans?: readonly WeeklySpan[];
  /** When it stays closed nevertheless. */
  readonly closedDays?: readonly DaySpan[];
}

/** Service stations（服务阵地）, which organisation owns. */
export const stations: KindOfThing<StationState> = {
  name: 'station',
  thing: 'STATION',
  says: {
    'station.changed.v1': ({ capacity, closedOn, openSpans }) => ({ capacity, closedOn, openSpans }),
    'station.closed_days.v1': ({ closedDays }) => ({ closedDays }),
  },
  inForce: ({ closedOn }) => ({ from: null, to: closedOn }),
};
