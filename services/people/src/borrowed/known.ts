import { grids } from '@microgrid/subgraph/known-grids';
import { knownThings } from '@microgrid/subgraph/known';
import { endPostsOfGrids } from '../appointment/end/end-posts-of-grids.ts';
import { AppointmentEntity } from '../appointment/appointment.entity.ts';
import { VolunteerHoursEntity } from '../volunteer-hours/volunteer-hours.entity.ts';

/** What people refers to and others own: the grids of the posts, and those that volunteers serve in. */
export const known = knownThings(
  [grids],
  [
    { entity: AppointmentEntity, field: 'gridCode', to: grids },
    { entity: VolunteerHoursEntity, field: 'gridCode', to: grids },
  ],
  { 'grid.closed.v1': endPostsOfGrids },
);
