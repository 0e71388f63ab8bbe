import { emptying, personalData, type PersonalColumn } from '@microgrid/database/personal-data';
import { CandidacyEntity } from './candidacy.entity.ts';

const standing = {
  purpose: 'To know who stands in a selection and how it went for them, and to hear objections',
  basis: 'CONSENT',
  readers:
    'The person, who named them, and the head and street officer above; everybody while the selection goes on and the person agrees to be shown as a candidate',
  // The row stays with its votes, without saying whose they were.
  retention: emptying(
    { years: 1 },
    {
      words: 'the end of the selection',
      sql: '(select ended_at from selection_round round where round.id = round_id)',
    },
  ),
  whose: 'person_id',
  onRequest: 'ERASED',
} as const satisfies PersonalColumn;

export const candidacyPersonal = personalData(CandidacyEntity, {
  notPersonal: ['id', 'roundId', 'gridCode', 'isOwnNomination', 'namedAt', 'status', 'votes'],
  personal: {
    personId: standing,
    reason: {
      ...standing,
      purpose: 'To tell the person why not to stand',
      readers: 'The person, and the head and street officer above',
    },
    nominatedById: {
      ...standing,
      purpose: 'To answer whoever named a candidate',
      readers: 'Nobody: it is checked',
      whose: 'nominated_by_id',
    },
  },
});
