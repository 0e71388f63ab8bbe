import { deletingRow, emptying, personalData } from '@microgrid/database/personal-data';
import { MediationNoteEntity } from './file/mediation-note.entity.ts';
import { MediationSealEntity } from './file/mediation-seal.entity.ts';
import { MediationEntity } from './mediation.entity.ts';
import { MediationAgreementEntity } from './parties/mediation-agreement.entity.ts';
import { MediationPartyEntity } from './parties/mediation-party.entity.ts';
import { MediatorEntity } from './parties/mediator.entity.ts';
import { MediationRequestEntity } from './request/mediation-request.entity.ts';

const words = 'the end of the mediation';
const end = { words, sql: 'ended_at' };
/** The same, for rows that have a `mediation_id`. */
const endOfIts = { words, sql: '(select ended_at from mediation where mediation.id = mediation_id)' };
const years = { years: 3 };

const purpose = 'To settle a dispute as its parties agreed to, and to follow up what they agreed on';
const ofParties = 'The parties and the mediators';

/** What others rest on: it goes 3 years after the end, whoever asks for what. */
const record = {
  purpose: 'To prove to all parties what was agreed on and who said yes',
  basis: 'STATUTORY_DUTY',
  readers: ofParties,
  retention: deletingRow(years, endOfIts),
  onRequest: 'KEPT',
} as const;

const whoServed = { ...record, purpose: 'To know who answers for a mediation' } as const;
const outline = {
  ...whoServed,
  readers: `${ofParties}, the worker of the grid and the head of the total grid`,
} as const;

const partyOf = (row: string) =>
  `(select person_id from mediation_seal where mediation_seal.mediation_id = ${row}.mediation_id and mediation_seal.pseudonym = ${row}.pseudonym)`;

export const mediationPersonal = personalData(MediationEntity, {
  notPersonal: [
    ...(['id', 'number', 'kind', 'gridCode', 'status', 'proposedAt', 'mediatorChanges', 'openedOn', 'dueOn'] as const),
    ...(['extendedFrom', 'withdrawnAt', 'outcome', 'followUpOn', 'followedUpAt', 'endedAt', 'version'] as const),
  ],
  personal: {
    matterId: { ...record, purpose, retention: emptying(years, end), whose: null },
    // Gone once all have answered, which the clock sees to.
    proposedById: {
      ...outline,
      retention: emptying({ days: 60 }, { words: 'the proposal', sql: 'proposed_at' }),
      whose: 'proposed_by_id',
    },
  },
});

export const mediationPartyPersonal = personalData(MediationPartyEntity, {
  notPersonal: ['mediationId', 'pseudonym'],
  personal: {
    hasConsented: { ...record, whose: partyOf('mediation_party') },
    answeredAt: { ...record, whose: partyOf('mediation_party') },
    textVersion: { ...record, whose: partyOf('mediation_party') },
    channel: { ...record, whose: partyOf('mediation_party') },
    recordedById: { ...whoServed, whose: 'recorded_by_id' },
    witnessId: { ...whoServed, whose: 'witness_id' },
  },
});

export const mediatorPersonal = personalData(MediatorEntity, {
  notPersonal: ['mediationId', 'status'],
  personal: {
    personId: { ...outline, whose: 'person_id' },
    isRefused: { ...outline, whose: 'person_id' },
  },
});

export const mediationAgreementPersonal = personalData(MediationAgreementEntity, {
  notPersonal: ['mediationId'],
  // Of all parties together: no row can tell one of them.
  personal: { agreement: { ...record, whose: null }, isKept: { ...record, whose: null } },
});

const asked = {
  ...record,
  purpose,
  basis: 'CONSENT',
  onRequest: 'ERASED',
  whose: partyOf('mediation_request'),
} as const;

export const mediationRequestPersonal = personalData(MediationRequestEntity, {
  notPersonal: ['id', 'mediationId', 'pseudonym'],
  personal: {
    text: { ...asked, readers: 'The mediators and the party that was asked' },
    answer: { ...asked, readers: 'The mediators and the party that was asked' },
    sentAt: { ...asked, readers: 'The mediators and the party that was asked' },
    answeredAt: { ...asked, readers: 'The mediators and the party that was asked' },
    sentById: { ...whoServed, whose: 'sent_by_id' },
  },
});

const sealedTo = 'Sealed: the mediators, for a purpose';

export const mediationNotePersonal = personalData(MediationNoteEntity, {
  notPersonal: ['id', 'mediationId', 'at'],
  personal: {
    text: { ...record, readers: sealedTo, whose: null },
    byId: { ...whoServed, readers: sealedTo, whose: 'by_id' },
  },
});

const party = {
  ...record,
  purpose,
  basis: 'CONSENT',
  readers: sealedTo,
  retention: deletingRow(years, {
    ...endOfIts,
    words: `${words}, which erases name and phone at once where it never began`,
  }),
  whose: 'person_id',
  onRequest: 'ERASED',
} as const;

export const mediationSealPersonal = personalData(MediationSealEntity, {
  notPersonal: ['mediationId', 'pseudonym'],
  personal: { personId: party, name: party, phone: party },
});
