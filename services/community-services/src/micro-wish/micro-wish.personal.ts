import { deletingRow, emptying, personalData, type PersonalColumn } from '@microgrid/database/personal-data';
import { MicroWishEntity, MicroWisherEntity, MicroWishTextEntity } from './micro-wish.entity.ts';

/** When the retention of a wish begins: it was fulfilled or called off. */
const end = { words: 'the end of the wish', sql: 'ended_at' };

/** The same, for rows that have a `wish_id`. */
const endOfItsWish = { words: end.words, sql: '(select ended_at from micro_wish where micro_wish.id = wish_id)' };

const purpose = 'To fulfil a wish';
const wisherOf = (id: string) => `(select person_id from micro_wisher where micro_wisher.wish_id = ${id})`;

const words = {
  purpose,
  basis: 'CONSENT',
  readers: 'The wisher, who dispatches it, and those who serve or volunteer in the community',
  retention: emptying({ years: 1 }, end),
  whose: wisherOf('micro_wish.id'),
  onRequest: 'ERASED',
} as const satisfies PersonalColumn;

const whoHelped = {
  purpose: 'To answer for who was sent to whom',
  basis: 'STATUTORY_DUTY',
  readers: 'The wisher and those who serve or volunteer in the community',
  retention: emptying({ years: 3 }, end),
  onRequest: 'KEPT',
} as const;

export const microWishPersonal = personalData(MicroWishEntity, {
  notPersonal: ['id', 'gridCode', 'status', 'madeAt', 'dispatchedAt', 'dueOn', 'fulfilledAt', 'endedAt', 'version'],
  personal: {
    wording: words,
    thanks: words,
    dispatcherId: { ...whoHelped, whose: 'dispatcher_id' },
    takerId: { ...whoHelped, whose: 'taker_id' },
  },
});

export const microWishTextPersonal = personalData(MicroWishTextEntity, {
  notPersonal: ['wishId', 'gridCode'],
  personal: {
    text: {
      purpose,
      basis: 'CONSENT',
      readers: 'The wisher, and who dispatches it',
      retention: emptying({ years: 1 }, endOfItsWish),
      whose: wisherOf('micro_wish_text.wish_id'),
      onRequest: 'ERASED',
    },
  },
});

const wisher = {
  purpose: 'To reach whoever wished it, and to tell them how it stands',
  basis: 'CONSENT',
  readers: 'Sealed: who took the wish, for a purpose, until it is fulfilled',
  retention: deletingRow(
    { years: 1 },
    { ...endOfItsWish, words: `${end.words}, which erases name, phone and address at once` },
  ),
  whose: 'person_id',
  onRequest: 'ERASED',
} as const;

export const microWisherPersonal = personalData(MicroWisherEntity, {
  notPersonal: ['wishId'],
  personal: { personId: wisher, name: wisher, phone: wisher, address: wisher },
});
