import { belowScopes, rowLevelSecurityOfLog } from '@microgrid/database/row-level-security';
import { deletingRow, personalData, type PersonalColumn } from '@microgrid/database/personal-data';
import { defineEntity, p } from '@mikro-orm/core';
import { Purpose } from '@microgrid/subgraph/purpose';
import { ReaderPost } from '@microgrid/subgraph/reader-post';
import { readLogReaders } from './read-log.policy.ts';

/** Who read, or was refused, what sealed thing of whom, when and why. */
export const ReadLogSchema = defineEntity({
  name: 'ReadLog',
  properties: {
    id: p.uuid().primary(),
    at: p.datetime().length(3),
    readerId: p.uuid(),
    /** Whose it is; null for somebody without an account, or whose link to it is gone. */
    subjectId: p.uuid().nullable(),
    /** Such as Matter.reporter. */
    field: p.text(),
    thingId: p.uuid(),
    gridCode: p.text().collation('C'),
    purpose: p.enum(() => Purpose),
    reason: p.text().nullable(),
    isGranted: p.boolean(),
    /** As what the reader was let in; NONE when refused. */
    readAs: p.enum(() => ReaderPost),
    /** The grid of that post; null of a department, of a post that is no grid's, and of reads before it was kept. */
    readFor: p.text().collation('C').nullable(),
  },
  ...rowLevelSecurityOfLog({
    using: `subject_id = caller_id() or ${belowScopes('grid_code', readLogReaders)}`,
    check: 'reader_id = caller_id()',
  }),
  indexes: [{ properties: ['subjectId', 'at', 'id'] }, { properties: ['at', 'id'] }],
});

export class ReadLogEntity extends ReadLogSchema.class {}
ReadLogSchema.setClass(ReadLogEntity);

const reading = {
  purpose: 'To answer for each read of something sealed (PIPL arts. 51 and 56)',
  basis: 'STATUTORY_DUTY',
  retention: deletingRow({ years: 3 }, { words: 'the read', sql: 'at' }),
  onRequest: 'KEPT',
} as const;
const ofReader = {
  ...reading,
  readers: 'The person whose it is, the privacy auditor, the head of the total grid',
  whose: 'reader_id',
} satisfies PersonalColumn;

export const readLogPersonal = personalData(ReadLogEntity, {
  notPersonal: ['id', 'at', 'field', 'thingId', 'gridCode', 'isGranted'],
  personal: {
    readerId: ofReader,
    purpose: ofReader,
    reason: ofReader,
    readAs: ofReader,
    readFor: ofReader,
    subjectId: { ...reading, readers: 'Nobody: it is checked', whose: 'subject_id' },
  },
});
