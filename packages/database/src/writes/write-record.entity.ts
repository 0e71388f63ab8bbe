import { defineEntity, p } from '@mikro-orm/core';
import { deletingRow, personalData } from '../erasure/personal-data.ts';
import type { StoredPart } from '../stored-part.ts';
import { writeAnswers } from './migrations/20261129T064100-write-answers.ts';
import { writeRecordTable } from './migrations/20261125T000100-write-records.ts';

const WriteRecordSchema = defineEntity({
  name: 'WriteRecord',
  properties: {
    id: p.uuid().primary(),
    /** SHA-256 over who wrote, which deed and what, so that a retry can be told from another write with the same id. */
    digest: p.text(),
    entity: p.text(),
    entityId: p.text(),
    writtenAt: p.datetime(),
    /** What of the answer changes with the deeds of others, as it was; it names nobody. */
    answer: p.json<object>().nullable(),
  },
});

/** A write that a client gave an id of its own: done once, however often it is sent. */
export class WriteRecord extends WriteRecordSchema.class {}
WriteRecordSchema.setClass(WriteRecord);

const writeRecordPersonal = personalData(WriteRecord, {
  notPersonal: ['id', 'entity', 'entityId', 'writtenAt', 'answer'],
  personal: {
    digest: {
      purpose: 'To do a write once, however often a phone sends it',
      basis: 'STATUTORY_DUTY',
      readers: 'Nobody',
      retention: deletingRow({ days: 90 }, { words: 'the write', sql: 'written_at' }),
      whose: null,
      onRequest: 'KEPT',
    },
  },
});

/** What `writeOnce` remembers. */
export const writeRecords: StoredPart = { stored: [writeRecordPersonal], migrations: [writeRecordTable, writeAnswers] };
