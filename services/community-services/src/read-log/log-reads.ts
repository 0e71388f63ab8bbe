import type { SealedField } from '@microgrid/subgraph/sealed';
import { ReadLogEntity } from './read-log.entity.ts';

/** Keeps reads of sealed fields in the one read log. */
export const logReads: SealedField['log'] = (em, reads) => em.insertMany(ReadLogEntity, [...reads]);
