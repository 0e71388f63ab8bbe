import type { GeneralGrid, GridRow, GridTree } from './grids.ts';
import { dueFrom, type MatterLevel, type MatterMove, movesFrom } from './matter-course.ts';
import { type MatterKind, type MatterKindCode, matterKinds, type Severity } from './matter-kinds.ts';
import type { Roster } from './people.ts';
import { Random } from './random.ts';
import type { SampleMoment } from './sample-moment.ts';
import { dateOf, plusDays, plusMinutes } from './shanghai-time.ts';

export interface MatterRow {
  id: string;
  /** Year of report, community and a sequence in both: 2026-510115006005-000123. */
  number: string;
  kind: MatterKindCode;
  severity: Severity;
  /** A micro-grid. */
  gridCode: string;
  place: string;
  description: string;
  channel: 'APP' | 'PHONE' | 'VISIT' | 'PAPER';
  level: MatterLevel;
  status: MatterMove['toStatus'];
  reportedAt: Date;
  recordedAt: Date;
  acceptedAt: Date | null;
  resolvedAt: Date | null;
  verifiedAt: Date | null;
  closedAt: Date | null;
  dueAt: Date | null;
  dueStatus: 'SET' | 'CALENDAR_NOT_PUBLISHED';
  handlerId: string | null;
  /** Never the handler. */
  verifierId: string | null;
  resolution: string | null;
  version: number;
}

export interface MatterReporterRow {
  matterId: string;
  personId: string;
}

export interface MatterEventRow {
  id: string;
  matterId: string;
  action: MatterMove['action'];
  fromStatus: MatterMove['toStatus'] | null;
  toStatus: MatterMove['toStatus'];
  /** Null for what the reporter did. */
  actorId: string | null;
  at: Date;
  note: string | null;
}

interface Matters {
  matters: MatterRow[];
  matterReporters: MatterReporterRow[];
  matterEvents: MatterEventRow[];
}

/** Those who deal with the matters of one micro-grid. */
interface Crew {
  leader: string | undefined;
  worker: string;
  head: string;
  officer: string;
  residents: readonly string[];
}

/** A report before it has a number. */
interface Report {
  micro: GridRow;
  crew: Crew;
  kind: MatterKind;
  reportedAt: Date;
}

const levels: { weight: number; level: MatterLevel }[] = [
  { weight: 35, level: 'L0' },
  { weight: 40, level: 'L1' },
  { weight: 15, level: 'L2' },
  { weight: 8, level: 'L3' },
  { weight: 2, level: 'L4' },
];

const channels: { weight: number; channel: MatterRow['channel'] }[] = [
  { weight: 55, channel: 'APP' },
  { weight: 25, channel: 'PHONE' },
  { weight: 15, channel: 'VISIT' },
  { weight: 5, channel: 'PAPER' },
];

/** The matters of the year before asOf at the city's rate of 17 a micro-grid, each as far as it had come by asOf. */
export function mattersOf(
  { tree, roster, officer }: { tree: GridTree; roster: Roster; officer: string },
  { seed, asOf }: SampleMoment,
): Matters {
  const random = new Random(seed, tree.total.code, 'matters');
  const reports = tree.generals
    .flatMap((general) => reportsOf({ general, roster, officer, asOf }, random))
    .toSorted((a, b) => a.reportedAt.getTime() - b.reportedAt.getTime());

  const rows: Matters = { matters: [], matterReporters: [], matterEvents: [] };
  const numbers = new Map<string, number>();
  for (const report of reports) {
    const year = dateOf(report.reportedAt).slice(0, 4);
    const sequence = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, sequence);
    addMatter(
      rows,
      { report, number: `${year}-${tree.total.code}-${String(sequence).padStart(6, '0')}`, asOf },
      random,
    );
  }
  return rows;
}

function reportsOf(
  { general, roster, officer, asOf }: { general: GeneralGrid; roster: Roster; officer: string; asOf: Date },
  random: Random,
): Report[] {
  const { head, residents } = roster;
  const worker = roster.workers.get(general.grid.code) ?? head;
  return general.micros.flatMap((micro) => {
    const crew = { leader: roster.leaders.get(micro.code), worker, head, officer, residents };
    return Array.from({ length: random.int(10, 24) }, () => {
      const kind = random.weighted(matterKinds);
      // Emergencies know no office hours; the rest is reported from half past six to ten in the evening.
      const minutes = kind.severity === 'EMERGENCY' ? random.int(0, 1439) : random.int(390, 1320);
      return { micro, crew, kind, reportedAt: plusMinutes(plusDays(asOf, -random.int(1, 365)), minutes) };
    });
  });
}

function addMatter(
  rows: Matters,
  { report, number, asOf }: { report: Report; number: string; asOf: Date },
  random: Random,
): void {
  const { crew, kind, reportedAt } = report;
  const id = random.uuid(reportedAt);
  const moves = movesFrom(reportedAt, kind.severity, random).filter(({ at }) => at <= asOf);
  const level = levelOf(crew, moves, random);
  const { handler, verifier } = responsible(crew, level);
  const reporter = reporterOf(crew, random);
  const actors = {
    REPORT: null,
    ACCEPT: crew.worker,
    RESOLVE: handler,
    VERIFY: verifier === reporter ? null : verifier,
    CLOSE: verifier,
  };

  const { channel } = random.weighted(channels);
  rows.matters.push({
    id,
    number,
    channel,
    ...content(report, level),
    ...progress(moves, { kind, handler, verifier: actors.VERIFY }),
  });
  rows.matterReporters.push({ matterId: id, personId: reporter });
  for (const [index, { action, toStatus, at }] of moves.entries()) {
    rows.matterEvents.push({
      id: random.uuid(at),
      matterId: id,
      action,
      fromStatus: moves[index - 1]?.toStatus ?? null,
      toStatus,
      actorId: actors[action],
      at,
      note: action === 'RESOLVE' ? kind.resolution : null,
    });
  }
}

function content({ micro, kind, reportedAt }: Report, level: MatterLevel) {
  return {
    kind: kind.code,
    severity: kind.severity,
    gridCode: micro.code,
    place: `${micro.name}附近（样例）`,
    description: kind.description,
    level,
    reportedAt,
    recordedAt: reportedAt,
    ...dueFrom(reportedAt, kind.severity, level),
  };
}

function progress(moves: readonly MatterMove[], by: { kind: MatterKind; handler: string; verifier: string | null }) {
  const [, accepted, resolved, verified, closed] = moves;
  return {
    status: moves.at(-1)?.toStatus ?? 'REPORTED',
    acceptedAt: accepted?.at ?? null,
    resolvedAt: resolved?.at ?? null,
    verifiedAt: verified?.at ?? null,
    closedAt: closed?.at ?? null,
    handlerId: accepted ? by.handler : null,
    verifierId: verified ? by.verifier : null,
    resolution: resolved ? by.kind.resolution : null,
    version: moves.length,
  };
}

/** Nobody has raised what nobody has accepted; without a leader the worker's level is the lowest. */
function levelOf({ leader }: Crew, moves: readonly MatterMove[], random: Random): MatterLevel {
  const { level } = random.weighted(levels);
  const isRaised = moves.length > 1 && level !== 'L0';
  return isRaised ? level : leader ? 'L0' : 'L1';
}

/** Who handles at a level; the worker verifies what others did, the secretary what the worker did. */
function responsible(
  { leader, worker, head, officer }: Crew,
  level: MatterLevel,
): { handler: string; verifier: string } {
  const handlers = { L0: leader ?? worker, L1: worker, L2: head, L3: officer, L4: officer };
  const handler = handlers[level];
  return { handler, verifier: handler === worker ? head : worker };
}

function reporterOf({ leader, worker, residents }: Crew, random: Random): string {
  const [percent, resident] = [random.int(1, 100), random.pick(residents)];
  if (percent <= 25) return resident;
  return percent <= 85 && leader ? leader : worker;
}
