import { personalData } from '@microgrid/database/personal-data';
import { defineEntity, p } from '@mikro-orm/core';

/** What a change does to a grid. Those that it opens something IN stay as they are, and must not be closed meanwhile. */
export const Touch = { CLOSES: 'CLOSES', EDITS: 'EDITS', OPENS: 'OPENS', IN: 'IN' } as const;
export type Touch = keyof typeof Touch;

/** A grid that a change touches; never deleted, since a code that was given once is never given again. */
export const TouchedGridSchema = defineEntity({
  name: 'TouchedGrid',
  properties: {
    changeId: p.uuid().primary(),
    gridCode: p.text().primary().collation('C'),
    touch: p.enum(() => Touch).primary(),
    /** Whether the change is open: while it is, no other may close or edit the grid. */
    isHeld: p.boolean(),
  },
  indexes: [{ properties: ['gridCode'] }],
  uniques: [
    { name: 'touched_grid_held_once', properties: ['gridCode'], where: `is_held and touch in ('CLOSES', 'EDITS')` },
    { name: 'touched_grid_code_given_once', properties: ['gridCode'], where: `touch = 'OPENS'` },
  ],
});

export class TouchedGridEntity extends TouchedGridSchema.class {}
TouchedGridSchema.setClass(TouchedGridEntity);

export const touchedGridPersonal = personalData(TouchedGridEntity, {
  notPersonal: ['changeId', 'gridCode', 'touch', 'isHeld'],
  personal: {},
});
