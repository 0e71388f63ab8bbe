import type { Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { ConsentEntity } from '../src/consent/consent.entity.ts';
import { CandidacyEntity } from '../src/selection/candidacy/candidacy.entity.ts';
import { HouseholdCountEntity } from '../src/selection/electorate/household-count.entity.ts';
import { ObjectionEntity } from '../src/selection/objection/objection.entity.ts';
import { SelectionRoundEntity } from '../src/selection/selection-round.entity.ts';
import type { CandidacyStatus, SelectionMethod, SelectionStatus } from '../src/selection/selection.terms.ts';
import { openPeople, type TestPeople } from './people.ts';
import { actor, COMMUNITY, consent, daysFromToday, head, officer } from './seed.ts';

const HOUSEHOLDS = 60;

interface RoundRow {
  id: string;
  gridCode: string;
  method: SelectionMethod;
  status: SelectionStatus;
  votesEach: number;
  opensOn: string;
  closesOn: string;
  electorateCount: number | null;
  turnoutCount: number | null;
  noticePostedAt: Date | null;
  noticeUntil: string | null;
  cancelReason: string | null;
  appointmentId: string | null;
  endedAt: Date | null;
  version: number;
}

interface CandidacyRow {
  id: string;
  roundId: string;
  gridCode: string;
  personId: string;
  isOwnNomination: boolean;
  nominatedById: string | null;
  namedAt: Date;
  status: CandidacyStatus;
  reason: string | null;
  votes: number | null;
}

/** The subgraph, with what tests of selections do in it. */
export interface TestSelections extends TestPeople {
  /** A micro-grid of the head's with 60 households, in which nothing has happened yet. */
  grid(): Promise<string>;
  /** A selection in a state, in a grid of its own and with the days of that state unless `own` says otherwise. */
  round(status: SelectionStatus, own?: Partial<RoundRow>): Promise<RoundRow>;
  /** Somebody new in it, who agrees to be shown as a candidate unless the state says that nobody has agreed yet. */
  candidate(round: RoundRow, status: CandidacyStatus, own?: Partial<CandidacyRow>): Promise<CandidacyRow>;
  /** Does a deed of selections, as its head or officer unless `caller` says otherwise. */
  deed(name: Deed, input: object, caller?: Actor): ReturnType<TestPeople['ask']>;
  /** The input of the change of a selection. */
  change(round: { id: string; version: number }): { selectionRoundId: string; expectedVersion: number };
  stored(id: string): Promise<SelectionRoundEntity>;
  candidacies(roundId: string): Promise<CandidacyEntity[]>;
  objections(roundId: string): Promise<ObjectionEntity[]>;
}

export type Deed =
  | 'announceSelection'
  | 'nominateCandidate'
  | 'answerNomination'
  | 'reviewCandidates'
  | 'recordVote'
  | 'raiseObjection'
  | 'decideObjection'
  | 'confirmSelection'
  | 'cancelSelection';

const byStreet: ReadonlySet<Deed> = new Set(['decideObjection', 'confirmSelection']);

export const FIELDS = `id status method version opensOn closesOn votesEach electorateCount turnoutCount noticeUntil cancelReason
  grid { code } availableActions appointment { id status basis startsOn endsOn person { id } }
  candidates { id status votes reason isOwnNomination person { id displayName } }
  minute { text heldAt signedBy { id } } objections { id text decision reason person { id } decidedBy { id } }`;

const opened: ReadonlySet<SelectionStatus> = new Set(['ANNOUNCED', 'NOMINATION']);
const putUp: ReadonlySet<SelectionStatus> = new Set(['NOTICE', 'OBJECTION']);

export async function openSelections(): Promise<TestSelections> {
  const people = await openPeople();
  let grids = 0;
  const em = () => people.subgraph.database.orm.em.fork();
  const grid = async () => {
    const number = ++grids;
    const gridCode = `${COMMUNITY}${String(500 + Math.floor(number / 900))}${String((number % 900) + 1).padStart(3, '0')}`;
    await people.known(gridCode);
    await people.insert(HouseholdCountEntity, [{ gridCode, households: HOUSEHOLDS }]);
    return gridCode;
  };
  return {
    ...people,
    grid,
    async round(status, own = {}) {
      const isOpening = opened.has(status);
      const row = {
        id: newId(),
        gridCode: own.gridCode ?? (await grid()),
        method: 'VOTE' as const,
        status,
        votesEach: 1,
        opensOn: daysFromToday(status === 'ANNOUNCED' ? 2 : -5),
        closesOn: daysFromToday(isOpening ? 5 : -2),
        electorateCount: status === 'ANNOUNCED' ? null : HOUSEHOLDS,
        turnoutCount: null,
        noticePostedAt: putUp.has(status) ? new Date(Date.now() - 86_400_000) : null,
        noticeUntil: putUp.has(status) ? daysFromToday(4) : null,
        cancelReason: null,
        appointmentId: null,
        endedAt: null,
        version: 1,
        ...own,
      };
      await people.insert(SelectionRoundEntity, [row]);
      return row;
    },
    async candidate(round, status, own = {}) {
      const row = {
        id: newId(),
        roundId: round.id,
        gridCode: round.gridCode,
        personId: own.personId ?? (await people.someone()),
        isOwnNomination: true,
        nominatedById: null,
        namedAt: new Date(),
        status,
        reason: null,
        votes: null,
        ...own,
      };
      await people.insert(CandidacyEntity, [row]);
      if (status !== 'NOMINATED') await people.insert(ConsentEntity, [consent(row.personId, 'PUBLISH_CANDIDACY')]);
      return row;
    },
    deed(name, input, caller = byStreet.has(name) ? officer : head) {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      return people.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { ${FIELDS} } }`, { input }, caller);
    },
    change: ({ id: selectionRoundId, version: expectedVersion }) => ({ selectionRoundId, expectedVersion }),
    stored: (id) => em().findOneOrFail(SelectionRoundEntity, id),
    candidacies: (roundId) => em().find(CandidacyEntity, { roundId }, { orderBy: { id: 'asc' } }),
    objections: (roundId) => em().find(ObjectionEntity, { roundId }, { orderBy: { raisedAt: 'asc' } }),
  };
}

/** A vote as the head enters it, held this morning. */
export const vote = (own: object) => ({
  turnoutCount: 40,
  minute: '现场唱票计票（样例）',
  heldAt: new Date(Date.now() - 3_600_000),
  ...own,
});

export const candidateActor = ({ personId }: { personId: string }) => actor(personId);
