import { dateOf } from '@microgrid/sample-network/shanghai-time';
import { asOf, communitiesOf } from '@microgrid/sample-network/testing';
import { latestEndOf } from '@microgrid/subgraph/term';
import { expect, test } from 'vitest';
import { dueAfter, reviewDay } from '../care.rhythm.ts';
import { CareNeedStatus, CareVisitStatus } from '../care.terms.ts';
import { sampleCares } from './care.sample.ts';

const communities = communitiesOf();
const cares = communities.flatMap(sampleCares);
const needs = cares.map(({ need }) => need);
const visits = cares.flatMap((care) => care.visits);
const today = dateOf(asOf);

test('care of a street stands in every state, and its contacts do', () => {
  expect(new Set(needs.map(({ status }) => status))).toEqual(new Set(Object.keys(CareNeedStatus)));
  expect(new Set(visits.map(({ status }) => status))).toEqual(new Set(Object.keys(CareVisitStatus)));
  expect(cares.some(({ need }) => 'pausedUntil' in need && need.pausedUntil != null)).toBe(true);
});

test('a street has about as many contacts a year as the city had', () => {
  const perMicroGrid = visits.length / 414;
  expect(perMicroGrid).toBeGreaterThan(0.2);
  expect(perMicroGrid).toBeLessThan(1);
});

test('P33: names in the files are another for each of a community, and in no order', () => {
  for (const community of communities) {
    const names = sampleCares(community).map(({ need }) => need.pseudonym);
    expect(new Set(names).size).toBe(names.length);
    if (names.length > 3) expect(names.toSorted()).not.toEqual(names);
    for (const name of names) expect(name).toMatch(/^C-\d{6}$/);
  }
});

test('nobody looks in whose name the person may not learn, nor who does not serve there', () => {
  for (const community of communities) {
    const named = new Set(community.persons.filter(({ agreesToName }) => agreesToName).map(({ id }) => id));
    const { roster } = community;
    for (const { need } of sampleCares(community)) {
      if (!('visitorId' in need) || need.visitorId == null) continue;
      expect(named.has(need.visitorId)).toBe(true);
      const there = [roster.leaders.get(need.gridCode), roster.workers.get(need.gridCode.slice(0, 15))];
      expect(there).toContain(need.visitorId);
    }
  }
});

test('it ends within a year of being agreed to, and is reviewed a month before', () => {
  for (const { need } of cares) {
    const { proposedAt, endsOn, status } = need;
    expect(endsOn <= latestEndOf(dateOf(proposedAt))).toBe(true);
    if (status === 'ACTIVE' || status === 'REVIEW_DUE') {
      const reviewOn = 'reviewOn' in need ? need.reviewOn : undefined;
      expect(reviewOn).toBe(reviewDay(endsOn, dateOf(proposedAt)));
      expect(status).toBe((reviewOn ?? '') <= today ? 'REVIEW_DUE' : 'ACTIVE');
    }
  }
});

test('what ended can be reached by nobody, and has no contact to come', () => {
  const ended = cares.filter(({ need }) => need.status === 'ENDED');
  for (const { contact, visits: own } of ended) {
    expect(contact).toEqual({ needId: contact.needId, personId: contact.personId });
    expect(own.filter(({ status }) => status === 'DUE')).toEqual([]);
  }
  expect(ended.length).toBeGreaterThan(0);
});

test('contacts follow the rhythm, one at most is to come, and none was settled before its day or after today', () => {
  for (const { need, visits: own } of cares) {
    const due = own.filter(({ status }) => status === 'DUE');
    const nextOn = 'nextOn' in need ? need.nextOn : undefined;
    expect(due.map(({ dueOn }) => dueOn)).toEqual(nextOn === undefined ? [] : [nextOn]);
    own.forEach((visit, index) => {
      const before = own[index - 1];
      expect(visit.fromOn <= visit.dueOn && visit.dueOn < visit.missedOn).toBe(true);
      if (before !== undefined) expect(visit.dueOn >= before.missedOn).toBe(true);
      if (visit.status === 'MISSED') expect(visit.missedOn <= today).toBe(true);
      if (visit.at !== null) expect(visit.at < asOf && dateOf(visit.at) >= visit.fromOn).toBe(true);
      expect(visit.isTold).toBe(visit.dueOn <= today);
    });
    const [first, second] = own;
    if (first !== undefined && second !== undefined && own.length > 2 && 'rhythm' in need && need.rhythm !== undefined)
      expect(second.dueOn).toBe(dueAfter({ anchorOn: first.dueOn, rhythm: need.rhythm }, first.dueOn));
  }
});
