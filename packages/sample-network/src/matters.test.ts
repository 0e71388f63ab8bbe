import { gridLevel } from '@microgrid/grid-code';
import { wallClockDeadline, workingDayDeadline } from '@microgrid/working-days';
import { expect, test } from 'vitest';
import { asOf, rowsOf } from '../test/street.ts';
import { dateOf } from './shanghai-time.ts';

const { matters, matterReporters, matterEvents } = rowsOf();
const eventsOf = Map.groupBy(matterEvents, ({ matterId }) => matterId);

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

test('numbers are unique, name year and community, and grow with time', () => {
  expect(new Set(matters.map(({ number }) => number)).size).toBe(matters.length);
  for (const { number, gridCode, reportedAt } of matters) {
    expect(number).toMatch(/^\d{4}-\d{12}-\d{6}$/);
    expect(number.slice(0, 17)).toBe(`${dateOf(reportedAt).slice(0, 4)}-${gridCode.slice(0, 12)}`);
  }
  const inOrder = matters.toSorted((a, b) => (a.number < b.number ? -1 : 1));
  for (const [index, { number, reportedAt }] of inOrder.entries()) {
    const before = inOrder[index - 1];
    if (before?.number.slice(0, 17) === number.slice(0, 17)) expect(before.reportedAt <= reportedAt).toBe(true);
  }
});

test('the times stand in order, as far as the status says, none after today', () => {
  const reached = { REPORTED: 1, ACCEPTED: 2, RESOLVED: 3, VERIFIED: 4, CLOSED: 5 };
  for (const { status, version, ...matter } of matters) {
    const times = [matter.reportedAt, matter.acceptedAt, matter.resolvedAt, matter.verifiedAt, matter.closedAt];
    const happened = times.filter((time) => time !== null);
    expect(times.findIndex((time) => time === null)).toBe(status === 'CLOSED' ? -1 : reached[status]);
    expect([happened.length, version]).toEqual([reached[status], reached[status]]);
    for (const [index, time] of happened.entries()) {
      expect(time <= asOf && time > (happened[index - 1] ?? 0)).toBe(true);
    }
  }
});

test('the old ones are closed, the recent ones are in every status', () => {
  const monthsAgo = new Date(asOf.getTime() - 90 * 86_400_000);
  expect(matters.filter(({ reportedAt, status }) => reportedAt < monthsAgo && status !== 'CLOSED')).toEqual([]);
  expect(new Set(matters.map(({ status }) => status))).toEqual(
    new Set(['REPORTED', 'ACCEPTED', 'RESOLVED', 'VERIFIED', 'CLOSED']),
  );
});

test('who handles and how it was settled is there once the matter has come so far', () => {
  for (const { handlerId, resolution, acceptedAt, resolvedAt } of matters) {
    expect([handlerId !== null, resolution !== null]).toEqual([acceptedAt !== null, resolvedAt !== null]);
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

test("the history leads from nothing to the matter's status, by those responsible", () => {
  expect(eventsOf.size).toBe(matters.length);
  for (const { id, status, version, reportedAt, handlerId, verifierId } of matters) {
    const events = eventsOf.get(id) ?? [];
    expect([events[0]?.fromStatus, events[0]?.at, events.at(-1)?.toStatus]).toEqual([null, reportedAt, status]);
    expect(events).toHaveLength(version);
    for (const [index, { fromStatus, action, actorId }] of events.entries()) {
      if (index > 0) expect(fromStatus).toBe(events[index - 1]?.toStatus);
      if (action === 'RESOLVE') expect(actorId).toBe(handlerId);
      if (action === 'VERIFY') expect(actorId).toBe(verifierId);
    }
  }
});

test('each matter has one reporter, whom no other row names as such', () => {
  expect(matterReporters).toHaveLength(matters.length);
  for (const { matterId, personId } of matterReporters) {
    const [report, ...others] = eventsOf.get(matterId) ?? [];
    expect(report?.actorId).toBeNull();
    expect(others.find(({ action }) => action === 'VERIFY')?.actorId).not.toBe(personId);
  }
});

test('it is due by the clock of its severity, at the latest level by that of a department', () => {
  const due = ({ severity, level, reportedAt }: (typeof matters)[number]) => {
    if (severity === 'EMERGENCY') return wallClockDeadline(reportedAt, 60);
    if (severity === 'URGENT') return wallClockDeadline(reportedAt, 24 * 60);
    const deadline = workingDayDeadline(reportedAt, level === 'L4' ? 10 : severity === 'CONSULT' ? 1 : 5);
    return deadline.status === 'SET' ? deadline.dueAt : null;
  };
  for (const matter of matters) expect([matter.dueAt, matter.dueStatus]).toEqual([due(matter), 'SET']);
  expect(new Set(matters.map(({ severity }) => severity)).size).toBe(4);
  expect(new Set(matters.map(({ level }) => level)).size).toBe(5);
});

test('most closed matters were resolved on time, some were not', () => {
  const closed = matters.filter(({ status }) => status === 'CLOSED');
  const onTime = closed.filter(({ resolvedAt, dueAt }) => resolvedAt && dueAt && resolvedAt <= dueAt);
  expect(onTime.length / closed.length).toBeGreaterThan(0.7);
  expect(onTime.length / closed.length).toBeLessThan(0.98);
});

test('a working-day clock that reaches an unpublished year has no date, and other clocks go on', () => {
  const late = rowsOf({ asOf: new Date('2027-01-05T00:00:00Z') }).matters;
  const unknown = late.filter(({ dueStatus }) => dueStatus === 'CALENDAR_NOT_PUBLISHED');
  expect(unknown.length).toBeGreaterThan(0);
  for (const { severity, dueAt } of unknown) {
    expect(severity).toMatch(/^(ORDINARY|CONSULT)$/);
    expect(dueAt).toBeNull();
  }
});

test('kinds are those of the scheme, and every text says that it is a sample', () => {
  for (const { kind, description, place, resolution } of matters) {
    expect(kind).toMatch(/^[A-F][1-9]$/);
    for (const text of [description, place, resolution ?? '（样例）']) expect(text).toMatch(/（样例）$/);
  }
});
