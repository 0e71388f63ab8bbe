import type { SampleCommunity } from '@microgrid/sample-network/community';
import { Random } from '@microgrid/sample-network/random';
import { dateOf } from '@microgrid/sample-network/shanghai-time';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { numbersOfYear, formatMatterNumber } from '../../matter/report/matter-number.ts';
import { MediationNoteEntity } from '../file/mediation-note.entity.ts';
import { MediationSealEntity } from '../file/mediation-seal.entity.ts';
import { MediationEntity } from '../mediation.entity.ts';
import { MediationAgreementEntity } from '../parties/mediation-agreement.entity.ts';
import { MediationPartyEntity } from '../parties/mediation-party.entity.ts';
import { MediatorEntity } from '../parties/mediator.entity.ts';
import { MediationRequestEntity } from '../request/mediation-request.entity.ts';
import { courses, type Course } from './sample-courses.ts';
import { fileOf, outlineOf } from './sample-files.ts';

/** The disputes of the year before asOf that were mediated, each as far as it had come by then. */
export function mediationSample(community: SampleCommunity): SampleRows[] {
  const all = sampleMediations(community);
  return [
    sampleRows(
      MediationSealEntity,
      all.flatMap(({ seals }) => seals),
    ),
    sampleRows(
      MediationEntity,
      all.map(({ mediation }) => mediation),
    ),
    sampleRows(
      MediationPartyEntity,
      all.flatMap(({ parties }) => parties),
    ),
    sampleRows(
      MediatorEntity,
      all.flatMap(({ mediators }) => mediators),
    ),
    sampleRows(
      MediationNoteEntity,
      all.flatMap(({ notes }) => notes),
    ),
    sampleRows(
      MediationRequestEntity,
      all.flatMap(({ requests }) => requests),
    ),
    sampleRows(
      MediationAgreementEntity,
      all.flatMap(({ agreements }) => agreements),
    ),
  ];
}

const kinds = ['B1', 'B1', 'B2', 'B2', 'B3', 'B4', 'B4', 'B5', 'B9'] as const;

/** The rows of one mediation. */
export type SampleMediation = ReturnType<typeof mediationOf>;

/** One of each general grid and course in turn, so that a community of some size has every state. */
export function sampleMediations(community: SampleCommunity): SampleMediation[] {
  const random = new Random(community.seed, community.code, 'mediations');
  const given = new Set<string>();
  const micros = community.grids.generals.flatMap(({ micros: [first, second] }) => [first, second]);
  const served = micros.flatMap((micro) => {
    const mediatorIds = micro === undefined ? [] : mediatorsFor(community, micro.code);
    return micro === undefined || mediatorIds.length === 0 ? [] : [{ gridCode: micro.code, mediatorIds }];
  });
  return served.map((place, index) => {
    const course = courses[index % courses.length] ?? 'PROPOSED';
    return mediationOf({ community, ...place, course, isFirst: index === 0, given }, random);
  });
}

interface Draft {
  readonly community: SampleCommunity;
  readonly gridCode: string;
  readonly mediatorIds: readonly string[];
  readonly course: Course;
  /** The first is of somebody who has an account, and sees it there. */
  readonly isFirst: boolean;
  /** Numbers that others have. */
  readonly given: Set<string>;
}

function mediationOf({ community, gridCode, mediatorIds, course, isFirst, given }: Draft, random: Random) {
  const { asOf, code: communityCode, roster } = community;
  const outline = outlineOf(course, { asOf, random });
  const { proposedAt } = outline;
  const id = random.uuid(proposedAt);
  const year = Number(dateOf(proposedAt).slice(0, 4));
  const number = drawn({ communityCode, year }, random, given);
  const [resident] = roster.residents;
  const proposedById = outline.status === 'PROPOSED' ? (mediatorIds[0] ?? roster.head) : null;
  const kind = random.pick(kinds);
  return {
    mediation: { id, number, kind, gridCode, proposedById, mediatorChanges: 0, ...outline },
    mediators: mediatorIds.map((personId) => ({
      mediationId: id,
      personId,
      status: 'ACTIVE' as const,
      isRefused: false,
    })),
    ...fileOf({ id, course, outline, mediatorIds, personId: isFirst ? resident : null }, random),
  };
}

/** As the domain draws them, another one for each. */
function drawn(series: Parameters<typeof formatMatterNumber>[0], random: Random, given: Set<string>): string {
  let number: string;
  do number = formatMatterNumber(series, random.int(0, numbersOfYear - 1));
  while (given.has(number));
  given.add(number);
  return number;
}

/** The leader of the micro-grid and the worker above, as far as the parties may learn their names. */
function mediatorsFor({ roster, persons }: SampleCommunity, gridCode: string): string[] {
  const mayBeNamed = new Set(persons.filter(({ agreesToName }) => agreesToName).map(({ id }) => id));
  const serving = [roster.leaders.get(gridCode), roster.workers.get(gridCode.slice(0, 15))];
  return serving.flatMap((id) => (id !== undefined && mayBeNamed.has(id) ? [id] : []));
}
