import { grids } from '@microgrid/subgraph/known-grids';
import { knownThings } from '@microgrid/subgraph/known';
import { AppointmentEntity } from '../appointment/appointment.entity.ts';

/** What people refers to and others own: the grids of the posts. */
export const known = knownThings([grids], [{ entity: AppointmentEntity, field: 'gridCode', to: grids }]);
