import type { KindOfThing } from './kind.ts';

interface StationState {
  /** How many people it holds. */
  readonly capacity: number;
  /** Its last day of use. */
  readonly closedOn: string | null;
}

/** Service stations（服务阵地）, which organisation owns. */
export const stations: KindOfThing<StationState> = {
  name: 'station',
  thing: 'STATION',
  says: { 'station.changed.v1': ({ capacity, closedOn }) => ({ capacity, closedOn }) },
  inForce: ({ closedOn }) => ({ from: null, to: closedOn }),
};
