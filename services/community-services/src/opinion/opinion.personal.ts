import { emptying, personalData, type PersonalColumn } from '@microgrid/database/personal-data';
import { OpinionEntity } from './opinion.entity.ts';

/** When the retention of an opinion begins. */
const answer = { words: 'the answer', sql: 'answered_at' };

/** The same, for rows that have an `opinion_id`. */
export const answerToItsOpinion = {
  words: answer.words,
  sql: '(select answered_at from opinion where opinion.id = opinion_id)',
};

const opinionText = {
  purpose: 'To answer what was said',
  basis: 'CONSENT',
  readers: 'Its author and those who serve where it was said',
  retention: emptying({ years: 1 }, answer),
  whose: '(select person_id from opinion_author where opinion_author.opinion_id = opinion.id)',
  onRequest: 'ERASED',
} as const satisfies PersonalColumn;

const whoeverServed = {
  purpose: 'To answer for how an opinion was taken and answered, and to hear appeals',
  basis: 'STATUTORY_DUTY',
  readers: 'Those who serve where it was said',
  retention: emptying({ years: 3 }, answer),
  onRequest: 'KEPT',
} as const;

export const opinionPersonal = personalData(OpinionEntity, {
  notPersonal: [
    'id',
    'topic',
    'gridCode',
    'formerGridCode',
    'channel',
    'isAnonymous',
    'takenAt',
    'recordedAt',
    'activityId',
    'status',
    'dueAt',
    'answeredAt',
    'matterId',
    'mergedIntoId',
    'mergedCount',
    'version',
  ],
  personal: {
    text: opinionText,
    reply: opinionText,
    takenById: { ...whoeverServed, whose: 'taken_by_id' },
    answeredById: { ...whoeverServed, readers: 'Nobody; the platform alone', whose: 'answered_by_id' },
  },
});
