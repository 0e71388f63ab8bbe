import { ANONYMOUS, GATEWAY, Role, type Actor } from '@microgrid/access/actor';
import { isWithin } from '@microgrid/grid-code';
import { describe, expect, it } from 'vitest';
import {
  mayPlan,
  mayRead,
  mayReadFiguresWithin,
  mayReadRecord,
  readableBelow,
  recordsReadableBelow,
  trainingParts,
} from './training-session.policy.ts';

const STREET = '510115006';
const COMMUNITY = `${STREET}005`;
const GENERAL = `${COMMUNITY}007`;
const training = { gridCode: GENERAL, trainerId: 'trainer', plannedById: 'planner', personIds: ['one', 'two', null] };
const record = { ...training, personId: 'one' };

const somebody = (subject: string, role?: Role, scope = COMMUNITY): Actor => ({
  subject,
  grants: role === undefined ? [] : [{ role, scope }],
});

type May = 'group' | 'alone' | 'read' | 'record' | 'figures';

const rows: [who: string, actor: Actor, may: May[], parts: string[]][] = [
  ['the trainer', somebody('trainer'), ['read', 'record'], ['TRAINER']],
  ['one of the record', somebody('one'), ['read', 'record'], []],
  ['another who takes part', somebody('two'), ['read'], []],
  [
    'who planned it',
    somebody('planner', Role.TOTAL_GRID_HEAD),
    ['group', 'alone', 'read', 'record', 'figures'],
    ['PLANNER'],
  ],
  [
    'the worker who planned it',
    somebody('planner', Role.GRID_WORKER, GENERAL),
    ['alone', 'read', 'record', 'figures'],
    ['PLANNER'],
  ],
  ['who planned it and left', somebody('planner'), [], []],
  [
    'who planned it and is a contact now',
    somebody('planner', Role.COMMITTEE_CONTACT, GENERAL),
    ['read', 'figures'],
    [],
  ],
  ['the head', somebody('x', Role.TOTAL_GRID_HEAD), ['group', 'alone', 'read', 'record', 'figures'], []],
  [
    'the street officer',
    somebody('x', Role.STREET_OFFICER, STREET),
    ['group', 'alone', 'read', 'record', 'figures'],
    [],
  ],
  ['the worker', somebody('x', Role.GRID_WORKER, GENERAL), ['alone', 'read', 'figures'], []],
  ['a contact', somebody('x', Role.COMMITTEE_CONTACT, GENERAL), ['read', 'figures'], []],
  ['a leader below', somebody('x', Role.MICRO_GRID_LEADER, `${GENERAL}001`), [], []],
  ['another head', somebody('x', Role.TOTAL_GRID_HEAD, `${STREET}004`), [], []],
  ['another worker', somebody('x', Role.GRID_WORKER, `${COMMUNITY}008`), [], []],
  ['a volunteer', somebody('x', Role.VOLUNTEER, STREET), [], []],
  ['an analyst', somebody('x', Role.ANALYST, STREET), [], []],
  ['the auditor', somebody('x', Role.PRIVACY_AUDITOR, STREET), [], []],
  ['a resident', somebody('x'), [], []],
  ['nobody', ANONYMOUS, [], []],
  ['the gateway', GATEWAY, [], []],
];

describe('a training', () => {
  it.each(rows)('is for %s what the table says', (_who, actor, may, parts) => {
    const allowed: [May, boolean][] = [
      ['group', mayPlan(actor, 'GROUP', GENERAL)],
      ['alone', mayPlan(actor, 'ONE_TO_ONE', GENERAL)],
      ['read', mayRead(actor, training)],
      ['record', mayReadRecord(actor, record)],
      ['figures', mayReadFiguresWithin(actor, GENERAL)],
    ];
    expect(allowed.flatMap(([what, isAllowed]) => (isAllowed ? [what] : []))).toEqual(may);
    expect(trainingParts(actor, training)).toEqual(parts);
    const covers = (scopes: readonly string[]) => scopes.some((scope) => isWithin(GENERAL, scope));
    expect(covers(readableBelow(actor))).toBe(may.includes('figures'));
    const { all, planned } = recordsReadableBelow(actor);
    const isTheirs = actor.subject === 'one' || actor.subject === 'trainer';
    const isPlanned = actor.subject === 'planner' && covers(planned);
    expect(isTheirs || isPlanned || covers(all)).toBe(may.includes('record'));
  });

  it('for a micro-grid is read by its leader', () => {
    const gridCode = `${GENERAL}001`;
    expect(mayRead(somebody('x', Role.MICRO_GRID_LEADER, gridCode), { ...training, gridCode })).toBe(true);
  });

  it('of the erased is nobody’s', () => {
    expect(mayReadRecord(ANONYMOUS, { gridCode: GENERAL, trainerId: null, plannedById: null, personId: null })).toBe(
      false,
    );
  });

  it.each([null, undefined])('has no figures of everywhere (%s)', (area) => {
    expect(mayReadFiguresWithin(somebody('x', Role.STREET_OFFICER, STREET), area)).toBe(false);
  });
});
