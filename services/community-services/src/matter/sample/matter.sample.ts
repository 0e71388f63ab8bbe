import { streetCode } from '@microgrid/grid-code';
import { admissionsOf } from '@microgrid/sample-network/admissions';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import type { GeneralGrid, SampleGrid } from '@microgrid/sample-network/grids';
import { Random } from '@microgrid/sample-network/random';
import { dateOf, plusDays, plusMinutes } from '@microgrid/sample-network/shanghai-time';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { AssignmentEntity } from '../assignment/assignment.entity.ts';
import { MatterTextsEntity } from '../details/matter-texts.entity.ts';
import { MatterEventEntity } from '../history/matter-event.entity.ts';
import { MatterEntity, type HoldSpan } from '../matter.entity.ts';
import { MatterRatingEntity } from '../replies/matter-rating.entity.ts';
import { isSensitive, type MatterFinding } from '../matter.terms.ts';
import { matterDeadline } from '../report/matter-deadline.ts';
import { formatMatterNumber, numbersOfYear } from '../report/matter-number.ts';
import { MatterReporterEntity } from '../reporter/matter-reporter.entity.ts';
import {
  courseOf,
  type Crew,
  DAYS_ON_HOLD,
  delayed,
  isMilestone,
  milestonesFrom,
  type Step,
  type Turn,
} from './sample-course.ts';
import { type SampleReport, sampleReports, sampleTasks } from './sample-reports.ts';
import { channels, levels, turns } from './sample-shares.ts';

export function matterSample(community: SampleCommunity): SampleRows[] {
  const matters = allMatters(community);
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
      MatterRatingEntity,
      matters.flatMap(({ ratings }) => ratings),
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

/** All matters that the sample has in a community. */
export function allMatters(community: SampleCommunity): SampleMatter[] {
  return [...sampleMatters(community), ...pushedTasks(community), ...emergenciesOfNow(community)];
}

/** A report before it has a number. */
interface Report {
  /** A micro-grid, or the general grid of an assisting task. */
  micro: SampleGrid;
  crew: Crew;
  content: SampleReport;
  reportedAt: Date;
  /** Drawn from those who report where it is not known. */
  reporter?: string;
}

/** The rows of one matter. */
export type SampleMatter = ReturnType<typeof matterOf>;

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
  const turning = new Random(seed, communityCode, 'matters that take a turn');
  /** The last one of each general grid that goes on. */
  const goingOn = new Map<string, SampleMatter>();
  return reports.map((report) => {
    const number = drawnNumber({ communityCode, year: Number(dateOf(report.reportedAt).slice(0, 4)) }, draws, given);
    const general = report.micro.code.slice(0, 15);
    const matter = matterOf(
      { report, number, community, turn: turning.weighted(turns).turn, into: goingOn.get(general) },
      { random, onTheWay, turning },
    );
    if (matter.turn === undefined && report.content.kind !== 'G') goingOn.set(general, matter);
    return matter;
  });
}

/** What the street pushed for its departments to the first general grid of its first community, with admissions that hold. */
export function pushedTasks(community: SampleCommunity): SampleMatter[] {
  const { code: communityCode, seed, asOf, grids, roster, office, isFirstOfStreet } = community;
  const [general] = grids.generals;
  if (!isFirstOfStreet || general === undefined) return [];
  const [random, onTheWay] = [new Random(seed, communityCode, 'tasks'), new Random(seed, communityCode, 'tasks later')];
  const given = new Set(sampleMatters(community).map(({ matter }) => matter.number));
  const { head } = roster;
  const officer = office.OFFICER.id;
  const crew = { leader: undefined, worker: roster.workers.get(general.grid.code) ?? head, head, officer };
  return sampleTasks.map(({ admission, daysAgo, content }) => {
    const reportedAt = plusMinutes(plusDays(asOf, -daysAgo), random.int(1, 60));
    const year = Number(dateOf(reportedAt).slice(0, 4));
    const number = drawnNumber({ communityCode, year }, random, given);
    const admissionCode = admissionsOf(streetCode(communityCode), asOf)[admission]?.code;
    const report = { micro: general.grid, crew, content: { ...content, admissionCode }, reportedAt, reporter: officer };
    return matterOf(
      { report, number, community, turn: undefined, into: undefined },
      { random, onTheWay, turning: onTheWay },
    );
  });
}

/** A micro-grid of the first general grid, and who deals with its matters. */
function crewOf({ grids, roster, office }: SampleCommunity) {
  const [general] = grids.generals;
  const [micro] = general?.micros ?? [];
  if (general === undefined || micro === undefined) return undefined;
  const { head } = roster;
  const worker = roster.workers.get(general.grid.code) ?? head;
  return { micro, crew: { leader: roster.leaders.get(micro.code), worker, head, officer: office.OFFICER.id } };
}

/** Whoever comes in the sample is there so many minutes after. */
export const minutesToArrive = 12;
const MOST_DRAWS = 200;

/** In the first community of the street: one that calls, one to which somebody comes, and one where somebody is. */
function emergenciesOfNow(community: SampleCommunity): SampleMatter[] {
  const { code: communityCode, seed, asOf, roster, isFirstOfStreet } = community;
  const place = crewOf(community);
  const content = sampleReports.find(({ kind }) => kind === 'F2');
  if (!isFirstOfStreet || place === undefined || content === undefined) return [];
  const given = new Set([...sampleMatters(community), ...pushedTasks(community)].map(({ matter }) => matter.number));
  const there = (acceptedAt: Date) => plusMinutes(acceptedAt, minutesToArrive) <= asOf;
  const wanted: [minutesAgo: number, fits: (matter: SampleMatter['matter']) => boolean][] = [
    [8, ({ acceptedAt }) => acceptedAt === null],
    [14, ({ acceptedAt, resolvedAt }) => acceptedAt !== null && resolvedAt === null && !there(acceptedAt)],
    [40, ({ acceptedAt, resolvedAt }) => acceptedAt !== null && resolvedAt === null && there(acceptedAt)],
  ];
  return wanted.flatMap(([minutesAgo, fits]) => {
    const reportedAt = plusMinutes(asOf, -minutesAgo);
    const year = Number(dateOf(reportedAt).slice(0, 4));
    for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
      const random = new Random(seed, communityCode, `emergency ${minutesAgo} minutes ago, ${draw}`);
      const number = drawnNumber({ communityCode, year }, random, given);
      const report = { ...place, content, reportedAt, reporter: roster.residents[0] };
      const streams = { random, onTheWay: random, turning: random };
      const matter = matterOf({ report, number, community, turn: undefined, into: undefined }, streams);
      if (fits(matter.matter)) return [matter];
    }
    return [];
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

interface Draft {
  report: Report;
  number: string;
  community: SampleCommunity;
  turn: Turn | undefined;
  /** What it can be merged into. */
  into: { matter: { id: string }; closesAt: Date } | undefined;
}

interface Streams {
  /** For every matter alike. */
  random: Random;
  /** For the moves that only some matters need. */
  onTheWay: Random;
  /** For those that take a turn. */
  turning: Random;
}

function matterOf({ report, number, community, turn: drawn, into }: Draft, { random, onTheWay, turning }: Streams) {
  const { crew, content, micro, reportedAt } = report;
  const { kind, severity } = content;
  const id = random.uuid(reportedAt);
  const milestones = milestonesFrom(reportedAt, severity, random);
  const settledAt = random.weighted(levels).level;
  const reporter = report.reporter ?? reporterOf(crew, community, random);
  const { channel } = random.weighted(channels);
  const story = { id, severity, reporter, crew, settledAt, milestones };
  const straight = idsFor(upTo(community.asOf, courseOf(story, onTheWay)), { random, onTheWay });
  const turn =
    severity === 'EMERGENCY' || (drawn === 'DUPLICATE' && !isOpenAt(into, milestones.ACCEPT)) ? undefined : drawn;
  const steps =
    turn === undefined
      ? straight
      : idsFor(upTo(community.asOf, courseOf({ ...story, turn, milestones: delayed(milestones, turn) }, turning)), {
          random: turning,
          onTheWay: turning,
        });
  const { level, ...progress } = progressOf(steps);
  const resolution = progress.resolvedAt === null ? null : content.resolution;
  const texts = { place: `${micro.name}附近（样例）`, description: content.description };
  const areTextsSealed = isSensitive(kind);
  const holds = holdsOf(steps);
  return {
    turn,
    closesAt: milestones.CLOSE,
    matter: {
      id,
      number,
      kind,
      severity,
      gridCode: micro.code,
      ...(areTextsSealed ? {} : texts),
      areTextsMarked: false,
      areTextsSealed,
      isSplit: false,
      channel,
      level,
      ...progress,
      ...holdNow(steps),
      holds,
      finding: kind.startsWith('A') && progress.verifierId !== null ? findingOf(turning) : null,
      mergedIntoId: progress.status === 'DUPLICATE' ? (into?.matter.id ?? null) : null,
      reportedAt,
      recordedAt: reportedAt,
      ...matterDeadline({ severity, level, holds }, reportedAt),
      resolution,
      admissionCode: content.admissionCode ?? null,
    },
    texts: areTextsSealed ? [{ matterId: id, ...texts }] : [],
    reporter: { matterId: id, personId: reporter },
    assignments: assignmentsOf(id, steps, turning),
    ratings: ratingsOf(id, { closedAt: progress.closedAt, asOf: community.asOf }, turning),
    events: eventsOf(id, steps, content),
  };
}

/** The steps as they stand in the history. */
function eventsOf(matterId: string, steps: ReturnType<typeof idsFor>, { resolution }: SampleReport) {
  return steps.map(({ id, action, at, fromStatus, toStatus, actorId, level }, index) => ({
    id,
    matterId,
    step: index + 1,
    action,
    fromStatus,
    toStatus,
    level: action === 'ESCALATE' ? level : null,
    actorId,
    at,
    note: action === 'RESOLVE' ? resolution : (notes[action] ?? null),
  }));
}

/** Three in ten reporters rate, most of them content, within a day. */
function ratingsOf(matterId: string, { closedAt, asOf }: { closedAt: Date | null; asOf: Date }, random: Random) {
  if (closedAt === null || !random.chance(30)) return [];
  const ratedAt = plusMinutes(closedAt, random.int(5, 1440));
  const rating = random.pick([5, 5, 5, 4, 4, 3, 2]);
  return ratedAt > asOf ? [] : [{ matterId, rating, ratedAt }];
}

function findingOf(random: Random): MatterFinding {
  return random.chance(85) ? 'HELD_UP' : 'NOT_FOUND';
}

/** What is said to the moves that must say something. */
const notes: Partial<Record<Step['action'], string>> = {
  RETURN: '请补充具体位置（样例）',
  DECLARE_OUT_OF_SCOPE: '请向物业服务企业反映（样例）',
  ESCALATE: '需上级协调（样例）',
  HOLD: '等待配件到货（样例）',
  REOPEN: '现场仍未解决（样例）',
};

function isOpenAt(into: Draft['into'], at: Date): boolean {
  return into !== undefined && at < into.closesAt;
}

function upTo(asOf: Date, course: Step[]): Step[] {
  return course.filter(({ at }) => at <= asOf);
}

function idsFor(steps: Step[], { random, onTheWay }: Pick<Streams, 'random' | 'onTheWay'>) {
  return steps.map((step) => ({ ...step, id: (isMilestone(step.action) ? random : onTheWay).uuid(step.at) }));
}

/** The times that it was put off. */
function holdsOf(steps: readonly Step[]): HoldSpan[] {
  return steps.flatMap(({ action, at }, index) =>
    action === 'HOLD' ? [{ from: at.toISOString(), to: steps[index + 1]?.at.toISOString() ?? null }] : [],
  );
}

/** The hold that it is in now. */
function holdNow(steps: readonly Step[]) {
  const last = steps.at(-1);
  if (last?.action !== 'HOLD') return {};
  const until = dateOf(plusDays(last.at, DAYS_ON_HOLD));
  return { holdUntil: until, holdReason: notes.HOLD ?? null, holdApprovedById: last.actorId };
}

/** What answers the reporter. */
const answers: ReadonlySet<string> = new Set(['RETURN', 'DECLARE_OUT_OF_SCOPE', 'RESOLVE']);

/** How far a matter has come with `steps`, each of which made a version. */
function progressOf(steps: readonly Step[]) {
  const now = steps.at(-1);
  if (now === undefined) throw new RangeError('a matter that nobody has reported yet');
  const { toStatus: status, level, handlerId } = now;
  const made = new Map(steps.map((step) => [step.action, step]));
  const reopenedAt = made.get('REOPEN')?.at ?? null;
  // What was settled before it was reopened no longer is.
  const since = steps.slice(steps.findLastIndex(({ action }) => action === 'REOPEN') + 1);
  const settled = new Map(since.map((step) => [step.action, step]));
  return {
    status,
    level,
    handlerId,
    acceptedAt: made.get('ACCEPT')?.at ?? null,
    resolvedAt: settled.get('RESOLVE')?.at ?? null,
    verifiedAt: settled.get('VERIFY')?.at ?? null,
    verifierId: settled.get('VERIFY')?.actorId ?? null,
    closedAt: settled.get('CLOSE')?.at ?? null,
    reopenedAt,
    mergedAt: made.get('DECLARE_DUPLICATE')?.at ?? null,
    firstReplyAt: steps.find(({ action }) => answers.has(action))?.at ?? null,
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
