import { departments } from '@microgrid/subgraph/known-departments';
import { grids } from '@microgrid/subgraph/known-grids';
import { knownThings } from '@microgrid/subgraph/known';
import { endPostsOfGrids } from '../appointment/end/end-posts-of-grids.ts';
import { AppointmentEntity } from '../appointment/appointment.entity.ts';
import { OfficePostEntity } from '../office-post/office-post.entity.ts';
import { followGrids } from '../reserve-entry/follow/follow-grids.ts';
import { ReserveEntryEntity } from '../reserve-entry/reserve-entry.entity.ts';
import { VolunteerHoursEntity } from '../volunteer-hours/volunteer-hours.entity.ts';

/** What people refers to and others own: the grids of the posts, those that volunteers serve or want to serve in, the departments of handlers. */
export const known = knownThings(
  [grids, departments],
  [
    { entity: AppointmentEntity, field: 'gridCode', to: grids },
    { entity: VolunteerHoursEntity, field: 'gridCode', to: grids },
    { entity: ReserveEntryEntity, field: 'gridCode', to: grids },
    { entity: OfficePostEntity, field: 'departmentId', to: departments },
  ],
  {
    'grid.closed.v1': async (facts, em) => {
      await endPostsOfGrids(facts, em);
      await followGrids(facts, em);
    },
  },
);
