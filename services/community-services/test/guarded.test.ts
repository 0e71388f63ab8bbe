import { ANONYMOUS, GATEWAY, holds, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { ReadLogEntity } from '../src/read-log/read-log.entity.ts';
import { readLogReaders } from '../src/read-log/read-log.policy.ts';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MatterEventEntity } from '../src/matter/history/matter-event.entity.ts';
import { MatterReporterEntity } from '../src/matter/reporter/matter-reporter.entity.ts';
import { AssignmentEntity } from '../src/matter/assignment/assignment.entity.ts';
import { MatterHelperEntity } from '../src/matter/assignment/helper.entity.ts';
import { MatterTextsEntity } from '../src/matter/details/matter-texts.entity.ts';
import { MatterRatingEntity } from '../src/matter/replies/matter-rating.entity.ts';
import { EmergencyEntity } from '../src/emergency/emergency.entity.ts';
import { EmergencyCallEntity } from '../src/emergency/chain/emergency-call.entity.ts';
import { EmergencyResponderEntity } from '../src/emergency/answering/emergency-responder.entity.ts';
import { MatterEntity } from '../src/matter/matter.entity.ts';
import { mayRead, readers } from '../src/matter/matter.policy.ts';
import { RegistrationEntity } from '../src/registration/registration.entity.ts';
import { communityServices } from '../src/subgraph.ts';
import * as people from './people.ts';
import { matterRow } from './rows.ts';

const { COMMUNITY, GENERAL, idOf, MICRO } = people;

/** Matters near and far, every second one reported by the resident, the others by the neighbour. */
const matters = [MICRO, `${GENERAL}004`, `${COMMUNITY}008001`, '510115006006001001', '510115007001001001']
  .flatMap((gridCode) => [gridCode, gridCode])
  .map((gridCode, index) => ({
    ...matterRow(index + 1, { gridCode, level: index % 3 === 0 ? 'L3' : 'L1' }),
    gridCode,
  }));
/** Each is an emergency; to every fifth one the leader from beside was called, to the others would be. */
const isCalledTo = (index: number) => index % 5 === 0;
const calledLeader = people.person(30, 'MICRO_GRID_LEADER', `${GENERAL}009`);
const formerLeader: Actor = { ...calledLeader, grants: [] };
const reporterOf = (index: number) => (index % 2 === 0 ? people.resident : people.neighbour).subject ?? '';

const readOf = ({ id: thingId, gridCode } = matterRow(1), index = 0) => ({
  id: idOf(9000 + index),
  at: new Date(),
  readerId: people.worker.subject ?? '',
  subjectId: reporterOf(index),
  field: 'Matter.reporter',
  thingId,
  gridCode,
  purpose: 'FOLLOW_UP' as const,
  isGranted: true,
});
/** Reads of who reported each. */
const reads = matters.map((matter, index) => readOf(matter, index));

const everybody: [string, Actor][] = [
  ['nobody', ANONYMOUS],
  ['the gateway', GATEWAY],
  ['a resident', people.resident],
  ['a neighbour', people.neighbour],
  ['a leader', people.leader],
  ['a worker', people.worker],
  ['a contact', people.contact],
  ['a head', people.head],
  ['a street officer', people.officer],
  ['a leader from beside, who is called', calledLeader],
  ['somebody who was called and has no post any more', formerLeader],
  ['an analyst', people.analyst],
  ['a privacy auditor', people.auditor],
  [
    'a resident who works in two grids',
    {
      ...people.resident,
      grants: [
        { role: 'GRID_WORKER', scope: GENERAL },
        { role: 'MICRO_GRID_LEADER', scope: '510115007001001001' },
      ],
    },
  ],
];

describe('the guarded tables of community services', () => {
  let services: TestSubgraph;
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await services.insert(MatterEntity, matters);
    await services.insert(
      MatterReporterEntity,
      matters.map(({ id }, index) => ({ matterId: id, personId: reporterOf(index) })),
    );
    await services.insert(
      MatterEventEntity,
      matters.map(({ id, reportedAt }, index) => ({
        id: idOf(7000 + index),
        matterId: id,
        step: 1,
        action: 'REPORT' as const,
        toStatus: 'REPORTED' as const,
        actorId: reporterOf(index),
        at: reportedAt,
      })),
    );
    await services.insert(
      AssignmentEntity,
      matters.map(({ id, reportedAt }, index) => ({
        id: idOf(7500 + index),
        matterId: id,
        assigneeId: people.neighbour.subject,
        assignedAt: reportedAt,
        outcome: index % 2 === 0 ? ('DONE' as const) : null,
      })),
    );
    await services.insert(
      EmergencyEntity,
      matters.map(({ id }) => ({ id, status: 'CALLING' as const, step: 1 })),
    );
    await services.insert(
      EmergencyCallEntity,
      matters.map(({ id: emergencyId, reportedAt }, index) => ({
        id: idOf(7600 + index),
        emergencyId,
        step: 1,
        callee: 'ON_CALL' as const,
        personId: calledLeader.subject,
        calledAt: isCalledTo(index) ? reportedAt : null,
      })),
    );
    await services.insert(
      EmergencyResponderEntity,
      matters.map(({ id: emergencyId, reportedAt }, index) => ({
        id: idOf(7700 + index),
        emergencyId,
        acknowledgedAt: reportedAt,
      })),
    );
    const ids = matters.map(({ id: matterId }) => ({ matterId }));
    await services.insert(
      MatterHelperEntity,
      ids.map((row) => ({ ...row, personId: people.analyst.subject ?? '' })),
    );
    await services.insert(
      MatterTextsEntity,
      ids.map((row) => ({ ...row, place: '样例路1号', description: '样例' })),
    );
    await services.insert(
      MatterRatingEntity,
      ids.map((row) => ({ ...row, rating: 5, ratedAt: new Date() })),
    );
    await services.insert(ReadLogEntity, reads);
    await services.insert(
      RegistrationEntity,
      [people.resident, people.neighbour].map(({ subject }, index) => ({
        id: idOf(8000 + index),
        activityId: idOf(1001),
        personId: subject ?? '',
        status: 'REGISTERED' as const,
        registeredAt: new Date(),
        turn: 1 + index,
      })),
    );
  });
  afterAll(() => services.close());

  /** The values of `column` in the rows that a bare statement gets, with no resolver in between. */
  const bare = async (table: string, column: string, actor: Actor) => {
    const statement = sql<{ value: string }>`
      select ${sql.ref(column)} as value from ${sql.table(`community_services.${table}`)} order by 1`;
    const { rows } = await statement.execute(services.subgraph.contextFor(actor).db);
    return rows.map(({ value }) => value);
  };
  /** The ids that the resolver of `list` gives `actor`. */
  const listed = async (list: string, actor: Actor) => {
    const { data } = await services.ask(`{ list: ${list} { nodes { id } } }`, {}, actor);
    return data.list.nodes.map(({ id }: { id: string }) => id).toSorted();
  };
  const callsSeen = async (actor: Actor) => {
    const { data } = await services.ask(
      '{ list: emergencies(first: 100) { nodes { calls { step } grid { code } } } }',
      {},
      actor,
    );
    return data.list.nodes as { calls: object[] | null; grid: { code: string } }[];
  };
  const readableBy = (actor: Actor) =>
    matters
      .filter((matter, index) => {
        const isCalled = isCalledTo(index) && actor.subject === calledLeader.subject;
        return mayRead(actor, { ...matter, isMine: reporterOf(index) === actor.subject, isCalled });
      })
      .map(({ id }) => id);

  it.each(everybody)(
    'P5: give %s the matters and their events as the policy does, without any resolver',
    async (_who, actor) => {
      expect(await bare('matter', 'id', actor)).toEqual(readableBy(actor));
      expect(await bare('matter_event', 'matter_id', actor)).toEqual(readableBy(actor));
    },
  );

  it.each(everybody)(
    'P5: give %s the emergencies as their matters, and who is called to no reporter',
    async (_who, actor) => {
      expect(await bare('emergency', 'id', actor)).toEqual(readableBy(actor));
      expect(await bare('emergency_responder', 'emergency_id', actor)).toEqual(readableBy(actor));
      const seen = matters.filter(({ gridCode }, index) => {
        const isCalled = isCalledTo(index) && actor.subject === calledLeader.subject;
        return (
          holds(actor, readers, gridCode) || mayRead(actor, { ...matterRow(index), gridCode, isMine: false, isCalled })
        );
      });
      expect(await bare('emergency_call', 'emergency_id', actor)).toEqual(seen.map(({ id }) => id));
    },
  );

  it.each(everybody)('P5: give %s of a matter what its part allows, without any resolver', async (_who, actor) => {
    const own = matters.filter((_matter, index) => reporterOf(index) === actor.subject).map(({ id }) => id);
    expect(await bare('matter_texts', 'matter_id', actor)).toEqual(own);
    expect(await bare('matter_rating', 'matter_id', actor)).toEqual(own);
    const served = matters.filter(({ gridCode }) => holds(actor, readers, gridCode)).map(({ id }) => id);
    const isAssignee = actor.subject === people.neighbour.subject;
    expect(await bare('assignment', 'matter_id', actor)).toEqual(isAssignee ? matters.map(({ id }) => id) : served);
    const isHelper = actor.subject === people.analyst.subject;
    expect(await bare('matter_helper', 'matter_id', actor)).toEqual(
      isHelper ? matters.map(({ id }) => id) : readableBy(actor),
    );
  });

  it.each(everybody)('P5: give %s the matters but for complaints about itself', async (_who, actor) => {
    const about = (personId: string | null) =>
      services.subgraph.database.transaction((em) =>
        em.execute('update community_services.matter set about_person_id = ?', [personId]),
      );
    await about(actor.subject);
    expect(await bare('matter', 'id', actor)).toEqual(actor.subject === null ? readableBy(actor) : []);
    await services.withoutRowLevelSecurity(async () => {
      if (actor.subject !== null) expect(await listed('matters(first: 100)', actor)).toEqual([]);
    });
    await about(null);
  });

  it.each(everybody)('P5: give %s only its own reports and registrations', async (_who, actor) => {
    const own = matters.filter((_matter, index) => reporterOf(index) === actor.subject).map(({ id }) => id);
    expect(await bare('matter_reporter', 'matter_id', actor)).toEqual(own);
    const isRegistered = actor.subject === people.resident.subject || actor.subject === people.neighbour.subject;
    expect(await bare('registration', 'person_id', actor)).toEqual(isRegistered ? [actor.subject] : []);
  });

  it.each(everybody)('P5: give %s the reads of what is theirs, or of where they watch over it', async (_who, actor) => {
    const seen = reads.filter(
      ({ subjectId, gridCode }) => subjectId === actor.subject || holds(actor, readLogReaders, gridCode),
    );
    expect(await bare('read_log', 'id', actor)).toEqual(seen.map(({ id }) => id));
  });

  it('P22: let a reader add to the read log in the own name alone, and nobody change it', async () => {
    const by = (actor: Actor, deed: (em: SqlEntityManager) => Promise<unknown>) =>
      services.subgraph.database.as(actor).transaction(async (em) => ({ done: await deed(em) }));
    const add = (readerId: string) =>
      by(people.worker, (em) => em.insertMany(ReadLogEntity, [{ ...readOf(matters[0]), id: newId(), readerId }]));
    const seen = () => bare('read_log', 'id', people.auditor);
    const before = (await seen()).length;
    await expect(add(people.head.subject ?? '')).rejects.toMatchObject({ name: 'RowLevelSecurityViolationException' });
    for (const actor of [people.worker, people.head, people.auditor]) {
      expect(await by(actor, (em) => em.nativeUpdate(ReadLogEntity, {}, { reason: '改写' }))).toEqual({ done: 0 });
      expect(await by(actor, (em) => em.nativeDelete(ReadLogEntity, {}))).toEqual({ done: 0 });
    }
    await add(people.worker.subject ?? '');
    expect(await seen()).toHaveLength(before + 1);
  });

  it('P5: the other wall holds alone too: with row-level security off, the resolvers still hide the rows', async () => {
    const watched = await bare('read_log', 'id', people.head);
    const theirs = await bare('read_log', 'id', people.resident);
    await services.withoutRowLevelSecurity(async () => {
      expect(await bare('matter', 'id', ANONYMOUS)).toHaveLength(matters.length);
      expect(await bare('registration', 'id', ANONYMOUS)).toHaveLength(2);
      for (const [, actor] of everybody.filter(([, { subject }]) => subject !== null)) {
        expect(await listed('matters(first: 100)', actor)).toEqual(readableBy(actor));
        expect(await listed('emergencies(first: 100)', actor)).toEqual(readableBy(actor));
        for (const { calls, grid } of await callsSeen(actor)) {
          expect(calls !== null).toBe(holds(actor, readers, grid.code) || actor === calledLeader);
        }
      }
      expect(await listed('myReadLog', people.resident)).toEqual(theirs);
      expect(await listed('readLog', people.head)).toEqual(watched);
    });
    expect(await bare('matter', 'id', ANONYMOUS)).toEqual([]);
  });

  it('read the matters of a scope by the index of their grid codes', async () => {
    const kinds = Array.from({ length: 4000 }, (_, index) => {
      const micro = String(index % 400).padStart(6, '0');
      return matterRow(100 + index, { gridCode: `510115010001${micro}` });
    });
    await services.insert(MatterEntity, kinds);
    const owner = services.subgraph.database.store.kysely();
    await sql`analyze community_services.matter`.execute(owner);
    const { db } = services.subgraph.contextFor(people.person(1, 'GRID_WORKER', '510115010001000'));
    const plan = await sql<{ 'QUERY PLAN': string }>`explain select id from community_services.matter`.execute(db);
    const lines = plan.rows.map((row) => Object.values(row)[0]).join('\n');
    expect(lines).toMatch(/Index Cond: \(\(grid_code >= /);
    expect(lines).not.toMatch(/Seq Scan on matter\b/);
    await sql`delete from community_services.matter where grid_code like '510115010001%'`.execute(owner);
  });
});
