import { deletingRow, emptying, personalData, type PersonalColumn } from '@microgrid/database/personal-data';
import { ObjectionEntity } from './objection.entity.ts';

const ended = {
  words: 'the end of the selection',
  sql: '(select ended_at from selection_round round where round.id = round_id)',
};

const objection = {
  purpose: 'To hear and decide what somebody objects to in the notice of a selection',
  basis: 'STATUTORY_DUTY',
  readers: 'Who raised it, and the head and street officer above; never the one objected to',
  retention: deletingRow({ years: 1 }, ended),
  whose: 'objector_id',
  onRequest: 'ERASED',
  keptWhile: {
    words: 'the selection goes on',
    sql: '(select ended_at is null from selection_round round where round.id = round_id)',
  },
} as const satisfies PersonalColumn;

/** Of whom it is told, and who decided it: the row stays without them. */
const about = { ...objection, retention: emptying({ years: 1 }, ended) } as const;

export const objectionPersonal = personalData(ObjectionEntity, {
  notPersonal: ['id', 'roundId', 'gridCode', 'candidacyId', 'raisedAt', 'decision', 'reason', 'decidedAt'],
  personal: {
    objectorId: objection,
    text: objection,
    personId: { ...about, purpose: 'To know against whom an objection is', whose: 'person_id' },
    decidedById: {
      ...about,
      purpose: 'To know who stands for the decision on an objection',
      whose: 'decided_by_id',
      onRequest: 'KEPT',
    },
  },
});
