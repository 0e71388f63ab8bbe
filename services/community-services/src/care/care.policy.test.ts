import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
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
  neighbour,
  officer,
  person,
  resident,
  worker,
} from '../../test/people.ts';
import {
  careParts,
  mayCorrectVisit,
  mayCountCare,
  mayProposeCare,
  mayReadCare,
  mayReadContact,
  mayReadVisit,
  mayReadWhole,
  type CareFacts,
} from './care.policy.ts';

const otherLeader = person(20, 'MICRO_GRID_LEADER', `${GENERAL}004`);
const otherWorker = person(21, 'GRID_WORKER', `${COMMUNITY}008`);
const otherHead = person(22, 'TOTAL_GRID_HEAD', '510115006006');
const handler = person(23, 'DEPARTMENT_HANDLER', '510115006');
const visitor = person(24, 'VOLUNTEER', GENERAL);
/** Was a visitor, and serves there no more. */
const former: Actor = { ...visitor, grants: [] };

const of = (actor: Actor, more: Partial<CareFacts> = {}): CareFacts => ({
  gridCode: MICRO,
  status: 'ACTIVE',
  visitorId: visitor.subject,
  proposedById: null,
  isMine: actor === resident,
  ...more,
});

describe('care', () => {
  const [yes, no] = [true, false];
  it.each<[string, Actor, boolean, boolean, boolean, boolean]>([
    // May it read the need, all of it, the contact, and the contact by breaking the glass?
    ['the person', resident, yes, yes, no, no],
    ['its visitor', visitor, yes, yes, yes, yes],
    ['its visitor of before', former, no, no, no, no],
    ['the worker', worker, yes, yes, yes, yes],
    ['the head', head, yes, no, no, yes],
    ['the leader', leader, no, no, no, no],
    ['the leader beside', otherLeader, no, no, no, no],
    ['the worker of another grid', otherWorker, no, no, no, no],
    ['the head of another community', otherHead, no, no, no, no],
    ['the committee contact', contact, no, no, no, no],
    ['the street officer', officer, no, no, no, no],
    ['a department handler', handler, no, no, no, no],
    ['an analyst', analyst, no, no, no, no],
    ['the privacy auditor', auditor, no, no, no, no],
    ['a neighbour', neighbour, no, no, no, no],
    ['nobody', ANONYMOUS, no, no, no, no],
  ])('is read by %s: %j %j, its contact %j, with the glass broken %j', (_who, actor, reads, whole, reaches, breaks) => {
    const need = of(actor);
    expect(mayReadCare(actor, need)).toBe(reads);
    expect(mayReadWhole(actor, need)).toBe(whole);
    expect(mayReadContact(actor, need, { breaksGlass: false })).toBe(reaches);
    expect(mayReadContact(actor, need, { breaksGlass: true })).toBe(breaks);
  });

  it('is read by who proposed it until it is agreed to', () => {
    const proposed = { visitorId: null, proposedById: leader.subject };
    expect(mayReadWhole(leader, of(leader, { ...proposed, status: 'PROPOSED' }))).toBe(true);
    expect(mayReadCare(leader, of(leader, { ...proposed, status: 'CONSENTED' }))).toBe(false);
    expect(mayReadContact(leader, of(leader, { ...proposed, status: 'PROPOSED' }), { breaksGlass: true })).toBe(false);
  });

  it('gives its visitor the contact only while it goes on', () => {
    for (const status of ['PROPOSED', 'CONSENTED', 'ENDED'] as const) {
      expect(mayReadContact(visitor, of(visitor, { status }), { breaksGlass: false })).toBe(false);
    }
    expect(mayReadContact(visitor, of(visitor, { status: 'REVIEW_DUE' }), { breaksGlass: false })).toBe(true);
  });

  it.each<[string, Actor, string[]]>([
    ['the person', resident, ['SUBJECT', 'CONSENTER']],
    ['its visitor', visitor, ['VISITOR']],
    ['the worker', worker, ['WORKER']],
    ['the head', head, []],
    ['the leader', leader, []],
  ])('%s is to it %j', (_who, actor, parts) => {
    expect(careParts(actor, of(actor))).toEqual(parts);
  });

  it('lets the worker say that the person agrees while it is proposed alone', () => {
    expect(careParts(worker, of(worker, { status: 'PROPOSED' }))).toContain('CONSENTER');
    expect(careParts(worker, of(worker, { status: 'REVIEW_DUE' }))).not.toContain('CONSENTER');
  });

  it.each<[string, Actor, string | null, boolean]>([
    ['the leader for somebody', leader, null, true],
    ['the worker for somebody', worker, null, true],
    ['the leader beside', otherLeader, null, false],
    ['the head', head, null, false],
    ['the contact', contact, null, false],
    ['a resident for oneself', resident, resident.subject, true],
    ['a resident for another', resident, neighbour.subject, false],
    ['nobody for nobody', ANONYMOUS, null, false],
  ])('is proposed by %s: %j', (_who, actor, personId, expected) => {
    expect(mayProposeCare(actor, { gridCode: MICRO, personId })).toBe(expected);
  });

  it.each<[string, Actor, string | null, boolean]>([
    ['the worker in the general grid', worker, GENERAL, true],
    ['the worker in a micro-grid', worker, MICRO, true],
    ['the worker beyond', worker, COMMUNITY, false],
    ['the head in the community', head, COMMUNITY, true],
    ['the head in a general grid', head, GENERAL, true],
    ['E4: the head in a micro-grid, which would name a family', head, MICRO, false],
    ['the head everywhere', head, null, false],
    ['a worker who is an analyst too', { ...worker, grants: [...worker.grants, ...analyst.grants] }, GENERAL, false],
    ['the street officer', officer, COMMUNITY, false],
    ['the leader', leader, MICRO, false],
  ])('is counted by %s: %j', (_who, actor, within, expected) => {
    expect(mayCountCare(actor, within)).toBe(expected);
  });
});

describe('a contact that was recorded', () => {
  const visit = { gridCode: GENERAL, visitorId: visitor.subject, byId: visitor.subject, recordedById: visitor.subject };

  it.each<[string, Actor, boolean, boolean]>([
    ['its visitor', visitor, true, false],
    ['its visitor of before', former, true, false],
    ['the worker', worker, true, true],
    ['the head', head, true, true],
    ['the leader', leader, false, false],
    ['the street officer', officer, false, false],
    ['a department handler', handler, false, false],
    ['an analyst', analyst, false, false],
  ])('is read by %s: %j, and corrected: %j', (_who, actor, reads, corrects) => {
    expect(mayReadVisit(actor, visit, false)).toBe(reads);
    expect(mayCorrectVisit(actor, visit)).toBe(corrects);
  });

  it('is corrected neither by who made it nor by who recorded it', () => {
    expect(mayCorrectVisit(worker, { ...visit, recordedById: worker.subject })).toBe(false);
    expect(mayCorrectVisit(worker, { ...visit, byId: worker.subject })).toBe(false);
    expect(mayCorrectVisit(worker, { ...visit, visitorId: worker.subject, recordedById: null })).toBe(false);
  });
});
