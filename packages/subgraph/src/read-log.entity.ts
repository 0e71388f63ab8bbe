import { defineEntity, p } from '@mikro-orm/core';
import { Purpose } from './purpose.ts';

/** Who read, or was refused, what sealed thing of whom, when and why. A subgraph with sealed fields stores it. */
export const ReadLogSchema = defineEntity({
  name: 'ReadLog',
  properties: {
    id: p.uuid().primary(),
    at: p.datetime().length(3),
    readerId: p.uuid(),
    /** Whose it is. */
    subjectId: p.uuid(),
    /** Such as Matter.reporter. */
    field: p.text(),
    thingId: p.uuid(),
    gridCode: p.text().collation('C'),
    purpose: p.enum(() => Purpose),
    reason: p.text().nullable(),
    isGranted: p.boolean(),
  },
  indexes: [{ properties: ['subjectId', 'at', 'id'] }, { properties: ['at', 'id'] }],
});

export class ReadLogEntity extends ReadLogSchema.class {}
ReadLogSchema.setClass(ReadLogEntity);
