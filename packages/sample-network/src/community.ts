import type { AdminUnitRow } from './admin-units.ts';
import { type GridTree, gridTreeOf } from './grids.ts';
import type { Office } from './people/office.ts';
import { peopleOf, type Roster, type SamplePerson } from './people/people.ts';
import type { SampleMoment } from './sample-moment.ts';
import { type SampleStation, stationsOf } from './stations.ts';
import { type TimeInPost, timesInPost } from './people/time-in-post.ts';
import { type SampleVolunteer, volunteersOf } from './people/volunteers.ts';

/**
 * What the concepts of several services need to know of one community: codes and names of its grids, and ids of people,
 * stations and appointments. All else is made by each concept's own `x.sample.ts`.
 */
export interface SampleCommunity extends SampleMoment {
  code: string;
  /** 杏林社区. */
  name: string;
  /** The community's own unit, and before it those above that no earlier community brought. */
  units: AdminUnitRow[];
  grids: GridTree;
  persons: SamplePerson[];
  roster: Roster;
  timesInPost: TimeInPost[];
  /** Who volunteers there or offered to, and holds no post. */
  volunteers: SampleVolunteer[];
  stations: SampleStation[];
  /** The office of the street above. */
  office: Office;
  /** Whether it is the street's first community, which brings the office with it. */
  isFirstOfStreet: boolean;
}

/** What a community has by itself: everything but the units and the office above it. */
type OwnSpine = Omit<SampleCommunity, 'units' | 'office' | 'isFirstOfStreet'>;

export function communityOf(unit: AdminUnitRow, moment: SampleMoment): OwnSpine {
  const grids = gridTreeOf(unit, moment.seed);
  const { persons, roster } = peopleOf(grids, moment.seed);
  return {
    ...moment,
    code: unit.code,
    name: grids.total.name,
    grids,
    persons,
    roster,
    timesInPost: timesInPost(grids, roster, moment),
    volunteers: volunteersOf(grids, moment.seed),
    stations: stationsOf(grids, moment.seed),
  };
}
