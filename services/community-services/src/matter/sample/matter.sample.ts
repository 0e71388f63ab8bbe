import type { SampleCommunity } from '@microgrid/sample-network/community';
import type { GeneralGrid, MicroGrid } from '@microgrid/sample-network/grids';
import { Random } from '@microgrid/sample-network/random';
import { dateOf, plusDays, plusMinutes } from '@microgrid/sample-network/shanghai-time';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { AssignmentEntity } from '../assignment/assignment.entity.ts';
import { MatterTextsEntity } from '../details/matter-texts.entity.ts';
import { MatterEventEntity } from '../history/matter-event.entity.ts';
import { MatterEntity } from '../matter.entity.ts';
import { isSensitive, type MatterChannel, type MatterLevel } from '../matter.terms.ts';
import { matterDeadline } from '../report/matter-deadline.ts';
import { formatMatterNumber, numbersOfYear } from '../report/matter-number.ts';
import { MatterReporterEntity } from '../reporter/matter-reporter.entity.ts';
import { courseOf, type Crew, isMilestone, milestonesFrom, type Step } from './sample-course.ts';
import { type SampleReport, sampleReports } from './sample-reports.ts';

export function matterSample(community: SampleCommunity): SampleRows[] {
  const matters = sampleMatters(community);
  return [
    sampleRows(
      MatterEntity,
      matters.map(({ matter }) => matter),
    ),
    sampleRows(
      MatterTextsEntity,
      matters.flatMap(({ texts }) => texts),
    ),
    sampleRows(
      AssignmentEntity,
      matters.flatMap(({ assignments }) => assignments),
    ),
    sampleRows(
      MatterReporterEntity,
      matters.map(({ reporter }) => reporter),
    ),
    sampleRows(
      MatterEventEntity,
      matters.flatMap(({ events }) => events),
    ),
  ];
}

/** A report before it has a number. */
interface Report {
  micro: MicroGrid;
  crew: Crew;
  content: SampleReport;
  reportedAt: Date;
}

/** The rows of one matter. */
export type SampleMatter = ReturnType<typeof matterOf>;

const levels: { weight: number; level: MatterLevel }[] = [
  { weight: 35, level: 'L0' },
  { weight: 40, level: 'L1' },
  { weight: 15, level: 'L2' },
  { weight: 8, level: 'L3' },
  { weight: 2, level: 'L4' },
];

const channels: { weight: number; channel: MatterChannel }[] = [
  { weight: 55, channel: 'APP' },
  { weight: 25, channel: 'PHONE' },
  { weight: 15, channel: 'VISIT' },
  { weight: 5, channel: 'PAPER' },
];

/** The matters of the year before asOf at the city's rate of 17 a micro-grid, each as far as it had come by asOf. */
export function sampleMatters(community: SampleCommunity): SampleMatter[] {
  const { code: communityCode, seed } = community;
  const random = new Random(seed, communityCode, 'matters');
  const onTheWay = new Random(seed, communityCode, 'matters on the way');
  const reports = community.grids.generals
    .flatMap((general) => reportsOf(general, community, random))
    .toSorted((a, b) => a.reportedAt.getTime() - b.reportedAt.getTime());

  const draws = new Random(seed, communityCode, 'matter numbers');
  const given = new Set<string>();
  return reports.map((report) => {
    const number = drawnNumber({ communityCode, year: Number(dateOf(report.reportedAt).slice(0, 4)) }, draws, given);
    return matterOf({ report, number, community }, { random, onTheWay });
  });
}

/** As the domain draws them, another one for each. */
function drawnNumber(series: Parameters<typeof formatMatterNumber>[0], draws: Random, given: Set<string>): string {
  let number: string;
  do number = formatMatterNumber(series, draws.int(0, numbersOfYear - 1));
  while (given.has(number));
  given.add(number);
  return number;
}

function reportsOf(general: GeneralGrid, { roster, office, asOf }: SampleCommunity, random: Random): Report[] {
  const { head } = roster;
  const worker = roster.workers.get(general.grid.code) ?? head;
  return general.micros.flatMap((micro) => {
    const crew = { leader: roster.leaders.get(micro.code), worker, head, officer: office.OFFICER.id };
    return Array.from({ length: random.int(10, 24) }, () => {
      const content = random.weighted(sampleReports);
      // Emergencies know no office hours; the rest is reported from half past six to ten in the evening.
      const minutes = content.severity === 'EMERGENCY' ? random.int(0, 1439) : random.int(390, 1320);
      return { micro, crew, content, reportedAt: plusMinutes(plusDays(asOf, -random.int(1, 365)), minutes) };
    });
  });
}

/** @param streams one for every matter alike, one for the moves that only some matters need */
function matterOf(
  { report, number, community }: { report: Report; number: string; community: SampleCommunity },
  { random, onTheWay }: { random: Random; onTheWay: Random },
) {
  const { crew, content, micro, reportedAt } = report;
  const { kind, severity } = content;
  const id = random.uuid(reportedAt);
  const milestones = milestonesFrom(reportedAt, severity, random);
  const settledAt = random.weighted(levels).level;
  const reporter = reporterOf(crew, community, random);
  const { channel } = random.weighted(channels);
  const course = courseOf({ id, severity, reporter, crew, settledAt, milestones }, onTheWay);
  const steps = course.filter(({ at }) => at <= community.asOf);
  const resolution = steps.some(({ action }) => action === 'RESOLVE') ? content.resolution : null;
  const { level, ...progress } = progressOf(steps);
  const texts = { place: `${micro.name}附近（样例）`, description: content.description };
  const areTextsSealed = isSensitive(kind);
  return {
    matter: {
      id,
      number,
      kind,
      severity,
      gridCode: micro.code,
      ...(areTextsSealed ? {} : texts),
      areTextsMarked: false,
      areTextsSealed,
      holds: [],
      isSplit: false,
      channel,
      level,
      ...progress,
      reportedAt,
      recordedAt: reportedAt,
      ...matterDeadline({ severity, level }, reportedAt),
      resolution,
    },
    texts: areTextsSealed ? [{ matterId: id, ...texts }] : [],
    reporter: { matterId: id, personId: reporter },
    assignments: assignmentsOf(id, steps, onTheWay),
    events: steps.map(({ action, at, fromStatus, toStatus, actorId, level: stepLevel }, index) => ({
      id: (isMilestone(action) ? random : onTheWay).uuid(at),
      matterId: id,
      step: index + 1,
      action,
      fromStatus,
      toStatus,
      level: action === 'ESCALATE' ? stepLevel : null,
      actorId,
      at,
      note: action === 'RESOLVE' ? resolution : null,
    })),
  };
}

/** How far a matter has come with `steps`, each of which made a version. */
function progressOf(steps: readonly Step[]) {
  const now = steps.at(-1);
  if (now === undefined) throw new RangeError('a matter that nobody has reported yet');
  const { toStatus: status, level, handlerId } = now;
  const made = new Map(steps.map((step) => [step.action, step]));
  return {
    status,
    level,
    handlerId,
    acceptedAt: made.get('ACCEPT')?.at ?? null,
    resolvedAt: made.get('RESOLVE')?.at ?? null,
    verifiedAt: made.get('VERIFY')?.at ?? null,
    verifierId: made.get('VERIFY')?.actorId ?? null,
    closedAt: made.get('CLOSE')?.at ?? null,
    firstReplyAt: made.get('RESOLVE')?.at ?? null,
    assignedById: made.get('ASSIGN')?.actorId ?? null,
    version: steps.length,
  };
}

/** The assignment that its steps make, as the deeds leave it. */
function assignmentsOf(matterId: string, steps: readonly Step[], random: Random) {
  const [assigned, started, resolved] = (['ASSIGN', 'START', 'RESOLVE'] as const).map((action) =>
    steps.find((step) => step.action === action),
  );
  if (assigned === undefined) return [];
  const { at: assignedAt, actorId: assignedById, handlerId: assigneeId } = assigned;
  const outcome = resolved === undefined ? null : ('DONE' as const);
  const id = random.uuid(assignedAt);
  return [{ id, matterId, assigneeId, assignedById, assignedAt, acceptedAt: started?.at ?? null, outcome }];
}

function reporterOf({ leader, worker }: Crew, { roster }: SampleCommunity, random: Random): string {
  const [percent, resident] = [random.int(1, 100), random.pick(roster.residents)];
  if (percent <= 25) return resident;
  return percent <= 85 && leader ? leader : worker;
}
