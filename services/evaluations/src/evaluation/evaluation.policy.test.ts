import { ANONYMOUS, Role, type Actor } from '@microgrid/access/actor';
import { describe, expect, it } from 'vitest';
import { analyst, head, officer, resident } from '../../test/actors.ts';
import { COMMUNITY, GENERAL, idOf, leader, MICRO, otherLeader, worker } from '../../test/rounds.ts';
import {
  evaluationParts,
  mayCountEvaluations,
  mayReadEvaluation,
  mayReview,
  type EvaluationFacts,
} from './evaluation.policy.ts';

const of = (own: Partial<EvaluationFacts>): EvaluationFacts => ({
  subject: 'MICRO_GRID_LEADER',
  personId: idOf(1),
  gridCode: MICRO,
  status: 'COMPUTED',
  isForStreet: false,
  isForMyDepartment: false,
  ...own,
});
const leaders = of({});
const workers = of({ subject: 'GRID_WORKER', personId: idOf(3), gridCode: GENERAL });
const departments = of({ subject: 'DEPARTMENT', personId: null, gridCode: '510115' });
const running = of({ status: 'OPEN' });
const forStreet = of({ isForStreet: true });
const otherHead: Actor = { subject: idOf(9), grants: [{ role: Role.TOTAL_GRID_HEAD, scope: '510115006006' }] };
const headWhoLeads: Actor = { subject: idOf(1), grants: head.grants };

describe('an evaluation', () => {
  it.each<[string, Actor]>([
    ['anonymous', ANONYMOUS],
    ['resident', resident],
    ['leader, the evaluated', leader],
    ['another leader', otherLeader],
    ['worker', worker],
    ['head', head],
    ['head of another community', otherHead],
    ['head who leads the grid', headWhoLeads],
    ['officer', officer],
    ['analyst', analyst],
  ])('%s', (who, actor) => {
    const read = [leaders, workers, departments, running, forStreet].map((each) => mayReadEvaluation(actor, each));
    const review = [leaders, workers, departments, running, forStreet].map((each) => mayReview(actor, each));
    expect({ who, read, review }).toEqual({ who, ...expected[who] });
  });

  it('is not reviewed by who serves under the evaluated, whatever other post they have', () => {
    const officerWhoLeads: Actor = { subject: idOf(1), grants: [...leader.grants, ...officer.grants] };
    expect([officer, officerWhoLeads].map((actor) => mayReview(actor, workers))).toEqual([true, false]);
  });

  it('is counted by the street above once it is final, by no analyst, and by no head', () => {
    const final = { within: COMMUNITY, status: ['FINAL', 'ARCHIVED'] as const };
    expect(mayCountEvaluations(officer, final)).toBe(true);
    expect(mayCountEvaluations(officer, { ...final, status: ['FINAL', 'COMPUTED'] })).toBe(false);
    expect(mayCountEvaluations(officer, { within: COMMUNITY })).toBe(false);
    expect(mayCountEvaluations(officer, { status: ['FINAL'] })).toBe(false);
    expect(mayCountEvaluations(head, final)).toBe(false);
    expect(mayCountEvaluations({ ...officer, grants: [...officer.grants, ...analyst.grants] }, final)).toBe(false);
  });

  it('offers each what is theirs', () => {
    expect(evaluationParts(leader, leaders)).toEqual(['EVALUATED']);
    expect(evaluationParts(head, leaders)).toEqual(['REVIEWER', 'DECIDER']);
    expect(evaluationParts(headWhoLeads, leaders)).toEqual(['EVALUATED']);
    expect(evaluationParts(resident, leaders)).toEqual([]);
  });
});

const no = [false, false, false, false, false];
/** Of a leader's, a worker's, a department's, a leader's that still runs, a leader's whom the street reviews. */
const expected: Record<string, { read: boolean[]; review: boolean[] }> = {
  anonymous: { read: no, review: no },
  resident: { read: no, review: no },
  'leader, the evaluated': { read: [true, false, false, true, true], review: no },
  'another leader': { read: no, review: no },
  worker: { read: [false, true, false, false, false], review: no },
  head: { read: [true, false, false, false, true], review: [true, false, false, true, false] },
  'head of another community': { read: no, review: no },
  'head who leads the grid': { read: [true, false, false, true, true], review: no },
  officer: { read: [false, true, true, false, true], review: [false, true, true, false, true] },
  analyst: { read: no, review: no },
};
