import { departments } from '@microgrid/subgraph/known-departments';
import { grids } from '@microgrid/subgraph/known-grids';
import { stations } from '@microgrid/subgraph/known-stations';
import { knownThings } from '@microgrid/subgraph/known';
import { endPostsOfGrids } from '../appointment/end/end-posts-of-grids.ts';
import { AppointmentEntity } from '../appointment/appointment.entity.ts';
import { OfficePostEntity } from '../office-post/office-post.entity.ts';
import { followGrids } from '../reserve-entry/follow/follow-grids.ts';
import { ReserveEntryEntity } from '../reserve-entry/reserve-entry.entity.ts';
import { TrainingSessionEntity } from '../training-session/training-session.entity.ts';
import { callOffInGrids } from '../selection/announce/call-off.ts';
import { SelectionRoundEntity } from '../selection/selection-round.entity.ts';
import { VolunteerHoursEntity } from '../volunteer-hours/volunteer-hours.entity.ts';

/** What people refers to and others own: the grids of posts, hours, trainings and volunteers, the departments of handlers, stations. */
export const known = knownThings(
  [grids, departments, stations],
  [
    { entity: AppointmentEntity, field: 'gridCode', to: grids },
    { entity: SelectionRoundEntity, field: 'gridCode', to: grids },
    { entity: VolunteerHoursEntity, field: 'gridCode', to: grids },
    { entity: TrainingSessionEntity, field: 'gridCode', to: grids },
    {
      entity: TrainingSessionEntity,
      field: 'stationId',
      to: stations,
      // As planning a training asks for.
      isMisuse: 'left(k.grid_code, 12) <> left(t.grid_code, 12)',
    },
    { entity: ReserveEntryEntity, field: 'gridCode', to: grids },
    { entity: OfficePostEntity, field: 'departmentId', to: departments },
  ],
  {
    'grid.closed.v1': async (facts, em) => {
      await endPostsOfGrids(facts, em);
      await followGrids(facts, em);
      await callOffInGrids(facts, em);
    },
  },
);
