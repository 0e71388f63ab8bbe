import { samplePeople } from '@microgrid/sample-network/sample-people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from './world/world.ts';

const TODAY = `query ($first: Int!, $within: AreaCode) { today(first: $first, within: $within) {
  id what dueAt isOverdue grid { code name }
  subject {
    __typename
    ... on Matter { id matterActions: availableActions }
    ... on Emergency { id emergencyActions: availableActions }
    ... on Whistle { id whistleActions: availableActions }
    ... on Referral { id referralActions: availableActions }
    ... on CareNeed { id careActions: availableActions }
    ... on CareVisit { id need { careActions: availableActions } }
    ... on Mediation { id mediationActions: availableActions }
    ... on Opinion { id opinionActions: availableActions }
    ... on MicroWish { id wishActions: availableActions }
    ... on Activity { id activityActions: availableActions }
    ... on ActivityOutcome { id owner { id } doneAt }
  }
} }`;

/** Of each item, the moves of which the caller must have one; nothing where the subject has no moves of its own. */
const movesOf: Readonly<Record<string, readonly string[]>> = {
  ANSWER_EMERGENCY: ['ACKNOWLEDGE'],
  ACCEPT: ['ACCEPT'],
  ASSIGN: ['ASSIGN'],
  START: ['START'],
  SETTLE: ['RESOLVE'],
  VERIFY: ['VERIFY'],
  CLOSE: ['CLOSE'],
  RESUBMIT: ['REPORT'],
  HOLD_ENDS: ['RESUME'],
  RATE: ['RATE'],
  REPORT_IN: ['REPORT_IN'],
  FINISH_WHISTLE: ['FINISH'],
  RATE_WHISTLE: ['RATE'],
  TAKE_REFERRAL: ['TAKE', 'FINISH'],
  VISIT: ['RECORD_VISIT'],
  REVIEW_CARE: ['REVIEW', 'AGREE'],
  CONSENT: ['RECORD_CONSENT', 'ANSWER'],
  MEDIATE: ['START', 'CONCLUDE', 'ANSWER_REQUEST', 'REPLACE_MEDIATOR'],
  FOLLOW_UP: ['FOLLOW_UP'],
  ANSWER_OPINION: ['REPLY'],
  DISPATCH_WISH: ['DISPATCH'],
  FULFIL_WISH: ['FULFIL'],
  APPROVE_ACTIVITY: ['PUBLISH'],
  RUN_ACTIVITY: ['END', 'CHANGE'],
  SETTLE_OUTCOMES: ['RECORD_OUTCOME'],
};

interface Item {
  readonly id: string;
  readonly what: string;
  readonly dueAt: string | null;
  readonly isOverdue: boolean;
  readonly grid: { readonly code: string } | null;
  readonly subject: Readonly<Record<string, unknown>> & { readonly need?: Readonly<Record<string, unknown>> };
}

/** An analyst has no today: what waits are rows. */
const everybody = Object.keys(samplePeople()).filter((who) => who !== 'analyst');

describe('what waits for each of the sample’s people', () => {
  let world: World;
  const lists = new Map<string, readonly Item[]>();
  beforeAll(async () => {
    world = await openWorld();
    for (const who of everybody) {
      const { data, codes } = await world.ask(TODAY, { first: 100 }, who);
      if (codes.length > 0) throw new Error(`${who} was answered ${codes.join()}`);
      lists.set(who, data.today);
    }
  });
  afterAll(() => world.close());

  it.each(everybody)('is for %s to do: the subject offers the move', (who) => {
    for (const { what, subject } of lists.get(who) ?? []) {
      if (what === 'DO_ACTION') {
        expect(subject).toMatchObject({ doneAt: null, owner: { id: expect.any(String) } });
        continue;
      }
      const offered = Object.entries({ ...subject, ...subject.need }).flatMap(([field, moves]) =>
        field.endsWith('Actions') && Array.isArray(moves) ? moves : [],
      );
      expect([what, offered]).toEqual([
        what,
        expect.arrayContaining([movesOf[what]?.find((move) => offered.includes(move))]),
      ]);
    }
  });

  it.each(everybody)('comes by due time to %s, what has none last, and each once', (who) => {
    const items = lists.get(who) ?? [];
    const dues = items.map(({ dueAt }) => dueAt ?? '9999');
    expect(dues).toEqual(dues.toSorted());
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const now = new Date().toISOString();
    for (const { dueAt, isOverdue } of items) expect(isOverdue).toBe(dueAt !== null && dueAt < now);
  });

  it('is different work for different roles', () => {
    const of = (who: string) => new Set((lists.get(who) ?? []).map(({ what }) => what));
    expect(of('handler')).toEqual(new Set(['REPORT_IN', 'FINISH_WHISTLE']));
    expect([...of('officer')]).toEqual(expect.arrayContaining(['SETTLE', 'RATE_WHISTLE']));
    expect([...of('secretary')]).toEqual(
      expect.arrayContaining(['APPROVE_ACTIVITY', 'DISPATCH_WISH', 'SETTLE_OUTCOMES']),
    );
    expect([...of('resident')]).toEqual(['VERIFY', 'RATE']);
    for (const who of ['analyst', 'auditor', 'reviewer']) expect([who, of(who)]).toEqual([who, new Set()]);
  });
});
