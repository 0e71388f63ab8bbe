import { personalData } from '@microgrid/database/personal-data';
import { defineEntity, p } from '@mikro-orm/core';
import { GridAreaType } from '../../borrowed/grid-area-type.ts';

/** Which kind of area a grid is from a moment on: a copy from the facts of grids, of which none is ever taken back. */
const GridAreaTypeSchema = defineEntity({
  name: 'GridAreaType',
  properties: {
    gridCode: p.text().primary().collation('C'),
    since: p.datetime().length(3).primary(),
    areaType: p.enum(() => GridAreaType).nullable(),
  },
});

export class GridAreaTypeEntity extends GridAreaTypeSchema.class {}
GridAreaTypeSchema.setClass(GridAreaTypeEntity);

export const gridAreaTypePersonal = personalData(GridAreaTypeEntity, {
  notPersonal: ['gridCode', 'since', 'areaType'],
  personal: {},
});
