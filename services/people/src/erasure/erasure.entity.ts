import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';

export const ErasureSchema = defineEntity({
  name: 'Erasure',
  properties: {
    id: p.uuid().primary(),
    /** Who asked, of those who serve or not. */
    personId: p.uuid(),
    requestedAt: p.datetime().length(3),
    doneAt: p.datetime().length(3).nullable(),
  },
  // As `myErasure` asks for it.
  ...rowLevelSecurity('person_id = caller_id()'),
  indexes: [{ name: 'erasure_person_requested_index', properties: ['personId', 'requestedAt'] }],
  uniques: [{ name: 'erasure_one_open', properties: ['personId'], where: 'done_at is null' }],
});

export class ErasureEntity extends ErasureSchema.class {}
ErasureSchema.setClass(ErasureEntity);

export const ErasurePartSchema = defineEntity({
  name: 'ErasurePart',
  properties: {
    erasureId: p.uuid().primary(),
    subgraph: p.text().primary(),
    /** When nothing waited any more but what the law keeps. */
    doneAt: p.datetime().length(3).nullable(),
    erasedCount: p.integer().nullable(),
    keptCount: p.integer().nullable(),
    keptUntil: p.date().nullable(),
    proof: p.text().nullable(),
  },
  ...rowLevelSecurity('exists (select from erasure where id = erasure_id and person_id = caller_id())'),
});

export class ErasurePartEntity extends ErasurePartSchema.class {}
ErasurePartSchema.setClass(ErasurePartEntity);
