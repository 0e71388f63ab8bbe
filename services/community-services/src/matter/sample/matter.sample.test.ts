import { admissionsOf } from '@microgrid/sample-network/admissions';
import { latestEndOf } from '@microgrid/subgraph/term';
import { ANONYMOUS, type Actor, type Role } from '@microgrid/access/actor';
import { gridLevel } from '@microgrid/grid-code';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { dateOf } from '@microgrid/sample-network/shanghai-time';
import { asOf, communitiesOf } from '@microgrid/sample-network/testing';
import { isFor, requireMove } from '@microgrid/subgraph/state-table';
import { expect, test } from 'vitest';
import { matterParts } from '../matter.policy.ts';
import { movesAt, offeredMatterMoves, openStatuses, statusAfter } from '../matter.states.ts';
import { isSensitive, MatterKind, MatterLevel, MatterSeverity, type MatterStatus } from '../matter.terms.ts';
import { matterDeadline } from '../report/matter-deadline.ts';
import { pushedTasks, sampleMatters } from './matter.sample.ts';

const communities = communitiesOf();
const sample = communities.flatMap(sampleMatters);
const matters = sample.map(({ matter }) => matter);
const matterReporters = sample.map(({ reporter }) => reporter);
const leaders = new Map(communities.flatMap(({ roster }) => Array.from(roster.leaders)));
const eventsOf = new Map(sample.map(({ matter, events }) => [matter.id, events]));

test('a micro-grid has about 17 matters a year, as the city had', () => {
  expect(matters.length / 414).toBeGreaterThan(17 * 0.9);
  expect(matters.length / 414).toBeLessThan(17 * 1.1);
});

test('they happen in micro-grids over the whole year before today', () => {
  const times = matters.map(({ reportedAt }) => reportedAt.getTime());
  for (const { gridCode } of matters) expect(gridLevel(gridCode)).toBe('MICRO');
  expect(Math.max(...times)).toBeLessThan(asOf.getTime());
  expect(asOf.getTime() - Math.min(...times)).toBeLessThanOrEqual(365 * 86_400_000);
  expect(new Set(times.map((time) => dateOf(new Date(time)))).size).toBe(365);
});

test('P33: numbers are unique, name year and community, and tell no order', () => {
  expect(new Set(matters.map(({ number }) => number)).size).toBe(matters.length);
  for (const { number, gridCode, reportedAt } of matters) {
    expect(number).toMatch(/^\d{4}-\d{12}-\d{6}$/);
    expect(number.slice(0, 17)).toBe(`${dateOf(reportedAt).slice(0, 4)}-${gridCode.slice(0, 12)}`);
  }
  const inOrder = matters.toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const ofOneYear = inOrder.filter(({ number }) => number.startsWith(inOrder[0]?.number.slice(0, 17) ?? ''));
  const times = ofOneYear.map(({ reportedAt }) => reportedAt.getTime());
  const growing = times.filter((time, index) => time > (times[index - 1] ?? 0)).length;
  expect(growing / times.length).toBeLessThan(0.6);
});

test('the times are those of the moves, in order, none after today', () => {
  for (const { matter, events } of sample) {
    // What was settled before it was reopened no longer is.
    const since = events.slice(events.findLastIndex(({ action }) => action === 'REOPEN') + 1);
    const timeOf = (action: string, among = since) => among.findLast((event) => event.action === action)?.at ?? null;
    expect(matter).toMatchObject({
      reportedAt: timeOf('REPORT', events),
      acceptedAt: timeOf('ACCEPT', events),
      resolvedAt: timeOf('RESOLVE'),
      verifiedAt: timeOf('VERIFY'),
      closedAt: timeOf('CLOSE'),
      version: events.length,
    });
    for (const [index, { at }] of events.entries()) {
      expect(at <= asOf && at > (events[index - 1]?.at ?? 0)).toBe(true);
    }
  }
});

test('the old ones have ended, the recent ones are in every status', () => {
  const monthsAgo = new Date(asOf.getTime() - 90 * 86_400_000);
  expect(matters.filter(({ reportedAt, status }) => reportedAt < monthsAgo && openStatuses.includes(status))).toEqual(
    [],
  );
  expect(new Set(matters.map(({ status }) => status))).toEqual(
    new Set([
      'REPORTED',
      'ACCEPTED',
      'ESCALATED',
      'ASSIGNED',
      'IN_PROGRESS',
      'RESOLVED',
      'VERIFIED',
      'CLOSED',
      'RETURNED',
      'CANCELLED',
      'OUT_OF_SCOPE',
      'DUPLICATE',
      'ON_HOLD',
      'REOPENED',
    ] satisfies MatterStatus[]),
  );
});

test('who handles and how it was settled is there once the matter has come so far', () => {
  for (const { handlerId, resolution, acceptedAt, resolvedAt, status, level } of matters) {
    // What a department settles is in nobody's hands here.
    const isHandled = acceptedAt !== null && status !== 'ESCALATED' && level !== 'L4';
    expect([handlerId !== null, resolution !== null]).toEqual([isHandled, resolvedAt !== null]);
  }
});

test('who verifies has not handled, and is not named when it was the reporter', () => {
  const reporterOf = new Map(matterReporters.map(({ matterId, personId }) => [matterId, personId]));
  const named = matters.filter(({ verifierId }) => verifierId !== null);
  expect(named.length).toBeGreaterThan(100);
  for (const { id, handlerId, verifierId, verifiedAt } of named) {
    expect(verifiedAt).not.toBeNull();
    expect([handlerId, reporterOf.get(id)]).not.toContain(verifierId);
  }
});

test('every move of its history is one that the state table allows, made by somebody who may', () => {
  for (const community of communities) {
    for (const { matter, reporter, events } of sampleMatters(community)) {
      let status: MatterStatus = 'DRAFT';
      let handlerId: string | null = null;
      let level: MatterLevel = leaders.get(matter.gridCode) === reporter.personId ? 'L0' : 'L1';
      for (const { action, actorId, fromStatus, toStatus, level: raisedTo } of events) {
        const moves = movesAt(level);
        if (action === 'RESOLVE' && level === 'L4') {
          // Its whistle does that, as finishWhistle says.
          expect([status, toStatus, actorId]).toEqual([fromStatus, 'RESOLVED', community.office.HANDLER.id]);
          status = toStatus;
          continue;
        }
        requireMove(moves, action, { status, subject: matter.id, offered: offeredMatterMoves });
        const personId = actorId ?? reporter.personId;
        const { gridCode, severity, assignedById } = matter;
        const facts = { gridCode, severity, level, status, handlerId, assignedById };
        const parts = matterParts(actorFor(personId, community), { ...facts, isMine: personId === reporter.personId });
        expect(isFor(moves[action], parts), `${action} as ${parts.join()}`).toBe(true);
        expect([fromStatus, toStatus]).toEqual([
          action === 'REPORT' ? null : status,
          statusAfter(moves[action], status),
        ]);
        status = toStatus;
        if (action === 'ACCEPT') handlerId = actorId;
        if (action === 'ASSIGN') handlerId = matter.handlerId;
        if (raisedTo !== null) [level, handlerId] = [raisedTo, null];
      }
      expect([matter.status, matter.handlerId]).toEqual([status, handlerId]);
    }
  }
});

test('it starts at the level of a report and rises by an escalation only', () => {
  for (const { matter, reporter, events } of sample) {
    const isRaised = events.some(({ action }) => action === 'ESCALATE');
    const isLeaders = leaders.get(matter.gridCode) === reporter.personId;
    if (isRaised) expect(matter.level > (isLeaders ? 'L0' : 'L1')).toBe(true);
    else expect(matter.level).toBe(isLeaders ? 'L0' : 'L1');
  }
});

/** Somebody with the roles that the community's posts give. */
function actorFor(personId: string, { roster, office, code }: SampleCommunity): Actor {
  const grants = (role: Role, posts: Iterable<[string, string]>) =>
    Array.from(posts, ([scope, holder]) => ({ role, scope, holder }));
  const all = [
    ...grants('MICRO_GRID_LEADER', roster.leaders),
    ...grants('GRID_WORKER', roster.workers),
    ...grants('TOTAL_GRID_HEAD', [[code, roster.head]]),
    ...grants('STREET_OFFICER', [[code.slice(0, 9), office.OFFICER.id]]),
  ];
  return { ...ANONYMOUS, subject: personId, grants: all.filter(({ holder }) => holder === personId) };
}

test('each matter has one reporter, whom no other row names as such', () => {
  expect(matterReporters).toHaveLength(matters.length);
  for (const { matterId, personId } of matterReporters) {
    const [report, ...others] = eventsOf.get(matterId) ?? [];
    expect(report?.actorId).toBeNull();
    expect(others.find(({ action }) => action === 'VERIFY')?.actorId).not.toBe(personId);
  }
});

test('it is due by the clock of its severity and level, of which there are all', () => {
  for (const { severity, level, holds, reportedAt, dueAt, dueStatus } of matters) {
    expect({ dueAt, dueStatus }).toEqual(matterDeadline({ severity, level, holds }, reportedAt));
  }
  expect(new Set(matters.map(({ severity }) => severity))).toEqual(new Set(Object.keys(MatterSeverity)));
  expect(new Set(matters.map(({ level }) => level))).toEqual(new Set(Object.keys(MatterLevel)));
});

test('most closed matters were resolved on time, some were not', () => {
  const closed = matters.filter(({ status }) => status === 'CLOSED');
  const onTime = closed.filter(({ resolvedAt, dueAt }) => resolvedAt && dueAt && resolvedAt <= dueAt);
  expect(onTime.length / closed.length).toBeGreaterThan(0.7);
  expect(onTime.length / closed.length).toBeLessThan(0.98);
});

test('a working-day clock that reaches an unpublished year has no date, and other clocks go on', () => {
  const late = communitiesOf({ asOf: new Date('2027-01-05T00:00:00Z') })
    .flatMap(sampleMatters)
    .map(({ matter }) => matter);
  const unknown = late.filter(({ dueStatus }) => dueStatus === 'CALENDAR_NOT_PUBLISHED');
  expect(unknown.length).toBeGreaterThan(0);
  for (const { severity, dueAt } of unknown) {
    expect(severity).toMatch(/^(ORDINARY|CONSULT)$/);
    expect(dueAt).toBeNull();
  }
});

test('there is every kind that can be reported, and every text says that it is a sample', () => {
  const kinds = Object.keys(MatterKind).filter((kind) => kind !== 'G');
  expect(new Set(matters.map(({ kind }) => kind))).toEqual(new Set(kinds));
  for (const { matter, texts } of sample) {
    const { description, place } = texts[0] ?? matter;
    expect([matter.place === undefined, texts.length]).toEqual(isSensitive(matter.kind) ? [true, 1] : [false, 0]);
    for (const text of [description, place, matter.resolution ?? '（样例）']) expect(text).toMatch(/（样例）$/);
  }
});

test('the street pushed two assisting tasks to a general grid under admissions that hold, one of which is to be taken up', () => {
  const tasks = communities.flatMap(pushedTasks);
  const held = new Map(admissionsOf('510115006', asOf).map(({ code, validFrom }) => [code, validFrom]));
  expect(tasks.map(({ matter: { kind, gridCode } }) => [kind, gridCode])).toEqual([
    ['G', '510115006001001'],
    ['G', '510115006001001'],
  ]);
  for (const { matter, reporter } of tasks) {
    const from = held.get(matter.admissionCode ?? '') ?? expect.fail(`no admission ${matter.admissionCode}`);
    expect(from <= dateOf(matter.reportedAt) && dateOf(asOf) <= latestEndOf(from)).toBe(true);
    expect(reporter.personId).toBe(communities[0]?.office.OFFICER.id);
    expect(matters.map(({ number }) => number)).not.toContain(matter.number);
  }
  expect(tasks.map(({ matter }) => matter.status === 'CLOSED')).toEqual([true, false]);
});
