import type { Concept } from '@microgrid/subgraph/concept';
import { departments } from '@microgrid/subgraph/known-departments';
import { grids } from '@microgrid/subgraph/known-grids';
import { knownThings } from '@microgrid/subgraph/known';
import { endPostsOfGrids } from '../appointment/end/end-posts-of-grids.ts';
import { AppointmentEntity } from '../appointment/appointment.entity.ts';
import { VolunteerHoursEntity } from '../volunteer-hours/volunteer-hours.entity.ts';

const told = knownThings(
  [grids],
  [
    { entity: AppointmentEntity, field: 'gridCode', to: grids },
    { entity: VolunteerHoursEntity, field: 'gridCode', to: grids },
  ],
  { 'grid.closed.v1': endPostsOfGrids },
);

/**
 * What people refers to and others own: the grids of the posts, those that volunteers serve in, and the departments of
 * their handlers, for which nobody waits: organisation may not have begun to tell of them.
 */
export const known: Concept = {
  ...told,
  consumers: [...(told.consumers ?? []), ...(knownThings([departments], []).consumers ?? [])],
};
