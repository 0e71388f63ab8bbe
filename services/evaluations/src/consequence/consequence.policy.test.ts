import { ANONYMOUS, Role, type Actor } from '@microgrid/access/actor';
import { describe, expect, it } from 'vitest';
import { analyst, head, officer, resident, STREET } from '../../test/actors.ts';
import { GENERAL, idOf, leader, MICRO, otherLeader, worker } from '../../test/rounds.ts';
import type { EvaluationFacts } from '../evaluation/evaluation.policy.ts';
import { mayDecide, whyNot } from './consequence.policy.ts';
import { ConsequenceKind } from './consequence.terms.ts';

const kinds = Object.keys(ConsequenceKind) as ConsequenceKind[];
const of = (own: Partial<EvaluationFacts>): EvaluationFacts => ({
  subject: 'MICRO_GRID_LEADER',
  personId: idOf(1),
  gridCode: MICRO,
  status: 'FINAL',
  isForStreet: false,
  isForMyDepartment: false,
  ...own,
});
const leaders = of({});
const workers = of({ subject: 'GRID_WORKER', personId: idOf(3), gridCode: GENERAL });
const departments = of({ subject: 'DEPARTMENT', personId: null, gridCode: '510115' });
const all = kinds.join(' ');
const heads = 'HONOUR COACHING';
const street = (subject: string): Actor => ({ subject, grants: [{ role: Role.STREET_OFFICER, scope: STREET }] });

describe('what follows from a result', () => {
  it.each<[string, Actor, string, string, string]>([
    ['nobody', ANONYMOUS, '', '', ''],
    ['a resident', resident, '', '', ''],
    ['the leader', leader, '', '', ''],
    ['another leader', otherLeader, '', '', ''],
    ['the worker', worker, '', '', ''],
    ['the head', head, heads, '', ''],
    ['a head elsewhere', { ...head, grants: [{ role: Role.TOTAL_GRID_HEAD, scope: '510115006004' }] }, '', '', ''],
    ['the street', officer, all, all, all],
    ['the street elsewhere', { ...officer, grants: [{ role: Role.STREET_OFFICER, scope: '510115007' }] }, '', '', all],
    ['an analyst', analyst, '', '', ''],
    ['the leader who is an officer', { ...leader, grants: [...leader.grants, ...officer.grants] }, '', '', all],
    ['the worker who is an officer', { ...worker, grants: [...worker.grants, ...officer.grants] }, all, '', all],
    ['the leader who is the head', { ...leader, grants: head.grants }, '', '', ''],
    ['an officer by that alone', street(idOf(60)), all, all, all],
  ])('is decided by %s as the rules say', (_who, actor, ofLeader, ofWorker, ofDepartment) => {
    const decided = [leaders, workers, departments].map((evaluation) =>
      kinds.filter((kind) => mayDecide(actor, evaluation, kind)).join(' '),
    );
    expect(decided).toEqual([ofLeader, ofWorker, ofDepartment]);
  });

  it('of a leader is not for the street before the result is final, unless it reviews the leader', () => {
    const notified = of({ status: 'NOTIFIED' });
    expect(kinds.filter((kind) => mayDecide(officer, notified, kind))).toEqual([]);
    expect(kinds.filter((kind) => mayDecide(officer, { ...notified, isForStreet: true }, kind))).toEqual(kinds);
  });

  it('is not for a handler of the department itself, officer or not', () => {
    const own = { ...departments, isForMyDepartment: true };
    expect(kinds.filter((kind) => mayDecide(officer, own, kind))).toEqual([]);
  });

  it.each<[string, boolean, string, string]>([
    ['EXCELLENT', false, 'HONOUR REWARD COACHING', 'HONOUR REWARD COACHING'],
    ['GOOD', true, 'HONOUR REWARD COACHING', 'HONOUR REWARD COACHING'],
    ['EXCELLENT', true, 'HONOUR REWARD COACHING', 'HONOUR REWARD COACHING'],
    ['QUALIFIED', false, 'COACHING', 'COACHING'],
    ['NEEDS_HELP', true, 'COACHING NOT_RENEWED REMOVED', 'COACHING'],
    ['', true, 'COACHING NOT_RENEWED REMOVED', 'COACHING'],
    ['', false, 'COACHING', 'COACHING'],
  ])(
    'of %s, coached before: %s, can be for a post: %s, and for a department: %s',
    (grade, hasBeenCoached, post, department) => {
      const possible = (subject: EvaluationFacts['subject']) =>
        kinds
          .filter((kind) => {
            const result = { subject, grade: grade === '' ? null : (grade as 'GOOD'), hasBeenCoached };
            return whyNot(kind, result) === undefined;
          })
          .join(' ');
      expect(possible('GRID_WORKER')).toBe(post);
      expect(possible('MICRO_GRID_LEADER')).toBe(post);
      expect(possible('DEPARTMENT')).toBe(department);
    },
  );

  it('that is refused is told with what is possible', () => {
    const bad = { subject: 'GRID_WORKER', grade: 'NEEDS_HELP' } as const;
    expect(whyNot('HONOUR', { ...bad, hasBeenCoached: false })).toContain('possible here: COACHING');
    expect(whyNot('REWARD', { ...bad, hasBeenCoached: true })).toContain('NOT_RENEWED, REMOVED');
    expect(whyNot('REMOVED', { ...bad, hasBeenCoached: false })).toContain('decide COACHING first');
  });
});
