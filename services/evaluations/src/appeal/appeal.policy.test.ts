import { ANONYMOUS, GATEWAY, Role, type Actor } from '@microgrid/access/actor';
import { describe, expect, it } from 'vitest';
import { analyst, head, officer, resident, STREET } from '../../test/actors.ts';
import { COMMUNITY, idOf, leader, MICRO, otherLeader, worker } from '../../test/rounds.ts';
import { appealParts, mayReadPoints, type AppealFacts } from './appeal.policy.ts';

const person = (n: number, role: Role, scope: string): Actor => ({ subject: idOf(n), grants: [{ role, scope }] });
const REVIEWER = idOf(41);
const DECIDER = idOf(31);
const of = (own: Partial<AppealFacts>): AppealFacts => ({
  gridCode: MICRO,
  status: 'OPEN',
  personId: leader.subject,
  reviewerId: REVIEWER,
  decidedById: null,
  isForMyDepartment: false,
  ...own,
});
/** Of a leader, while it is open, when it was decided, and when it was taken back; of a department of the district. */
const appeals = [
  of({}),
  of({ status: 'NOT_UPHELD', decidedById: DECIDER }),
  of({ status: 'WITHDRAWN' }),
  of({ gridCode: '510115', personId: null }),
];
const hearing = person(31, Role.APPEALS_REVIEWER, STREET);
const both = (actor: Actor): Actor => ({ ...actor, grants: [...actor.grants, ...hearing.grants] });

describe('an appeal', () => {
  it.each<[string, Actor, string[], boolean[]]>([
    ['anonymous', ANONYMOUS, ['', '', '', ''], [false, false, false, false]],
    ['the gateway', GATEWAY, ['', '', '', ''], [false, false, false, false]],
    ['a resident', resident, ['', '', '', ''], [false, false, false, false]],
    ['the evaluated', leader, ['EVALUATED', 'EVALUATED', 'EVALUATED', ''], [true, true, true, false]],
    ['another leader', otherLeader, ['', '', '', ''], [false, false, false, false]],
    ['the worker', worker, ['', '', '', ''], [false, false, false, false]],
    ['the head', head, ['', '', '', ''], [false, false, false, false]],
    ['the street', officer, ['STREET', 'STREET', 'STREET', 'STREET'], [false, false, false, false]],
    [
      'a street elsewhere',
      person(42, Role.STREET_OFFICER, '510115007'),
      ['', '', '', 'STREET'],
      [false, false, false, false],
    ],
    ['an analyst', analyst, ['', '', '', ''], [false, false, false, false]],
    [
      'the appeals reviewer who decided',
      hearing,
      ['APPEALS_REVIEWER', 'APPEALS_REVIEWER', 'APPEALS_REVIEWER', 'APPEALS_REVIEWER'],
      [true, true, false, true],
    ],
    [
      'another appeals reviewer',
      { ...hearing, subject: idOf(32) },
      ['APPEALS_REVIEWER', 'APPEALS_REVIEWER', 'APPEALS_REVIEWER', 'APPEALS_REVIEWER'],
      [true, false, false, true],
    ],
    [
      'an appeals reviewer of the community',
      person(33, Role.APPEALS_REVIEWER, COMMUNITY),
      ['APPEALS_REVIEWER', 'APPEALS_REVIEWER', 'APPEALS_REVIEWER', 'APPEALS_REVIEWER'],
      [true, false, false, true],
    ],
    [
      'an appeals reviewer elsewhere',
      person(34, Role.APPEALS_REVIEWER, '510115007'),
      ['', '', '', 'APPEALS_REVIEWER'],
      [false, false, false, true],
    ],
    [
      'an appeals reviewer who reviewed the result',
      { ...hearing, subject: REVIEWER },
      ['', '', '', ''],
      [false, false, false, false],
    ],
    [
      'the evaluated who reviews appeals',
      both(leader),
      ['EVALUATED', 'EVALUATED', 'EVALUATED', 'APPEALS_REVIEWER'],
      [true, true, true, true],
    ],
    [
      'an officer who reviews appeals',
      { ...both(officer), subject: idOf(32) },
      ['APPEALS_REVIEWER STREET', 'APPEALS_REVIEWER STREET', 'APPEALS_REVIEWER STREET', 'APPEALS_REVIEWER STREET'],
      [true, false, false, true],
    ],
  ])('is to %s what the rules say, and shows its points accordingly', (_who, actor, parts, points) => {
    expect(appeals.map((appeal) => appealParts(actor, appeal).join(' '))).toEqual(parts);
    expect(appeals.map((appeal) => mayReadPoints(actor, appeal))).toEqual(points);
  });

  it('of a department belongs to its handlers, who do not decide it, whatever else they are', () => {
    const departments = of({ gridCode: '510115', personId: null, isForMyDepartment: true });
    const handler = person(51, Role.DEPARTMENT_HANDLER, '510115');
    expect(appealParts(handler, departments)).toEqual(['EVALUATED']);
    expect(appealParts(both(handler), departments)).toEqual(['EVALUATED']);
    expect(mayReadPoints(handler, { ...departments, status: 'UPHELD', decidedById: DECIDER })).toBe(true);
  });
});
