import { ANONYMOUS, GATEWAY, Role, type Actor } from '@microgrid/access/actor';
import type { AppealFacts } from '../src/appeal/appeal.policy.ts';
import type { EvaluationFacts } from '../src/evaluation/evaluation.policy.ts';
import { analyst, head, officer, resident, STREET } from './actors.ts';
import { COMMUNITY, GENERAL, idOf, leader, MICRO, otherLeader, worker } from './rounds.ts';
import { appealsReviewer, otherAppealsReviewer } from './told.ts';

const person = (n: number, role: Role, scope: string): Actor => ({ subject: idOf(n), grants: [{ role, scope }] });
const also = (actor: Actor, other: Actor): Actor => ({ ...actor, grants: [...actor.grants, ...other.grants] });

/** Of the department that serves the whole district; the other one has handled for it once. */
export const handler = person(61, Role.DEPARTMENT_HANDLER, '510115');
export const formerHandler = person(62, Role.DEPARTMENT_HANDLER, '510115');
/** Who reviewed every result here. */
const reviewer = person(63, Role.TOTAL_GRID_HEAD, COMMUNITY);
const street = person(64, Role.STREET_OFFICER, STREET);

/** Whoever may look at a guarded table. */
export const everybody: [string, Actor][] = [
  ['nobody', ANONYMOUS],
  ['the gateway', GATEWAY],
  ['a resident', resident],
  ['a leader who is evaluated', leader],
  ['another leader', otherLeader],
  ['a worker who is evaluated', worker],
  ['a contact', person(65, Role.COMMITTEE_CONTACT, GENERAL)],
  ['a head', head],
  ['a head elsewhere', person(66, Role.TOTAL_GRID_HEAD, '510115006006')],
  ['a street officer', officer],
  ['a street officer elsewhere', person(67, Role.STREET_OFFICER, '510115007')],
  ['an analyst', analyst],
  ['a privacy auditor', person(68, Role.PRIVACY_AUDITOR, STREET)],
  ['an appeals reviewer', appealsReviewer],
  ['another appeals reviewer', otherAppealsReviewer],
  ['an appeals reviewer elsewhere', person(69, Role.APPEALS_REVIEWER, '510115007')],
  ['who reviewed and reviews appeals', also(reviewer, appealsReviewer)],
  ['a leader who reviews appeals', also(leader, appealsReviewer)],
  ['an officer who reviews appeals', also(street, appealsReviewer)],
  ['a handler of the department', handler],
  ['a handler whose post has ended', formerHandler],
  ['a leader who is head', also(leader, head)],
];

/** The department of the handlers. */
export const DEPARTMENT = idOf(600);

const STATUSES = ['OPEN', 'SELF_REVIEW', 'APPEALED', 'FINAL'] as const;
const leaders = [MICRO, `${GENERAL}004`, `${COMMUNITY}008001`, '510115006006001001', '510115007001001001'].flatMap(
  (gridCode) => [false, true].map((isForStreet) => ({ subject: 'MICRO_GRID_LEADER', gridCode, isForStreet }) as const),
);
const workers = [GENERAL, `${COMMUNITY}008`, '510115007001001'].map(
  (gridCode) => ({ subject: 'GRID_WORKER', gridCode, isForStreet: false }) as const,
);
const departments = ['510115', STREET, '510115007'].map(
  (gridCode) => ({ subject: 'DEPARTMENT', gridCode, isForStreet: false }) as const,
);

const holderOf = (gridCode: string, n: number) =>
  gridCode === MICRO ? leader.subject : gridCode === GENERAL ? worker.subject : idOf(7000 + n);

/** Evaluations near and far, of leaders whom the head and whom the street reviews, of workers and of departments, in each kind of state. */
export const evaluationRows = [...leaders, ...workers, ...departments].flatMap((what, index) =>
  STATUSES.map((status, turn) => {
    const n = STATUSES.length * index + turn;
    const isPost = what.subject !== 'DEPARTMENT';
    const isComputed = status === 'APPEALED' || status === 'FINAL';
    return {
      ...what,
      id: idOf(5000 + n),
      roundId: idOf(4000 + turn),
      appointmentId: isPost ? idOf(8000 + index) : null,
      departmentId: isPost ? null : what.gridCode === '510115' ? DEPARTMENT : idOf(8000 + index),
      personId: isPost ? holderOf(what.gridCode, index) : null,
      periodTo: '2026-03-31',
      status,
      score: isComputed ? 80 : null,
      grade: isComputed ? ('GOOD' as const) : null,
      reviewerId: isComputed ? reviewer.subject : null,
      keptUntil: '2026-12-31',
      version: 1,
    };
  }),
);
export type EvaluationRow = (typeof evaluationRows)[number];

/** An open appeal against each that is under appeal, and a decided one against each that is final, by the two reviewers in turn. */
export const appealRows = evaluationRows
  .filter(({ status }) => status === 'APPEALED' || status === 'FINAL')
  .map(({ id: evaluationId, gridCode, personId, departmentId, status }, n) => {
    const isOpen = status === 'APPEALED';
    const decider = n % 4 === 1 ? appealsReviewer : otherAppealsReviewer;
    return {
      id: idOf(6000 + n),
      evaluationId,
      gridCode,
      personId,
      departmentId,
      raisedById: personId ?? handler.subject ?? '',
      reviewerId: reviewer.subject,
      status: isOpen ? ('OPEN' as const) : ('UPHELD' as const),
      raisedAt: new Date('2026-04-20T04:00:00Z'),
      decidedById: isOpen ? null : decider.subject,
      decidedAt: isOpen ? null : new Date('2026-04-22T04:00:00Z'),
      reason: isOpen ? null : '已查（样例）',
      version: 1,
    };
  });
export type AppealRow = (typeof appealRows)[number];

const handles = ({ subject }: Actor, departmentId: string | null) =>
  departmentId === DEPARTMENT && subject === handler.subject;

/** What the policies are told of a row. */
export function evaluationFacts(row: EvaluationRow, actor: Actor): EvaluationFacts {
  return { ...row, isForMyDepartment: handles(actor, row.departmentId) };
}
export function appealFacts(row: AppealRow, actor: Actor): AppealFacts {
  return { ...row, isForMyDepartment: handles(actor, row.departmentId) };
}
