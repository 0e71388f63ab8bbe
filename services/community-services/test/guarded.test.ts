import { ANONYMOUS, holds, type Actor } from '@microgrid/access/actor';
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
import { MatterRatingEntity } from '../src/matter/rating/matter-rating.entity.ts';
import { EmergencyEntity } from '../src/emergency/emergency.entity.ts';
import { EmergencyCallEntity } from '../src/emergency/chain/emergency-call.entity.ts';
import { EmergencyResponderEntity } from '../src/emergency/answering/emergency-responder.entity.ts';
import { MatterEntity } from '../src/matter/matter.entity.ts';
import { mayRead, readers } from '../src/matter/matter.policy.ts';
import { RegistrationEntity } from '../src/registration/registration.entity.ts';
import { communityServices } from '../src/subgraph.ts';
import { DepartmentPostEntity } from '../src/department-post/department-post.entity.ts';
import { DestinationEntity } from '../src/referral/destination/destination.entity.ts';
import { ReferralEntity } from '../src/referral/referral.entity.ts';
import { mayFollowReferrals } from '../src/referral/referral.policy.ts';
import { WhistleEntity } from '../src/whistle/whistle.entity.ts';
import { calledLeader, everybody, wallsOf } from './guarded-callers.ts';
import { HEALTH, nurse, WATER } from './departments.ts';
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
const departmentOf = (index: number) => (index % 3 === 0 ? HEALTH : WATER);
/** Each is an emergency; to every fifth one the leader from beside was called, to the others would be. */
const isCalledTo = (index: number) => index % 5 === 0;
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
  readAs: 'WORKER' as const,
  isGranted: true,
});
/** Reads of who reported each. */
const reads = matters.map((matter, index) => readOf(matter, index));

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
    await services.insert(DepartmentPostEntity, [
      { id: idOf(650), personId: people.handler.subject ?? '', departmentId: WATER },
      { id: idOf(651), personId: nurse.subject ?? '', departmentId: HEALTH },
      { id: idOf(652), personId: idOf(14), departmentId: WATER, endedAt: new Date() },
    ]);
    await services.insert(
      WhistleEntity,
      matters.map(({ id: matterId, gridCode, reportedAt }, index) => ({
        id: idOf(7700 + index),
        matterId,
        gridCode,
        departmentId: departmentOf(index),
        kind: 'EMERGENCY' as const,
        status: 'BLOWN' as const,
        problem: '样例',
        place: '样例',
        blownAt: reportedAt,
        reportInBy: reportedAt,
      })),
    );
    await services.insert(
      ReferralEntity,
      matters.map(({ id: matterId, gridCode, reportedAt }, index) => ({
        id: idOf(7800 + index),
        matterId,
        gridCode: gridCode.slice(0, 15),
        departmentId: departmentOf(index),
        status: 'SENT' as const,
        wantedAt: reportedAt,
        referredAt: reportedAt,
        textVersion: 1,
        channel: 'PAPER' as const,
      })),
    );
    await services.insert(
      DestinationEntity,
      matters.map((_matter, index) => ({ referralId: idOf(7800 + index), address: '样例路9号' })),
    );
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

  const { bare, listed } = wallsOf(() => services);
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

  /** Of the whistles and referrals, those for the department that the actor handles for, where its grant holds. */
  const isForMine = (actor: Actor, index: number) => {
    const mine = { [people.handler.subject ?? '']: WATER, [nurse.subject ?? '']: HEALTH }[actor.subject ?? ''];
    const isThere = holds(actor, ['DEPARTMENT_HANDLER'], matters[index]?.gridCode);
    return mine !== undefined && isThere && departmentOf(index) === mine;
  };
  const indices = matters.map((_matter, index) => index);

  it.each(everybody)(
    'P5: give %s whistles and referrals as the policies do, without any resolver',
    async (_who, actor) => {
      const readable = new Set(readableBy(actor));
      const whistled = indices.filter((index) => isForMine(actor, index) || readable.has(matters[index]?.id ?? ''));
      expect(await bare('whistle', 'id', actor)).toEqual(whistled.map((index) => idOf(7700 + index)));
      const follows = (index: number) => mayFollowReferrals(actor, matters[index]?.gridCode ?? null);
      const referred = indices.filter((index) => isForMine(actor, index) || follows(index));
      expect(await bare('referral', 'id', actor)).toEqual(referred.map((index) => idOf(7800 + index)));
      // Nobody reads an address without a purpose, and with one the department alone.
      expect(await bare('destination', 'referral_id', actor)).toEqual([]);
      const addresses = await services.subgraph.database.as(actor).transaction(async (em) => {
        await em.execute(`select set_config('microgrid.purpose', 'SERVICE_DELIVERY', true)`);
        return em.execute<{ referral_id: string }[]>(
          'select referral_id from community_services.destination order by 1',
        );
      });
      const sealed = indices.filter((index) => isForMine(actor, index)).map((index) => idOf(7800 + index));
      expect(addresses.map(({ referral_id: id }) => id)).toEqual(sealed);
    },
  );

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
