import { ANONYMOUS, GATEWAY, Role, type Actor } from '@microgrid/access/actor';
import { describe, expect, it } from 'vitest';
import {
  isShown,
  mayAnnounce,
  mayReadCandidacy,
  mayReadMinute,
  mayReadObjection,
  mayReadObjections,
  mayReadReason,
  selectionParts,
} from './selection.policy.ts';
import { CandidacyStatus, SelectionStatus } from './selection.terms.ts';

const STREET = '510115006';
const COMMUNITY = `${STREET}005`;
const GENERAL = `${COMMUNITY}007`;
const gridCode = `${GENERAL}003`;
const hidden = { gridCode, personId: 'candidate', nominatedById: 'nominator', roundStatus: 'NOMINATION' } as const;
const candidacy = { ...hidden, status: 'NOMINATED', agrees: false } as const;
const objection = { gridCode, objectorId: 'objector', personId: 'candidate' };

const somebody = (subject: string, role?: Role, scope = COMMUNITY): Actor => ({
  subject,
  grants: role === undefined ? [] : [{ role, scope }],
});

type Row = [
  who: string,
  actor: Actor,
  announces: boolean,
  parts: string[],
  sees: [candidacy: boolean, reason: boolean, objection: boolean, minute: boolean],
];
const rows: Row[] = [
  ['the candidate', somebody('candidate'), false, ['SOMEBODY'], [true, true, false, false]],
  [
    'the candidate as head',
    somebody('candidate', Role.TOTAL_GRID_HEAD),
    true,
    ['SOMEBODY', 'HEAD', 'ABOVE'],
    [true, true, false, true],
  ],
  ['who named the candidate', somebody('nominator'), false, ['SOMEBODY'], [true, false, false, false]],
  ['who objected', somebody('objector'), false, ['SOMEBODY'], [false, false, true, false]],
  ['the head', somebody('x', Role.TOTAL_GRID_HEAD), true, ['SOMEBODY', 'HEAD', 'ABOVE'], [true, true, true, true]],
  [
    'another head',
    somebody('x', Role.TOTAL_GRID_HEAD, `${STREET}004`),
    false,
    ['SOMEBODY'],
    [false, false, false, false],
  ],
  [
    'the street officer',
    somebody('x', Role.STREET_OFFICER, STREET),
    false,
    ['SOMEBODY', 'STREET', 'ABOVE'],
    [true, true, true, true],
  ],
  ['the worker', somebody('x', Role.GRID_WORKER, GENERAL), false, ['SOMEBODY'], [false, false, false, true]],
  [
    'another worker',
    somebody('x', Role.GRID_WORKER, `${COMMUNITY}008`),
    false,
    ['SOMEBODY'],
    [false, false, false, false],
  ],
  ['the leader', somebody('x', Role.MICRO_GRID_LEADER, gridCode), false, ['SOMEBODY'], [false, false, false, true]],
  ['a contact', somebody('x', Role.COMMITTEE_CONTACT, GENERAL), false, ['SOMEBODY'], [false, false, false, true]],
  ['a volunteer', somebody('x', Role.VOLUNTEER, STREET), false, ['SOMEBODY'], [false, false, false, false]],
  ['an analyst', somebody('x', Role.ANALYST, STREET), false, ['SOMEBODY'], [false, false, false, false]],
  ['the auditor', somebody('x', Role.PRIVACY_AUDITOR, STREET), false, ['SOMEBODY'], [false, false, false, false]],
  ['a resident', somebody('x'), false, ['SOMEBODY'], [false, false, false, false]],
  ['nobody', ANONYMOUS, false, [], [false, false, false, false]],
  ['the gateway', GATEWAY, false, [], [false, false, false, false]],
];

describe('of a selection', () => {
  it.each(rows)('%s does and sees what the table says', (_who, actor, announces, parts, sees) => {
    expect(mayAnnounce(actor, gridCode)).toBe(announces);
    expect(selectionParts(actor, gridCode, null)).toEqual(parts);
    expect([
      mayReadCandidacy(actor, candidacy),
      mayReadReason(actor, candidacy),
      mayReadObjection(actor, objection),
      mayReadMinute(actor, gridCode),
    ]).toEqual(sees);
  });

  it('nobody is whoever is erased', () => {
    const erased = { ...candidacy, personId: null, nominatedById: null };
    for (const actor of [ANONYMOUS, GATEWAY]) {
      expect([mayReadCandidacy(actor, erased), mayReadReason(actor, erased)]).toEqual([false, false]);
    }
  });

  it.each(Object.values(CandidacyStatus))(
    'somebody whose own candidacy is %s decides nothing, once standing',
    (own) => {
      const isFree = own === 'NOMINATED' || own === 'DECLINED';
      for (const role of [Role.TOTAL_GRID_HEAD, Role.STREET_OFFICER]) {
        const parts = selectionParts(somebody('candidate', role, STREET), gridCode, own);
        expect(parts.includes('HEAD') || parts.includes('STREET')).toBe(isFree);
        expect(parts).toContain('NAMED');
      }
    },
  );

  it('everybody is shown those who stand and agree to it, while it goes on', () => {
    const shown = Object.values(CandidacyStatus).flatMap((status) =>
      Object.values(SelectionStatus)
        .filter((roundStatus) => isShown({ status, roundStatus, agrees: true }))
        .map((roundStatus) => [status, roundStatus] as const),
    );
    expect(new Set(shown.map(([status]) => status))).toEqual(
      new Set(['CONSENTED', 'APPROVED', 'CHOSEN', 'NOT_CHOSEN']),
    );
    const going = Object.values(SelectionStatus).filter((status) => status !== 'CONFIRMED' && status !== 'CANCELLED');
    expect(new Set(shown.map(([, roundStatus]) => roundStatus))).toEqual(new Set(going));
    expect(isShown({ status: 'CHOSEN', roundStatus: 'NOTICE', agrees: false })).toBe(false);
  });
});

it.each<[string, Actor, boolean]>([
  ['the head', somebody('x', Role.TOTAL_GRID_HEAD), true],
  ['the street officer', somebody('x', Role.STREET_OFFICER, STREET), true],
  ['another head', somebody('x', Role.TOTAL_GRID_HEAD, `${STREET}004`), false],
  ['the worker', somebody('x', Role.GRID_WORKER, GENERAL), false],
  ['who objected', somebody('objector'), false],
  ['nobody', ANONYMOUS, false],
])('whether there is no objection in a grid is told to %s or not', (_who, actor, may) => {
  expect(mayReadObjections(actor, gridCode)).toBe(may);
});
