import { ANONYMOUS } from '@microgrid/access/actor';
import { isWithin } from '@microgrid/grid-code';
import { describe, expect, it } from 'vitest';
import {
  analyst,
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
import { mayPublish, mayRead, readableDrafts } from './activity.policy.ts';

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
  ])('may be published, and as a draft read, by the %s: %s, %s', (_who, actor, isAllowed) => {
    const draft = { status: 'DRAFT', organiserId: 'somebody else', gridCode: MICRO } as const;
    expect(mayPublish(actor, MICRO)).toBe(isAllowed);
    expect(mayRead(actor, draft)).toBe(isAllowed);
    expect(readableDrafts(actor).below.some((prefix) => isWithin(MICRO, prefix))).toBe(isAllowed);
    expect(mayRead(actor, { ...draft, status: 'PUBLISHED' })).toBe(true);
  });

  it('is as a draft read by its organiser', () => {
    const draft = { status: 'DRAFT', organiserId: resident.subject ?? '', gridCode: MICRO } as const;
    expect(mayRead(resident, draft)).toBe(true);
    expect(readableDrafts(resident).organiserId).toBe(resident.subject);
  });
});
