import { ANONYMOUS } from '@microgrid/access/actor';
import { isWithin } from '@microgrid/grid-code';
import { describe, expect, it } from 'vitest';
import {
  analyst,
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
import { activityParts, mayAnnounce, mayMake, mayRead, readableDrafts } from './activity.policy.ts';

describe('an activity of a micro-grid', () => {
  it.each([
    ['anonymous', ANONYMOUS, false],
    ['resident', resident, false],
    ['leader of the micro-grid', leader, true],
    ['leader of another', person(20, 'MICRO_GRID_LEADER', `${GENERAL}004`), false],
    ['worker', worker, true],
    ['committee contact', contact, true],
    ['head', head, true],
    ['street officer', officer, false],
    ['analyst', analyst, false],
  ])('may be made, and as a draft read, by the %s: %s, %s', (_who, actor, isAllowed) => {
    const draft = { publishedAt: null, organiserId: 'somebody else', gridCode: MICRO } as const;
    expect(mayMake(actor, MICRO)).toBe(isAllowed);
    expect(mayRead(actor, draft)).toBe(isAllowed);
    expect(readableDrafts(actor).below.some((prefix) => isWithin(MICRO, prefix))).toBe(isAllowed);
    expect(mayRead(actor, { ...draft, publishedAt: new Date() })).toBe(true);
    expect(mayAnnounce(actor, MICRO)).toBe(actor === head);
  });

  it('may be made by a volunteer there, who sees no draft of others', () => {
    const volunteer = person(30, 'VOLUNTEER', COMMUNITY);
    const draft = { publishedAt: null, organiserId: 'somebody else', gridCode: MICRO } as const;
    expect([mayMake(volunteer, MICRO), mayAnnounce(volunteer, MICRO), mayRead(volunteer, draft)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is run by its organiser and, once that one was erased, by the head', () => {
    const run = { organiserId: leader.subject, gridCode: MICRO };
    expect(activityParts(leader, run)).toEqual(['ORGANISER']);
    expect(activityParts(head, run)).toEqual(['HEAD']);
    expect(activityParts(worker, run)).toEqual([]);
    expect(activityParts(head, { ...run, organiserId: null })).toEqual(['ORGANISER', 'HEAD']);
    expect(activityParts(ANONYMOUS, { ...run, organiserId: null })).toEqual([]);
  });

  it('is as a draft read by its organiser', () => {
    const draft = { publishedAt: null, organiserId: resident.subject ?? '', gridCode: MICRO } as const;
    expect(mayRead(resident, draft)).toBe(true);
    expect(readableDrafts(resident).organiserId).toBe(resident.subject);
  });
});
