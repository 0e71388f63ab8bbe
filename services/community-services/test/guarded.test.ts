import { ANONYMOUS, GATEWAY, holds, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { ReadLogEntity } from '../src/read-log/read-log.entity.ts';
import { readLogReaders } from '../src/read-log/read-log.policy.ts';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CareNeedEntity } from '../src/care/care-need.entity.ts';
import { mayReadCare, mayReadVisit } from '../src/care/care.policy.ts';
import { CareContactEntity } from '../src/care/contact/care-contact.entity.ts';
import { CareVisitEntity } from '../src/care/visit/care-visit.entity.ts';
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
import { MicroWishEntity, MicroWisherEntity, MicroWishTextEntity } from '../src/micro-wish/micro-wish.entity.ts';
import { mayReadAsMade, mayReadWish } from '../src/micro-wish/micro-wish.policy.ts';
import { OpinionAuthorEntity } from '../src/opinion/author/opinion-author.entity.ts';
import { OpinionEntity } from '../src/opinion/opinion.entity.ts';
import { mayReadOpinion } from '../src/opinion/opinion.policy.ts';
import { RegistrationEntity } from '../src/registration/registration.entity.ts';
import { communityServices } from '../src/subgraph.ts';
import { DepartmentPostEntity } from '../src/department-post/department-post.entity.ts';
import { DestinationEntity } from '../src/referral/destination/destination.entity.ts';
import { ReferralEntity } from '../src/referral/referral.entity.ts';
import { mayFollowReferrals } from '../src/referral/referral.policy.ts';
import { WhistleEntity } from '../src/whistle/whistle.entity.ts';
import { HEALTH, nurse, WATER } from './departments.ts';
import * as people from './people.ts';
import { careRow, matterRow, visitRow } from './rows.ts';
import { opinionRow } from './opinions.ts';
import { wishRows } from './wishes.ts';

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
  readAs: 'WORKER' as const,
  isGranted: true,
});
/** Reads of who reported each. */
const reads = matters.map((matter, index) => readOf(matter, index));

/** Care near and far, of the resident or the neighbour, whom the leader or somebody who left looks in on. */
const cares = [...matters, ...matters].map(({ gridCode }, index) => ({
  ...careRow(index + 1, { gridCode, visitorId: (index % 3 === 0 ? people.leader : people.analyst).subject }),
  gridCode,
}));
const proposed = [people.leader, people.resident].map(({ subject }, index) => ({
  ...careRow(900 + index, { status: 'PROPOSED', proposedById: subject }),
  gridCode: `${people.COMMUNITY}008001`,
}));
const careFacts = (care: (typeof cares)[number], index: number, actor: Actor) => ({
  gridCode: care.gridCode,
  status: care.status,
  visitorId: care.visitorId ?? null,
  proposedById: care.proposedById ?? null,
  isMine: reporterOf(index) === actor.subject,
});

/** Opinions near and far: the resident's, one that it was merged into, the neighbour's, and anonymous ones. */
const opinions = matters.map(({ gridCode }, index) => opinionRow(index, { gridCode }));
const authorOf = (index: number) => [people.resident, people.neighbour][index]?.subject;
const MERGED_INTO = 4;

/** Wishes near and far, ordered and dispatched, one of them taken by the analyst: the resident's and the neighbour's in turn. */
const wishes = matters.flatMap(({ gridCode }, index) =>
  (['ORDERED', index === 0 ? 'TAKEN' : 'DISPATCHED'] as const).map((status, turn) =>
    wishRows(2 * index + turn, {
      gridCode: index % 2 === 0 ? gridCode : `${gridCode.slice(0, 15)}888`,
      status,
      taker: people.analyst,
      wisher: index % 2 === 0 ? people.resident : people.neighbour,
    }),
  ),
);

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
  ['a handler of the water station', people.handler],
  ['a handler of the health station', nurse],
  ['a handler whose post has ended', { ...people.handler, subject: idOf(14) }],
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
    await services.insert(CareNeedEntity, [...cares, ...proposed]);
    await services.insert(
      CareContactEntity,
      [...cares, ...proposed].map(({ id: needId }, index) => ({
        needId,
        personId: index < cares.length ? reporterOf(index) : null,
        name: '样例老人',
      })),
    );
    await services.insert(
      CareVisitEntity,
      cares.map(({ id, gridCode, visitorId }, index) => visitRow(index + 1, { needId: id, gridCode, visitorId })),
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
      MicroWishEntity,
      wishes.map(({ wish }) => wish),
    );
    await services.insert(
      MicroWishTextEntity,
      wishes.map(({ text }) => text),
    );
    await services.insert(
      MicroWisherEntity,
      wishes.map(({ wisher }) => wisher),
    );
    await services.insert(OpinionEntity, opinions);
    await services.insert(
      OpinionAuthorEntity,
      [0, 1].map((index) => ({
        opinionId: opinions[index]?.id ?? '',
        personId: authorOf(index) ?? '',
        followsId: index === 0 ? (opinions[MERGED_INTO]?.id ?? '') : null,
      })),
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

  it.each(everybody)(
    'P5: give %s the opinions as the policy does, and who said them to nobody else',
    async (_who, actor) => {
      const readable = opinions.filter(({ gridCode }, index) => {
        const isMine = actor.subject !== null && authorOf(index) === actor.subject;
        const isFollowed = index === MERGED_INTO && actor.subject === people.resident.subject;
        return mayReadOpinion(actor, { gridCode, isMine, isFollowed });
      });
      const ids = readable.map(({ id }) => id).toSorted();
      expect(await bare('opinion', 'id', actor)).toEqual(ids);
      const own = opinions.filter((_opinion, index) => actor.subject !== null && authorOf(index) === actor.subject);
      expect(await bare('opinion_author', 'opinion_id', actor)).toEqual(own.map(({ id }) => id));
      await services.withoutRowLevelSecurity(async () => {
        if (actor.subject !== null) expect(await listed('opinions(first: 100)', actor)).toEqual(ids);
      });
    },
  );

  it.each(everybody)(
    'P5: give %s the small wishes as the policy does, as made to some, and whose to nobody else',
    async (_who, actor) => {
      const facts = wishes.map(({ wish, wisher }) => ({
        ...wish,
        isMine: actor.subject !== null && wisher.personId === actor.subject,
      }));
      const idsOf = (some: typeof facts) => some.map(({ id }) => id).toSorted();
      const readable = idsOf(facts.filter((wish) => mayReadWish(actor, wish)));
      expect(await bare('micro_wish', 'id', actor)).toEqual(readable);
      const asMade = idsOf(facts.filter((wish) => mayReadAsMade(actor, wish)));
      expect(await bare('micro_wish_text', 'wish_id', actor)).toEqual(asMade);
      expect(await bare('micro_wisher', 'wish_id', actor)).toEqual(idsOf(facts.filter(({ isMine }) => isMine)));
      await services.withoutRowLevelSecurity(async () => {
        if (actor.subject !== null) expect(await listed('microWishes(first: 100)', actor)).toEqual(readable);
      });
    },
  );

  it.each(everybody)('P5: give %s only its own reports and registrations', async (_who, actor) => {
    const own = matters.filter((_matter, index) => reporterOf(index) === actor.subject).map(({ id }) => id);
    expect(await bare('matter_reporter', 'matter_id', actor)).toEqual(own);
    const isRegistered = actor.subject === people.resident.subject || actor.subject === people.neighbour.subject;
    expect(await bare('registration', 'person_id', actor)).toEqual(isRegistered ? [actor.subject] : []);
  });

  it.each(everybody)('P5: give %s care, its contacts and who it is for as the policy does', async (_who, actor) => {
    const readable = cares.filter((care, index) => mayReadCare(actor, careFacts(care, index, actor)));
    const own = proposed.filter(({ proposedById }) => actor.subject !== null && proposedById === actor.subject);
    const held = proposed.filter(({ gridCode }) => holds(actor, ['GRID_WORKER', 'TOTAL_GRID_HEAD'], gridCode));
    const ids = [...new Set([...readable, ...own, ...held].map(({ id }) => id))].toSorted();
    expect(await bare('care_need', 'id', actor)).toEqual(ids);
    const visits = cares.filter((care, index) => {
      const recorded = { gridCode: care.gridCode.slice(0, 15), visitorId: care.visitorId ?? null };
      return mayReadVisit(actor, recorded, mayReadCare(actor, careFacts(care, index, actor)));
    });
    expect(await bare('care_visit', 'need_id', actor)).toEqual(visits.map(({ id }) => id));
    const mine = cares.filter((_care, index) => reporterOf(index) === actor.subject).map(({ id }) => id);
    expect(await bare('care_contact', 'need_id', actor)).toEqual(mine);
    if (actor.subject === null) return;
    await services.withoutRowLevelSecurity(async () => {
      expect(await listed('careNeeds(first: 100)', actor)).toEqual(ids);
      expect(await listed('careVisits(first: 100)', actor)).toHaveLength(visits.length);
    });
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
