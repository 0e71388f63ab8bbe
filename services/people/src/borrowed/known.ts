import { departments } from '@microgrid/subgraph/known-departments';
import { grids } from '@microgrid/subgraph/known-grids';
import { knownThings } from '@microgrid/subgraph/known';
import { endPostsOfGrids } from '../appointment/end/end-posts-of-grids.ts';
import { AppointmentEntity } from '../appointment/appointment.entity.ts';
import { OfficePostEntity } from '../office-post/office-post.entity.ts';
import { callOffInGrids } from '../selection/announce/call-off.ts';
import { SelectionRoundEntity } from '../selection/selection-round.entity.ts';
import { VolunteerHoursEntity } from '../volunteer-hours/volunteer-hours.entity.ts';

/** What people refers to and others own: the grids of the posts, those that volunteers serve in, the departments of handlers. */
export const known = knownThings(
  [grids, departments],
  [
    { entity: AppointmentEntity, field: 'gridCode', to: grids },
    { entity: SelectionRoundEntity, field: 'gridCode', to: grids },
    { entity: VolunteerHoursEntity, field: 'gridCode', to: grids },
    { entity: OfficePostEntity, field: 'departmentId', to: departments },
  ],
  {
    'grid.closed.v1': async (facts, em) => {
      await endPostsOfGrids(facts, em);
      await callOffInGrids(facts, em);
    },
  },
);
