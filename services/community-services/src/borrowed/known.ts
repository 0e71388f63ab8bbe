import { admissions } from '@microgrid/subgraph/known-admissions';
import { grids } from '@microgrid/subgraph/known-grids';
import { stations } from '@microgrid/subgraph/known-stations';
import { knownThings } from '@microgrid/subgraph/known';
import { ActivityEntity } from '../activity/activity.entity.ts';
import { followGrids } from '../matter/hand-over/follow-grids.ts';
import { MatterEntity } from '../matter/matter.entity.ts';
import { MicroWishEntity } from '../micro-wish/micro-wish.entity.ts';
import { OpinionEntity } from '../opinion/opinion.entity.ts';

/** What community-services refers to and others own: grids, the stations that activities take place in, and what departments may push. */
export const known = knownThings(
  [grids, stations, admissions],
  [
    { entity: MatterEntity, field: 'gridCode', to: grids },
    { entity: ActivityEntity, field: 'gridCode', to: grids },
    { entity: MicroWishEntity, field: 'gridCode', to: grids },
    { entity: OpinionEntity, field: 'gridCode', to: grids },
    {
      entity: ActivityEntity,
      field: 'stationId',
      to: stations,
      // As `isNear` of the activities' policy.
      isMisuse: 'left(k.grid_code, 12) <> left(t.grid_code, 12)',
    },
  ],
  { 'grid.closed.v1': followGrids },
);
