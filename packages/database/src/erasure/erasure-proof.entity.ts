import { defineEntity, p } from '@mikro-orm/core';
import type { StoredPart } from '../stored-part.ts';
import { erasureProofTable } from './migrations/20261125T000200-erasure-proofs.ts';
import { personalData } from './personal-data.ts';

export const ErasureCause = { RETENTION: 'RETENTION', REQUEST: 'REQUEST' } as const;
export const ErasureDeed = { EMPTIED: 'EMPTIED', DELETED: 'DELETED', KEPT: 'KEPT' } as const;

const ErasureProofSchema = defineEntity({
  name: 'ErasureProof',
  properties: {
    id: p.uuid().primary(),
    at: p.datetime().length(3),
    cause: p.enum(() => ErasureCause),
    deed: p.enum(() => ErasureDeed),
    /** Name of the entity. */
    entity: p.text(),
    columns: p.array(),
    rows: p.integer(),
    /** Of what was kept against a request: why, and until when. */
    reason: p.text().nullable(),
    /** SHA-256 over what was done and the sorted keys of the rows: shows that a given row was among them, and no person. */
    digest: p.text(),
  },
});

/** That something personal was erased, or kept against a request: what, how much and when. */
export class ErasureProof extends ErasureProofSchema.class {}
ErasureProofSchema.setClass(ErasureProof);

const erasureProofPersonal = personalData(ErasureProof, {
  notPersonal: ['id', 'at', 'cause', 'deed', 'entity', 'columns', 'rows', 'reason', 'digest'],
  personal: {},
});

/** What erasing leaves behind. */
export const erasureProofs: StoredPart = { stored: [erasureProofPersonal], migrations: [erasureProofTable] };
