import { Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { stations } from '@microgrid/subgraph/known-stations';
import { know } from '@microgrid/subgraph/known-testing';
import { CompetenceEntity } from '../src/competence/competence.entity.ts';
import { TrainingRecordEntity } from '../src/training-session/record/training-record.entity.ts';
import { TrainingSessionEntity } from '../src/training-session/training-session.entity.ts';
import type { TrainingKind, TrainingOutcome, TrainingStatus } from '../src/training-session/training-session.terms.ts';
import { openPeople, type TestPeople } from './people.ts';
import { actor, COMMUNITY, daysFromToday, GENERAL, officer } from './seed.ts';

const HOUR_MS = 3_600_000;

/** The full hour so many hours after the one that begins next, or before it. */
export function inHours(hours: number): Date {
  return new Date((Math.floor(Date.now() / HOUR_MS) + 1 + hours) * HOUR_MS);
}

interface SessionRow {
  id: string;
  kind: TrainingKind;
  topicCode: string;
  cohort: string | null;
  gridCode: string;
  stationId: string | null;
  startsAt: Date;
  endsAt: Date;
  trainerId: string;
  plannedById: string;
  status: TrainingStatus;
  participantCount: number;
  version: number;
}

type Participant = readonly [personId: string, outcome?: TrainingOutcome];

/** The subgraph, with what tests of trainings do in it. */
export interface TestTrainings extends TestPeople {
  /** A station of the community, open at any time, for twenty. */
  station(own?: { gridCode?: string; state?: object }): Promise<string>;
  /** Somebody who leads a micro-grid of the general grid, as they ask. */
  leader(): Promise<Actor & { subject: string }>;
  /** A stored training in FIRE that ended yesterday, and who took part, unless `own` says otherwise. */
  session(participants: readonly Participant[], own?: Partial<SessionRow>): Promise<SessionRow>;
  /** Makes it known that a person can do topics, for good or until a day. */
  can(personId: string, topics: Readonly<Record<string, string | null>>): Promise<void>;
  plan(input: object, caller?: Actor): ReturnType<TestPeople['ask']>;
  enter(session: Pick<SessionRow, 'id'>, outcomes: object, caller: Actor): ReturnType<TestPeople['ask']>;
  cancel(session: { id: string; version?: number }, caller: Actor): ReturnType<TestPeople['ask']>;
  stored(id: string): Promise<TrainingSessionEntity | null>;
  /** What is stored of what a person can do: topics and last days. */
  competencesOf(personId: string): Promise<Record<string, string | null>>;
}

const FIELDS = `id kind cohort startsAt endsAt status version availableActions accessNeeds topic { code } grid { code }
  station { id } trainer { id } records { person { id } outcome }`;
const deed = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) { ${FIELDS} } }`;

/** @param planner who plans where a test names nobody else. */
export async function openTrainings(planner: Actor = officer): Promise<TestTrainings> {
  const people = await openPeople();
  const { database } = people.subgraph;
  return {
    ...people,
    async station({ gridCode = COMMUNITY, state = {} } = {}) {
      const id = newId();
      await know(database, stations, [{ id, gridCode, state: { capacity: 20, closedOn: null, ...state } }]);
      return id;
    },
    async leader() {
      const { personId: subject, gridCode: scope } = await people.serving();
      return { ...actor(subject, { role: Role.MICRO_GRID_LEADER, scope }), subject };
    },
    async session(participants, own = {}) {
      const row = {
        id: newId(),
        kind: 'GROUP' as const,
        topicCode: 'FIRE',
        cohort: null,
        gridCode: GENERAL,
        stationId: null,
        startsAt: inHours(-26),
        endsAt: inHours(-24),
        trainerId: own.trainerId ?? (await people.someone()),
        plannedById: officer.subject ?? '',
        status: 'PLANNED' as const,
        participantCount: 0,
        version: 1,
        ...own,
      };
      const { topicCode, gridCode, trainerId, plannedById, endsAt } = row;
      const copied = { sessionId: row.id, topicCode, gridCode, trainerId, plannedById, endsAt };
      await people.insert(TrainingSessionEntity, [row]);
      await people.insert(
        TrainingRecordEntity,
        participants.map(([personId, outcome = null]) => ({ ...copied, id: newId(), personId, outcome })),
      );
      return row;
    },
    async can(personId, topics) {
      const rows = Object.entries(topics).map(([topicCode, validTo]) => {
        return { personId, topicCode, masteredOn: daysFromToday(-800), validTo };
      });
      await people.insert(CompetenceEntity, rows);
    },
    plan: (input, caller = planner) => people.ask(deed('planTraining', 'PlanTrainingInput'), { input }, caller),
    enter: ({ id: trainingSessionId }, outcomes, caller) =>
      people.ask(
        deed('recordTrainingOutcomes', 'RecordTrainingOutcomesInput'),
        { input: { trainingSessionId, expectedVersion: 1, ...outcomes } },
        caller,
      ),
    cancel: ({ id: trainingSessionId, version: expectedVersion = 1 }, caller) =>
      people.ask(
        deed('cancelTraining', 'CancelTrainingInput'),
        { input: { trainingSessionId, expectedVersion } },
        caller,
      ),
    stored: (id) => database.orm.em.fork().findOne(TrainingSessionEntity, id),
    async competencesOf(personId) {
      const rows = await database.orm.em.fork().find(CompetenceEntity, { personId });
      return Object.fromEntries(rows.map(({ topicCode, validTo }) => [topicCode, validTo ?? null]));
    },
  };
}
