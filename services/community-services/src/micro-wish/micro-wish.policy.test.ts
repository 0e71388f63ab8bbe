import { ANONYMOUS } from '@microgrid/access/actor';
import { describe, expect, it } from 'vitest';
import {
  analyst,
  auditor,
  COMMUNITY,
  contact,
  GENERAL,
  head,
  leader,
  MICRO,
  officer,
  person,
  resident,
  worker,
} from '../../test/people.ts';
import {
  mayEnterWish,
  mayReadAsMade,
  mayReadWish,
  mayReadWishContact,
  microWishParts,
  readableWishes,
  toldGridOf,
} from './micro-wish.policy.ts';

const ordered = { gridCode: MICRO, isMine: false };
const dispatched = { ...ordered, dispatchedAt: new Date() };
const far = `${COMMUNITY}002001`;

describe('a small wish', () => {
  it.each([
    ['anonymous', ANONYMOUS, '-----'],
    ['resident', resident, '-----'],
    ['leader', leader, '-r-eH'],
    ['leader elsewhere in the community', person(20, 'MICRO_GRID_LEADER', far), '-r--H'],
    ['worker', worker, '-r-eH'],
    ['contact', contact, 'orDeH'],
    ['contact of another grid', person(21, 'COMMITTEE_CONTACT', `${COMMUNITY}008`), '-r--H'],
    ['head', head, 'orDeH'],
    ['head of another community', person(22, 'TOTAL_GRID_HEAD', '510115006004'), '-----'],
    ['volunteer of the community', person(23, 'VOLUNTEER', far), '-r--H'],
    ['volunteer of another', person(24, 'VOLUNTEER', '510115006004001'), '-----'],
    ['street officer', officer, '-----'],
    ['analyst', analyst, '-----'],
    ['auditor', auditor, '-----'],
  ])('of the %s: seen as ordered and as dispatched, dispatched, entered, taken', (_who, actor, may) => {
    const parts = microWishParts(actor, dispatched);
    const marks = [
      mayReadWish(actor, ordered) && 'o',
      mayReadWish(actor, dispatched) && 'r',
      parts.includes('DISPATCHER') && 'D',
      mayEnterWish(actor, MICRO) && 'e',
      parts.includes('HELPER') && 'H',
    ];
    expect(marks.map((mark) => mark || '-').join('')).toBe(may);
    expect(mayReadAsMade(actor, ordered)).toBe(mayReadWish(actor, ordered));
    expect(toldGridOf(actor, ordered)).toBe(mayReadWish(actor, ordered) ? MICRO : GENERAL);
    expect(readableWishes(actor).dispatchedIn.includes(COMMUNITY)).toBe(parts.includes('HELPER'));
  });

  it('is its wisher’s, who never takes it, and its taker’s whatever became of the post', () => {
    const own = { ...dispatched, isMine: true };
    expect(microWishParts(resident, own)).toEqual(['WISHER']);
    expect(microWishParts(leader, own)).toEqual(['WISHER']);
    const taken = { ...dispatched, takerId: resident.subject };
    expect(microWishParts(resident, taken)).toEqual(['TAKER']);
    expect(mayReadWish(resident, taken)).toBe(true);
    expect(mayReadAsMade(resident, taken)).toBe(false);
  });

  it.each([
    ['TAKEN', leader, true],
    ['TAKEN', head, false],
    ['TAKEN', resident, false],
    ['DISPATCHED', leader, false],
    ['FULFILLED', leader, false],
    ['THANKED', leader, false],
  ] as const)('that is %s gives away how to reach the wisher to who took it alone', (status, actor, isOpen) => {
    expect(mayReadWishContact(actor, { status, takerId: leader.subject })).toBe(isOpen);
  });

  it('has no taker for somebody who did not sign in', () => {
    expect(mayReadWish(ANONYMOUS, { ...ordered, takerId: null })).toBe(false);
  });
});
