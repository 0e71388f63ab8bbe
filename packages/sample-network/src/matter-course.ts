import { type Deadline, wallClockDeadline, workingDayDeadline } from '@microgrid/working-days';
import type { Severity } from './matter-kinds.ts';
import type { Random } from './random.ts';
import { plusMinutes, startOfDay } from './shanghai-time.ts';

/** Leader, worker, community, street, department. */
export type MatterLevel = 'L0' | 'L1' | 'L2' | 'L3' | 'L4';

const stages = [
  { action: 'REPORT', toStatus: 'REPORTED' },
  { action: 'ACCEPT', toStatus: 'ACCEPTED' },
  { action: 'RESOLVE', toStatus: 'RESOLVED' },
  { action: 'VERIFY', toStatus: 'VERIFIED' },
  { action: 'CLOSE', toStatus: 'CLOSED' },
] as const;

/** One step of a matter's life. */
export type MatterMove = (typeof stages)[number] & { at: Date };

/** Minutes after the move before: least and most. */
type Span = readonly [number, number];

const hour = 60;
const pace: Record<Severity, { accept: Span; resolve: Span }> = {
  EMERGENCY: { accept: [1, 20], resolve: [15, 80] },
  URGENT: { accept: [5, 90], resolve: [60, 25 * hour] },
  CONSULT: { accept: [20, 8 * hour], resolve: [30, 24 * hour] },
  ORDINARY: { accept: [30, 24 * hour], resolve: [3 * hour, 150 * hour] },
};
const verify: Span = [30, 48 * hour];
const close: Span = [10, 24 * hour];

/** A matter's life from report to closing, in order; one in 20 takes five times as long to resolve. */
export function movesFrom(reportedAt: Date, severity: Severity, random: Random): MatterMove[] {
  const { accept, resolve } = pace[severity];
  const slowness = random.chance(5) ? 5 : 1;
  const waits = [
    0,
    random.int(...accept),
    random.int(...resolve) * slowness,
    random.int(...verify),
    random.int(...close),
  ];
  let at = reportedAt;
  return stages.map((stage, index) => {
    at = plusMinutes(at, waits[index] ?? 0);
    return { ...stage, at };
  });
}

/** The platform's clocks: on site in 60 minutes, 24 hours, or working days. */
export function dueFrom(reportedAt: Date, severity: Severity, level: MatterLevel) {
  if (severity === 'EMERGENCY') return set(wallClockDeadline(reportedAt, 60));
  if (severity === 'URGENT') return set(wallClockDeadline(reportedAt, 24 * hour));
  const deadline = endOfWorkingDay(reportedAt, level === 'L4' ? 10 : severity === 'CONSULT' ? 1 : 5);
  return deadline.status === 'SET' ? set(deadline.dueAt) : { dueStatus: deadline.status, dueAt: null };
}

function set(dueAt: Date) {
  return { dueStatus: 'SET' as const, dueAt };
}

const deadlines = new Map<string, Deadline>();

/** Remembered by date, which alone decides: a city has two million matters on a few hundred dates. */
function endOfWorkingDay(from: Date, days: number): Deadline {
  const key = `${startOfDay(from).getTime()}+${days}`;
  const deadline = deadlines.get(key) ?? workingDayDeadline(from, days);
  deadlines.set(key, deadline);
  return deadline;
}
