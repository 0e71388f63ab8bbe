import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { CareNeedEntity } from './care-need.entity.ts';

/** When what is left of care goes. */
export const endOfCare = { words: 'the end of care', sql: 'ended_at' };
export const daysAfterCare = { days: 7 };

const care = {
  purpose: 'To look after somebody as agreed',
  basis: 'CONSENT',
  readers:
    'The person, the assigned visitor, the worker of the grid, who proposed it until it is agreed to; the head without kinds, micro-grid and consent',
  retention: deletingRow(daysAfterCare, endOfCare),
  whose: '(select person_id from care_contact where need_id = care_need.id)',
  onRequest: 'ERASED',
} as const;

/** Whoever did something about it: it goes with the row, whoever asks for what. */
const served = {
  ...care,
  purpose: 'To know who answers for the care that was agreed on',
  basis: 'STATUTORY_DUTY',
  onRequest: 'KEPT',
} as const;

export const careNeedPersonal = personalData(CareNeedEntity, {
  notPersonal: ['id', 'pseudonym', 'version'],
  personal: {
    gridCode: care,
    kinds: care,
    status: care,
    matterId: care,
    proposedAt: care,
    consentedAt: care,
    textVersion: care,
    channel: care,
    legalDuty: care,
    renewedAt: care,
    renewedTextVersion: care,
    rhythm: care,
    mode: care,
    anchorOn: care,
    nextOn: care,
    nextFrom: care,
    pausedFrom: care,
    pausedUntil: care,
    reviewOn: care,
    endsOn: care,
    endedAt: care,
    endReason: care,
    proposedById: { ...served, whose: 'proposed_by_id' },
    recordedById: { ...served, whose: 'recorded_by_id' },
    witnessId: { ...served, whose: 'witness_id' },
    visitorId: { ...served, whose: 'visitor_id' },
  },
});
