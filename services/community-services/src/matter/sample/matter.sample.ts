import { streetCode } from '@microgrid/grid-code';
import { admissionsOf } from '@microgrid/sample-network/admissions';
import type { SampleCommunity } from '@microgrid/sample-network/community';
import { areaTypes, type GeneralGrid, type MicroGrid, type SampleGrid } from '@microgrid/sample-network/grids';
import { Random } from '@microgrid/sample-network/random';
import { dateOf, plusDays, plusMinutes } from '@microgrid/sample-network/shanghai-time';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { AssignmentEntity } from '../assignment/assignment.entity.ts';
import { MatterTextsEntity } from '../details/matter-texts.entity.ts';
import { MatterEventEntity } from '../history/matter-event.entity.ts';
import { MatterEntity } from '../matter.entity.ts';
import { MatterRatingEntity } from '../rating/matter-rating.entity.ts';
import { isSensitive } from '../matter.terms.ts';
import { matterDeadline } from '../report/matter-deadline.ts';
import { formatMatterNumber, numbersOfYear } from '../report/matter-number.ts';
import { MatterReporterEntity } from '../reporter/matter-reporter.entity.ts';
import {
  assignmentsOf,
  eventsOf,
  findingOf,
  holdNow,
  holdsOf,
  idsFor,
  progressOf,
  ratingsOf,
  upTo,
} from './rows-of-steps.ts';
import { ratingMonthSample } from './closed-ratings.ts';
import { postAt } from './post-at.ts';
import { courseOf, type Crew, delayed, milestonesFrom, type Story, type Turn } from './sample-course.ts';
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
    ratingMonthSample(community, matters),
  ];
}

/** All matters that the sample has in a community. */
export function allMatters(community: SampleCommunity): SampleMatter[] {
  return [
    ...sampleMatters(community),
    ...pushedTasks(community),
    ...whistledMatters(community),
    ...emergenciesOfNow(community),
  ];
}

/** A report before it has a number. */
interface Report {
  /** A micro-grid, or the general grid of an assisting task. */
  micro: SampleGrid | MicroGrid;
  crew: Crew;
  content: SampleReport;
  reportedAt: Date;
  /** Drawn from those who report where it is not known. */
  reporter?: string;
  /** Settled by a department, and not yet. */
  isWhistled?: true;
}

/** The rows of one matter. */
export type SampleMatter = ReturnType<typeof matterOf>;

/** The matters of the year before asOf at the city's rate of 17 a micro-grid, each as far as it had come by asOf. */
export function sampleMatters(community: SampleCommunity): SampleMatter[] {
  const matters = mattersOfSample.get(community) ?? drawMatters(community);
  mattersOfSample.set(community, matters);
  return matters;
}

/** Of the communities under way: other concepts of the sample refer to them. */
const mattersOfSample = new WeakMap<SampleCommunity, SampleMatter[]>();

function drawMatters(community: SampleCommunity): SampleMatter[] {
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
  const [officer, department] = [office.OFFICER.id, office.HANDLER.id];
  const crew = { leader: undefined, worker: roster.workers.get(general.grid.code) ?? head, head, officer, department };
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

/** What the street whistled for lately in the first general grid of its first community: nobody has settled it yet. */
export function whistledMatters(community: SampleCommunity): SampleMatter[] {
  const { code: communityCode, seed, asOf, grids, roster, office, isFirstOfStreet } = community;
  const [general] = grids.generals;
  if (!isFirstOfStreet || general === undefined) return [];
  const [random, onTheWay] = [
    new Random(seed, communityCode, 'whistled matters'),
    new Random(seed, communityCode, 'whistled matters on the way'),
  ];
  const given = new Set([...sampleMatters(community), ...pushedTasks(community)].map(({ matter }) => matter.number));
  const { head } = roster;
  const worker = roster.workers.get(general.grid.code) ?? head;
  const content = sampleReports.find(({ kind }) => kind === 'A6');
  if (content === undefined) throw new RangeError('the sample has no report of a pipe');
  return general.micros.slice(0, HOURS_AGO.length).map((micro, index) => {
    const reportedAt = plusMinutes(asOf, -60 * (HOURS_AGO[index] ?? 1));
    const number = drawnNumber({ communityCode, year: Number(dateOf(reportedAt).slice(0, 4)) }, random, given);
    const people = { officer: office.OFFICER.id, department: office.HANDLER.id };
    const crew = { leader: roster.leaders.get(micro.code), worker, head, ...people };
    const report: Report = { micro, crew, content, reportedAt, isWhistled: true };
    return matterOf(
      { report, number, community, turn: undefined, into: undefined },
      { random, onTheWay, turning: onTheWay },
    );
  });
}

/** When those were reported: one a moment ago, one before its department came. */
const HOURS_AGO = [1, 40];

/** A micro-grid of the first general grid, and who deals with its matters. */
function crewOf({ grids, roster, office }: SampleCommunity) {
  const [general] = grids.generals;
  const [micro] = general?.micros ?? [];
  if (general === undefined || micro === undefined) return undefined;
  const { head } = roster;
  const worker = roster.workers.get(general.grid.code) ?? head;
  const people = { officer: office.OFFICER.id, department: office.HANDLER.id };
  return { micro, crew: { leader: roster.leaders.get(micro.code), worker, head, ...people } };
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
  const others = [...sampleMatters(community), ...pushedTasks(community), ...whistledMatters(community)];
  const given = new Set(others.map(({ matter }) => matter.number));
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
    const crew = {
      leader: roster.leaders.get(micro.code),
      worker,
      head,
      officer: office.OFFICER.id,
      department: office.HANDLER.id,
    };
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
  const milestones = whistledLately(report, milestonesFrom(reportedAt, severity, random));
  const settledAt = settledAtOf(report, random);
  const reporter = report.reporter ?? reporterOf(crew, community, random);
  const { channel } = random.weighted(channels);
  const whistledAt = report.isWhistled === true ? plusMinutes(reportedAt, 20) : undefined;
  const story = { id, severity, reporter, crew, settledAt, milestones, whistledAt };
  const straight = idsFor(upTo(community.asOf, courseOf(story, onTheWay)), { random, onTheWay });
  const turn = turnOf(drawn, { severity, settledAt, isMerging: isOpenAt(into, milestones.ACCEPT) });
  const steps =
    turn === undefined
      ? straight
      : idsFor(upTo(community.asOf, courseOf({ ...story, turn, milestones: delayed(milestones, turn) }, turning)), {
          random: turning,
          onTheWay: turning,
        });
  const { level, ...progress } = progressOf(steps);
  const settledInPostId = postAt(community, { gridCode: micro.code, ...progress });
  const texts = { place: `${micro.name}附近（样例）`, description: content.description };
  const areTextsSealed = isSensitive(kind);
  const holds = holdsOf(steps);
  return {
    turn,
    steps,
    closesAt: milestones.CLOSE,
    matter: {
      id,
      number,
      kind,
      severity,
      gridCode: micro.code,
      areaType: 'place' in micro ? areaTypes[micro.place] : null,
      ...(areTextsSealed ? {} : texts),
      areTextsMarked: false,
      areTextsSealed,
      isSplit: false,
      channel,
      level,
      ...progress,
      settledInPostId,
      ...holdNow(steps),
      holds,
      finding: kind.startsWith('A') && progress.verifierId !== null ? findingOf(turning) : null,
      mergedIntoId: progress.status === 'DUPLICATE' ? (into?.matter.id ?? null) : null,
      reportedAt,
      recordedAt: reportedAt,
      ...matterDeadline({ severity, level, holds }, reportedAt),
      resolution: progress.resolvedAt === null ? null : content.resolution,
      admissionCode: content.admissionCode ?? null,
    },
    texts: areTextsSealed ? [{ matterId: id, ...texts }] : [],
    reporter: { matterId: id, personId: reporter },
    assignments: assignmentsOf(id, steps, turning),
    ratings: ratingsOf({ ...progress, id, reporter, settledInPostId, asOf: community.asOf }, turning),
    events: eventsOf(id, steps, content),
  };
}

/** The level that settles it; drawn of what a department has too, so that all others are drawn as without it. */
function settledAtOf({ isWhistled }: Report, random: Random): Story['settledAt'] {
  const { level } = random.weighted(levels);
  return isWhistled === true ? 'L4' : level;
}

/** What becomes of it: nobody waits with an emergency, or holds what a department has, and none is merged into what has ended. */
function turnOf(
  drawn: Turn | undefined,
  { severity, settledAt, isMerging }: Pick<Story, 'severity' | 'settledAt'> & { isMerging: boolean },
): Turn | undefined {
  const isHeldByDepartment = drawn === 'HELD' && settledAt === 'L4';
  const isAlone = drawn === 'DUPLICATE' && !isMerging;
  return severity === 'EMERGENCY' || isHeldByDepartment || isAlone ? undefined : drawn;
}

/** Whistled for within half an hour, and settled a day after the last day of the sample. */
function whistledLately({ isWhistled, reportedAt }: Report, drawn: ReturnType<typeof milestonesFrom>): typeof drawn {
  if (isWhistled !== true) return drawn;
  const after = (days: number) => plusDays(reportedAt, days);
  return { ...drawn, ACCEPT: plusMinutes(reportedAt, 5), RESOLVE: after(9), VERIFY: after(10), CLOSE: after(11) };
}

function reporterOf({ leader, worker }: Crew, { roster }: SampleCommunity, random: Random): string {
  const [percent, resident] = [random.int(1, 100), random.pick(roster.residents)];
  if (percent <= 25) return resident;
  return percent <= 85 && leader ? leader : worker;
}

function isOpenAt(into: Draft['into'], at: Date): boolean {
  return into !== undefined && at < into.closesAt;
}
