import { departments } from '@microgrid/subgraph/known-departments';
import { grids } from '@microgrid/subgraph/known-grids';
import { stations } from '@microgrid/subgraph/known-stations';
import { knownThings } from '@microgrid/subgraph/known';
import { endPostsOfGrids } from '../appointment/end/end-posts-of-grids.ts';
import { AppointmentEntity } from '../appointment/appointment.entity.ts';
import { OfficePostEntity } from '../office-post/office-post.entity.ts';
import { TrainingSessionEntity } from '../training-session/training-session.entity.ts';
import { VolunteerHoursEntity } from '../volunteer-hours/volunteer-hours.entity.ts';

/** What people refers to and others own: the grids of posts, hours and trainings, the departments of handlers, stations. */
export const known = knownThings(
  [grids, departments, stations],
  [
    { entity: AppointmentEntity, field: 'gridCode', to: grids },
    { entity: VolunteerHoursEntity, field: 'gridCode', to: grids },
    { entity: TrainingSessionEntity, field: 'gridCode', to: grids },
    {
      entity: TrainingSessionEntity,
      field: 'stationId',
      to: stations,
      // As planning a training asks for.
      isMisuse: 'left(k.grid_code, 12) <> left(t.grid_code, 12)',
    },
    { entity: OfficePostEntity, field: 'departmentId', to: departments },
  ],
  { 'grid.closed.v1': endPostsOfGrids },
);
