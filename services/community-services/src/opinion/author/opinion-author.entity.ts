import { deletingRow, personalData } from '@microgrid/database/personal-data';
import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { answerToItsOpinion } from '../opinion.personal.ts';

/** Who said an opinion and did not want to be anonymous: a record of its own, which no read of opinions can carry along. */
export const OpinionAuthorSchema = defineEntity({
  name: 'OpinionAuthor',
  properties: {
    opinionId: p.uuid().primary(),
    personId: p.uuid().index(),
    /** The opinion that theirs was merged into, whose answer is for them too. */
    followsId: p.uuid().nullable(),
  },
  ...rowLevelSecurity('person_id = caller_id()'),
});

export class OpinionAuthorEntity extends OpinionAuthorSchema.class {}
OpinionAuthorSchema.setClass(OpinionAuthorEntity);

export const opinionAuthorPersonal = personalData(OpinionAuthorEntity, {
  notPersonal: ['opinionId', 'followsId'],
  personal: {
    personId: {
      purpose: 'To answer whoever said it',
      basis: 'CONSENT',
      readers: 'Nobody; the person alone sees what was own',
      retention: deletingRow({ years: 1 }, answerToItsOpinion),
      whose: 'person_id',
      onRequest: 'ERASED',
    },
  },
});
