import { admissions } from '@microgrid/subgraph/known-admissions';
import { departments } from '@microgrid/subgraph/known-departments';
import { grids } from '@microgrid/subgraph/known-grids';
import { stations } from '@microgrid/subgraph/known-stations';
import { knownThings } from '@microgrid/subgraph/known';
import { ActivityEntity } from '../activity/activity.entity.ts';
import { CareNeedEntity } from '../care/care-need.entity.ts';
import { activitiesFollowGrids } from '../activity/hand-over/activities-follow-grids.ts';
import { careFollowsGrids } from '../care/give-back/care-follows-grids.ts';
import { followGrids } from '../matter/hand-over/follow-grids.ts';
import { mediationsFollowGrids } from '../mediation/give-back/mediations-follow-grids.ts';
import { MediationEntity } from '../mediation/mediation.entity.ts';
import { MatterEntity } from '../matter/matter.entity.ts';
import { ReferralEntity } from '../referral/referral.entity.ts';
import { WhistleEntity } from '../whistle/whistle.entity.ts';
import { MicroWishEntity } from '../micro-wish/micro-wish.entity.ts';
import { wishesFollowGrids } from '../micro-wish/give-back/wishes-follow-grids.ts';
import { opinionsFollowGrids } from '../opinion/take/opinions-follow-grids.ts';
import { successionsOf } from './successors.ts';
import { OpinionEntity } from '../opinion/opinion.entity.ts';

/** What community-services refers to and others own: grids, the stations that activities take place in, departments, and what those may push. */
export const known = knownThings(
  [grids, stations, admissions, departments],
  [
    { entity: MatterEntity, field: 'gridCode', to: grids },
    { entity: CareNeedEntity, field: 'gridCode', to: grids },
    { entity: ActivityEntity, field: 'gridCode', to: grids },
    { entity: MediationEntity, field: 'gridCode', to: grids },
    { entity: MicroWishEntity, field: 'gridCode', to: grids },
    { entity: OpinionEntity, field: 'gridCode', to: grids },
    {
      entity: ActivityEntity,
      field: 'stationId',
      to: stations,
      // As `isNear` of the activities' policy.
      isMisuse: 'left(k.grid_code, 12) <> left(t.grid_code, 12)',
    },
    { entity: WhistleEntity, field: 'gridCode', to: grids },
    { entity: WhistleEntity, field: 'departmentId', to: departments },
    { entity: ReferralEntity, field: 'gridCode', to: grids },
    { entity: ReferralEntity, field: 'departmentId', to: departments },
  ],
  {
    'grid.closed.v1': async (facts, em) => {
      const moves = successionsOf(facts);
      if (moves.length === 0) return;
      await followGrids(moves, em);
      await careFollowsGrids(moves, em);
      await mediationsFollowGrids(moves, em);
      await opinionsFollowGrids(moves, em);
      await wishesFollowGrids(moves, em);
      await activitiesFollowGrids(moves, em);
    },
  },
);
