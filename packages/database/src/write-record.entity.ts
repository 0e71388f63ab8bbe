import { defineEntity, p } from '@mikro-orm/core';

const WriteRecordSchema = defineEntity({
  name: 'WriteRecord',
  properties: {
    id: p.uuid().primary(),
    /** SHA-256 over who wrote, which deed and what, so that a retry can be told from another write with the same id. */
    digest: p.text(),
    entity: p.text(),
    entityId: p.text(),
    writtenAt: p.datetime(),
  },
});

/** A write that a client gave an id of its own: done once, however often it is sent. */
export class WriteRecord extends WriteRecordSchema.class {}
WriteRecordSchema.setClass(WriteRecord);
