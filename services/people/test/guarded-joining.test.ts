import { Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppointmentEntity } from '../src/appointment/appointment.entity.ts';
import { ConsentEntity } from '../src/consent/consent.entity.ts';
import { ReserveEntryEntity } from '../src/reserve-entry/reserve-entry.entity.ts';
import { mayRead as mayReadEntry } from '../src/reserve-entry/reserve-entry.policy.ts';
import { people } from '../src/subgraph.ts';
import { actor, appointment, consent, GENERAL, head, micro, officer, otherHead, STREET, worker } from './seed.ts';
import { CompetenceEntity } from '../src/competence/competence.entity.ts';
import { mayRead as mayReadCompetence } from '../src/competence/competence.policy.ts';
import { TrainingRecordEntity } from '../src/training-session/record/training-record.entity.ts';
import { TrainingSessionEntity } from '../src/training-session/training-session.entity.ts';
import { mayRead as mayReadSession, mayReadRecord } from '../src/training-session/training-session.policy.ts';
import { CandidacyEntity } from '../src/selection/candidacy/candidacy.entity.ts';
import { ObjectionEntity } from '../src/selection/objection/objection.entity.ts';
import { SelectionRoundEntity } from '../src/selection/selection-round.entity.ts';
import { mayReadCandidacy, mayReadMinute, mayReadObjection } from '../src/selection/selection.policy.ts';
import { CandidacyStatus } from '../src/selection/selection.terms.ts';
import { SelectionMinuteEntity } from '../src/selection/vote/selection-minute.entity.ts';
import { RosterFileEntity } from '../src/roster-import/roster-file.entity.ts';
import { RosterImportEntity } from '../src/roster-import/roster-import.entity.ts';
import { isStarter, mayRead as mayReadImport } from '../src/roster-import/roster-import.policy.ts';
import { RosterRowEntity } from '../src/roster-import/roster-row.entity.ts';
import { everybody, grids } from './guarded-callers.ts';

const [learner, trainer, planner] = [newId(), newId(), newId()];
/** Trainings near and far: of the learner, by the trainer, planned by the planner, and of others; some called off. */
const sessions = [STREET, `${STREET}005`, GENERAL, micro(1), '510115007001001'].flatMap((gridCode) =>
  (['PLANNED', 'CANCELLED'] as const).flatMap((status) =>
    [0, 1, 2, 3].map((index) => ({
      id: newId(),
      kind: 'GROUP' as const,
      topicCode: ['FIRE', 'PRIVACY', 'REPORTING', 'CARE_VISIT'][index] ?? '',
      gridCode: gridCode.padEnd(12, '0'),
      startsAt: new Date(Date.UTC(2026, 0, 1)),
      endsAt: new Date(Date.UTC(2026, 0, 2)),
      trainerId: index === 1 ? trainer : newId(),
      plannedById: index === 2 ? planner : newId(),
      status,
      version: 1,
    })),
  ),
);
const records = sessions.flatMap(({ id: sessionId, topicCode, gridCode, trainerId, plannedById, endsAt }, index) =>
  [index % 4 === 0 ? learner : newId(), newId()].map((personId) => {
    return { id: newId(), sessionId, personId, topicCode, gridCode, trainerId, plannedById, endsAt, outcome: null };
  }),
);
/** Of each whom somebody trains, a post somewhere, and that some topics are mastered. */
const learners = records.map(({ personId }) => personId).filter((id, index, all) => all.indexOf(id) === index);
const learnersPosts = learners.map((personId, index) =>
  appointment({ personId, role: 'COMMITTEE_CONTACT', gridCode: grids[index % grids.length] ?? GENERAL }),
);
const mastered = learners.flatMap((personId) =>
  ['FIRE', 'PRIVACY'].map((topicCode) => {
    return { personId, topicCode, masteredOn: '2026-01-01', validTo: null };
  }),
);

describe('the guarded trainings, what became of whom, and what somebody can do', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await openTestSubgraph(people);
    await subgraph.insert(TrainingSessionEntity, sessions);
    await subgraph.insert(TrainingRecordEntity, records);
    await subgraph.insert(AppointmentEntity, learnersPosts);
    await subgraph.insert(CompetenceEntity, mastered);
  });
  afterAll(() => subgraph.close());

  const callers: [string, Actor][] = [
    ...everybody,
    ['a learner', actor(learner)],
    ['a trainer', actor(trainer)],
    ['a planner in post', actor(planner, ...worker.grants)],
    [
      'a planner in two posts apart',
      actor(planner, ...[`${STREET}004`, '510115007001'].map((scope) => ({ role: Role.TOTAL_GRID_HEAD, scope }))),
    ],
    ['a planner out of post', actor(planner)],
    ['a contact', actor(newId(), { role: Role.COMMITTEE_CONTACT, scope: GENERAL })],
    ['a leader', actor(newId(), { role: Role.MICRO_GRID_LEADER, scope: micro(1) })],
    ['the auditor', actor(newId(), { role: Role.PRIVACY_AUDITOR, scope: STREET })],
  ];
  const personIdsOf = (id: string) => records.flatMap(({ sessionId, personId }) => (sessionId === id ? personId : []));
  const trainersOf = (personId: string, topicCode: string) =>
    records
      .filter((record) => record.personId === personId && record.topicCode === topicCode)
      .filter(({ sessionId }) => sessions.find(({ id }) => id === sessionId)?.status === 'PLANNED')
      .map(({ trainerId }) => trainerId);
  const gridOf = (personId: string) => learnersPosts.find((post) => post.personId === personId)?.gridCode ?? '';
  const mayReadTopic = (caller: Actor, personId: string, topicCode: string) =>
    mayReadCompetence(caller, { personId, gridCode: gridOf(personId), trainerIds: trainersOf(personId, topicCode) });
  const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).toSorted();

  it.each(callers)('P5: are those of the policy for %s, without any resolver', async (_who, caller) => {
    const { db } = subgraph.subgraph.contextFor(caller);
    const idsIn = async (from: string) => idsOf((await sql<{ id: string }>`select ${sql.raw(from)}`.execute(db)).rows);
    const seen = sessions.filter((session) =>
      mayReadSession(caller, { ...session, personIds: personIdsOf(session.id) }),
    );
    expect(await idsIn('id from people.training_session')).toEqual(idsOf(seen));
    const seenRecords = records.filter((record) => mayReadRecord(caller, record));
    expect(await idsIn('id from people.training_record')).toEqual(idsOf(seenRecords));
    const seenTopics = mastered.filter(({ personId, topicCode }) => mayReadTopic(caller, personId, topicCode));
    expect(await idsIn(`person_id || topic_code as id from people.competence`)).toEqual(
      seenTopics.map(({ personId, topicCode }) => personId + topicCode).toSorted(),
    );
  });

  it.each(callers)('P5: and with the resolver alone, for %s', async (_who, caller) => {
    await subgraph.withoutRowLevelSecurity(async () => {
      const { data } = await subgraph.ask(
        `{ trainingSessions(first: 100) { nodes { id records { id } } }
          competences(where: { topicCode: "PRIVACY" }, first: 100) { nodes { id topic { code } appointment { id } } } }`,
        {},
        caller,
      );
      const nodes: { id: string; records: { id: string }[] }[] = data.trainingSessions?.nodes ?? [];
      const seen = sessions.filter((session) =>
        mayReadSession(caller, { ...session, personIds: personIdsOf(session.id) }),
      );
      expect(idsOf(nodes)).toEqual(idsOf(seen));
      const shown = new Set(idsOf(seen));
      const seenRecords = records.filter((record) => shown.has(record.sessionId) && mayReadRecord(caller, record));
      expect(idsOf(nodes.flatMap((node) => node.records))).toEqual(idsOf(seenRecords));
      const required = learnersPosts
        .filter(({ personId }) => mayReadTopic(caller, personId, 'PRIVACY'))
        .map(({ id }) => ({ id: `${id}-PRIVACY` }));
      const topics: { id: string }[] = data.competences?.nodes ?? [];
      expect(idsOf(topics)).toEqual(idsOf(required));
    });
  });
});

const [reservist, mentor, recommender] = [newId(), newId(), newId()];
/** Entries near and far, some of the reservist, mentored and named by some, waiting for the answer or answered. */
const entries = grids.flatMap((gridCode, place) =>
  [0, 1, 2, 3].map((index) => ({
    id: newId(),
    personId: index === 0 && place === 0 ? reservist : newId(),
    mentorId: index === 1 ? mentor : null,
    nominatedById: index > 1 ? recommender : null,
    status: index === 2 ? ('NOMINATED' as const) : ('IN_TRAINING' as const),
    source: 'RESIDENT' as const,
    gridCode,
    statusSince: new Date(),
    enteredAt: new Date(),
    leads: null,
    version: 1,
  })),
);

describe('the guarded reserve', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await openTestSubgraph(people);
    await subgraph.insert(ReserveEntryEntity, entries);
  });
  afterAll(() => subgraph.close());

  it.each<[string, Actor]>([
    ...everybody,
    ['the reservist', actor(reservist)],
    ['the reservist as worker', actor(reservist, ...worker.grants)],
    ['the mentor in post', actor(mentor, ...worker.grants)],
    ['the mentor out of post', actor(mentor)],
    ['the mentor as a volunteer', actor(mentor, { role: Role.VOLUNTEER, scope: STREET })],
    ['who named somebody', actor(recommender)],
  ])('P5: is that of the policy for %s, without any resolver, and with the resolver alone', async (_who, caller) => {
    const seen = entries
      .filter((entry) => mayReadEntry(caller, entry))
      .map(({ id }) => id)
      .toSorted();
    const { db } = subgraph.subgraph.contextFor(caller);
    const { rows } = await sql<{ id: string }>`select id from people.reserve_entry`.execute(db);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(seen);
    await subgraph.withoutRowLevelSecurity(async () => {
      const { data } = await subgraph.ask('{ reserveEntries(first: 100) { nodes { id } } }', {}, caller);
      const listed = data.reserveEntries?.nodes.map(({ id }: { id: string }) => id) ?? [];
      expect(listed.toSorted()).toEqual(seen);
    });
  });
});

const [candidate, nominator, objector] = [newId(), newId(), newId()];
const rounds = [micro(1), `${STREET}004001001`, '510115007001001001'].flatMap((gridCode) =>
  (['NOTICE', 'CANCELLED'] as const).map((status) => ({
    id: newId(),
    gridCode,
    method: 'VOTE' as const,
    status,
    votesEach: 1,
    opensOn: '2026-01-01',
    closesOn: '2026-01-08',
    noticePostedAt: new Date(),
    cancelReason: status === 'CANCELLED' ? '样例' : null,
    endedAt: status === 'CANCELLED' ? new Date() : null,
    version: 1,
  })),
);
/** Of each selection one in each state who agrees to be shown, and one who does not; some the candidate's and the nominator's. */
const candidacies = rounds.flatMap(({ id: roundId, gridCode }, place) =>
  Object.values(CandidacyStatus).flatMap((status, index) =>
    [true, false].map((agrees) => ({
      id: newId(),
      roundId,
      gridCode,
      personId: index === place && !agrees ? candidate : newId(),
      isOwnNomination: false,
      nominatedById: index === 6 - place && !agrees ? nominator : newId(),
      namedAt: new Date(),
      status,
      agrees,
    })),
  ),
);
const objections = rounds.flatMap(({ id: roundId, gridCode }) =>
  [0, 1, 2].map((index) => ({
    id: newId(),
    roundId,
    gridCode,
    candidacyId: newId(),
    personId: index === 0 ? candidate : newId(),
    objectorId: index === 1 ? objector : newId(),
    text: '样例',
    raisedAt: new Date(),
  })),
);
const minutes = rounds.map(({ id: roundId, gridCode }) => ({ id: newId(), roundId, gridCode, text: '样例' }));

describe('the guarded candidacies, objections and minutes of selections', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await openTestSubgraph(people);
    await subgraph.insert(SelectionRoundEntity, rounds);
    await subgraph.insert(
      CandidacyEntity,
      candidacies.map(({ agrees: _agrees, ...row }) => row),
    );
    const agreeing = candidacies.filter(({ agrees }) => agrees);
    await subgraph.insert(
      ConsentEntity,
      agreeing.map(({ personId }) => consent(personId, 'PUBLISH_CANDIDACY')),
    );
    await subgraph.insert(ObjectionEntity, objections);
    await subgraph.insert(SelectionMinuteEntity, minutes);
  });
  afterAll(() => subgraph.close());

  it.each<[string, Actor]>([
    ...everybody,
    ['a candidate', actor(candidate)],
    ['a candidate who is head', actor(candidate, ...head.grants)],
    ['who named a candidate', actor(nominator)],
    ['who objected', actor(objector)],
    ['a leader', actor(newId(), { role: Role.MICRO_GRID_LEADER, scope: micro(1) })],
    ['the auditor', actor(newId(), { role: Role.PRIVACY_AUDITOR, scope: STREET })],
  ])('P5: are those of the policy for %s, without any resolver, and with the resolver alone', async (_who, caller) => {
    const statusOf = new Map(rounds.map(({ id, status }) => [id, status]));
    const sorted = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).toSorted();
    const seen = {
      candidacy: sorted(
        candidacies.filter((row) =>
          mayReadCandidacy(caller, { ...row, roundStatus: statusOf.get(row.roundId) ?? 'VOTE' }),
        ),
      ),
      objection: sorted(objections.filter((row) => mayReadObjection(caller, row))),
      selection_minute: sorted(minutes.filter((row) => mayReadMinute(caller, row.gridCode))),
    };
    const { db } = subgraph.subgraph.contextFor(caller);
    for (const [table, ids] of Object.entries(seen)) {
      const { rows } = await sql<{ id: string }>`select id from ${sql.table(`people.${table}`)}`.execute(db);
      expect(sorted(rows)).toEqual(ids);
    }
    await subgraph.withoutRowLevelSecurity(async () => {
      const query = '{ selectionRounds(first: 100) { nodes { candidates { id } objections { id } } } }';
      const { data } = await subgraph.ask(query, {}, caller);
      const nodes: { candidates: { id: string }[]; objections: { id: string }[] | null }[] = data.selectionRounds.nodes;
      expect(sorted(nodes.flatMap(({ candidates }) => candidates))).toEqual(seen.candidacy);
      expect(sorted(nodes.flatMap((node) => node.objections ?? []))).toEqual(seen.objection);
    });
  });
});

const [starterOfCommunity, starterOfStreet] = [newId(), newId()];
const imports = [`${STREET}005`, `${STREET}004`, STREET, '510115007001'].flatMap((areaCode) =>
  [starterOfCommunity, starterOfStreet, null].map((startedById) => ({
    id: newId(),
    startedById,
    areaCode,
    status: 'CHECKED' as const,
    startedAt: new Date(),
    sha256: 'ab',
    bytes: 1,
    uploadTicket: newId(),
    uploadUntil: new Date(),
    keptUntil: new Date(Date.now() + 60_000),
    version: 1,
  })),
);

describe('the guarded imports of rosters, with their files and rows', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await openTestSubgraph(people);
    await subgraph.insert(RosterImportEntity, imports);
    const files = imports.flatMap(({ id: importId, startedById, areaCode }) =>
      startedById === null
        ? []
        : [{ importId, startedById, areaCode, content: Buffer.from('a'), arrivedAt: new Date() }],
    );
    await subgraph.insert(RosterFileEntity, files);
    const row = { number: 2, status: 'GOOD' as const, problems: [], addedAt: new Date() };
    await subgraph.insert(
      RosterRowEntity,
      imports.map(({ id: importId }) => ({ importId, ...row })),
    );
  });
  afterAll(() => subgraph.close());

  it.each<[string, Actor]>([
    ...everybody,
    ['who started it, a head', actor(starterOfCommunity, ...head.grants)],
    ['who started it, and has left', actor(starterOfCommunity)],
    ['who started it, an officer', actor(starterOfStreet, ...officer.grants)],
    [
      'who started it, and is head of two communities apart',
      actor(
        starterOfCommunity,
        ...[`${STREET}004`, '510115007001'].map((scope) => ({ role: Role.TOTAL_GRID_HEAD, scope })),
      ),
    ],
    ['who started it, and is head elsewhere', actor(starterOfCommunity, ...otherHead.grants)],
  ])('P5: are those of the policy for %s, without any resolver, and with the resolver alone', async (_who, caller) => {
    const seen = imports.filter((started) => mayReadImport(caller, started)).map(({ id }) => id);
    const own = imports.filter(({ startedById }) => startedById !== null && startedById === caller.subject);
    const { db } = subgraph.subgraph.contextFor(caller);
    const idsIn = async (column: string, table: string) => {
      const { rows } = await sql<{
        id: string;
      }>`select ${sql.ref(column)} as id from ${sql.table(`people.${table}`)}`.execute(db);
      return rows.map(({ id }) => id).toSorted();
    };
    expect(await idsIn('id', 'roster_import')).toEqual(seen.toSorted());
    expect(await idsIn('import_id', 'roster_row')).toEqual(seen.toSorted());
    const files = own.filter((started) => isStarter(caller, started)).map(({ id }) => id);
    expect(await idsIn('import_id', 'roster_file')).toEqual(files.toSorted());
    await subgraph.withoutRowLevelSecurity(async () => {
      for (const { id } of imports) {
        const { data } = await subgraph.ask(`{ rosterImport(id: "${id}") { id rows { totalCount } } }`, {}, caller);
        const told = seen.includes(id) ? { id, rows: { totalCount: 1 } } : null;
        expect(data?.rosterImport ?? null).toEqual(told);
        const door = {
          subgraph: 'people',
          door: 'rosters',
          ticket: id,
          method: 'GET',
          bytes: new Uint8Array(),
        } as const;
        const { status } = await subgraph.subgraph.exchange(door, { actor: caller });
        expect(status === 200).toBe(files.includes(id));
      }
    });
  });
});
