import { applyRetention } from '@microgrid/database/retention';
import { ErasureProof } from '@microgrid/database/erasure-proof.entity';
import { ReadLogEntity } from '../src/read-log/read-log.entity.ts';
import { erasePerson } from '@microgrid/subgraph/erase-person';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ActivityEntity } from '../src/activity/activity.entity.ts';
import { MatterEventEntity } from '../src/matter/history/matter-event.entity.ts';
import { MatterTextsEntity } from '../src/matter/details/matter-texts.entity.ts';
import { MatterReporterEntity } from '../src/matter/reporter/matter-reporter.entity.ts';
import { MatterEntity } from '../src/matter/matter.entity.ts';
import { PostEntity } from '../src/post/post.entity.ts';
import { DestinationEntity } from '../src/referral/destination/destination.entity.ts';
import { ReferralEntity } from '../src/referral/referral.entity.ts';
import { RegistrationEntity } from '../src/registration/registration.entity.ts';
import { communityServices } from '../src/subgraph.ts';
import { WhistleEntity } from '../src/whistle/whistle.entity.ts';
import { MicroWishEntity, MicroWisherEntity, MicroWishTextEntity } from '../src/micro-wish/micro-wish.entity.ts';
import type { MicroWishStatus } from '../src/micro-wish/micro-wish.terms.ts';
import { OpinionAuthorEntity } from '../src/opinion/author/opinion-author.entity.ts';
import { OpinionEntity } from '../src/opinion/opinion.entity.ts';
import { opinionRow } from './opinions.ts';
import { idOf, MICRO, neighbour, resident, worker } from './people.ts';
import { activityRow, inHours, matterRow } from './rows.ts';
import { MADE, wishRows, WORDING } from './wishes.ts';

const now = new Date();
const daysAgo = (days: number) => inHours(-24 * days);
const idOfPerson = ({ subject }: { subject: string | null }) => subject ?? '';

/** A matter that ended so long ago, with its reporter and an event of the worker. */
const ended = (n: number, days: number, more: object = {}) => {
  const row = { status: 'CLOSED' as const, closedAt: daysAgo(days), resolution: '已修复（样例）', ...more };
  const matter = matterRow(n, { handlerId: worker.subject, ...row });
  const event = {
    id: idOf(5000 + n),
    matterId: matter.id,
    step: 1,
    action: 'CLOSE' as const,
    toStatus: 'CLOSED' as const,
    actorId: idOfPerson(worker),
    at: daysAgo(days),
    note: '样例备注',
  };
  return { matter, event, reporter: { matterId: matter.id, personId: idOfPerson(resident) } };
};

describe('community-services', () => {
  let services: TestSubgraph;
  beforeEach(async () => void (services = await openTestSubgraph(communityServices)));
  afterEach(() => services.close());

  const em = () => services.subgraph.database.orm.em.fork();
  const store = async (...rows: ReturnType<typeof ended>[]) => {
    await services.insert(
      MatterEntity,
      rows.map(({ matter }) => matter),
    );
    await services.insert(
      MatterEventEntity,
      rows.map(({ event }) => event),
    );
    await services.insert(
      MatterReporterEntity,
      rows.map(({ reporter }) => reporter),
    );
  };
  const retain = () => applyRetention(services.subgraph.database, now);
  const textsOf = async (id: string) => {
    const { place, description, resolution } = await em().findOneOrFail(MatterEntity, id);
    const { note } = await em().findOneOrFail(MatterEventEntity, { matterId: id });
    return [place, description, resolution, note];
  };
  const none = [null, null, null, null];
  const all = ['样例路1号', '公共设施报修（样例）', '已修复（样例）', '样例备注'];

  it('E10: drops the texts of a matter a year after its end and still counts it', async () => {
    const [due, young] = [ended(1, 367), ended(2, 360)];
    await store(due, young);
    await retain();
    expect(await textsOf(due.matter.id)).toEqual(none);
    expect(await textsOf(young.matter.id)).toEqual(all);
    const { data } = await services.ask('{ matters { totalCount nodes { place description } } }', {}, worker);
    expect(data.matters.totalCount).toBe(2);
    expect(data.matters.nodes).toContainEqual({ place: null, description: null });
  });

  it('E10: drops the sealed texts of a sensitive kind a year after its end, and a name without account after 90 days', async () => {
    const sealed = { kind: 'C1', areTextsSealed: true, place: null, description: null };
    const [due, young] = [ended(1, 367, sealed), ended(2, 100, sealed)];
    await store(due, young);
    await services.insert(
      MatterTextsEntity,
      [due, young].map(({ matter }) => ({ matterId: matter.id, place: '样例路1号', description: '样例' })),
    );
    await em().nativeUpdate(MatterReporterEntity, {}, { personId: null, name: '样例老人', phone: '028-8000-0000' });
    await retain();
    const texts = await em().findAll(MatterTextsEntity, { orderBy: { matterId: 'asc' } });
    expect(texts.map(({ place, description }) => [place, description])).toEqual([
      [null, null],
      ['样例路1号', '样例'],
    ]);
    expect(await em().count(MatterReporterEntity)).toBe(0);
  });

  it('E10: drops what a department was told a year after the end, and an address 15 days after its time', async () => {
    const [due, young] = [ended(1, 367), ended(2, 360)];
    await store(due, young);
    const ids = [due, young].map(({ matter }) => matter.id);
    const department = { departmentId: idOf(600), gridCode: MICRO };
    const told = { problem: '样例问题', place: '样例路口', result: '已修（样例）', ratingReason: '及时', note: '样例' };
    const blownAt = daysAgo(400);
    await services.insert(
      WhistleEntity,
      ids.map((matterId, index) => ({
        id: idOf(7700 + index),
        matterId,
        ...department,
        kind: 'EMERGENCY' as const,
        ...told,
        status: 'RATED' as const,
        rating: 5,
        blownAt,
        reportInBy: blownAt,
        doneAt: blownAt,
      })),
    );
    const wanted = [daysAgo(15.1), daysAgo(14.9)];
    await services.insert(
      ReferralEntity,
      ids.map((matterId, index) => ({
        id: idOf(7800 + index),
        matterId,
        ...department,
        gridCode: MICRO.slice(0, 15),
        note: '样例',
        status: 'SENT' as const,
        wantedAt: wanted[index] ?? now,
        referredAt: blownAt,
        textVersion: 1,
        channel: 'PAPER' as const,
      })),
    );
    const addresses = [0, 1].map((index) => ({ referralId: idOf(7800 + index), address: '样例路9号' }));
    await services.insert(DestinationEntity, addresses);
    await retain();
    const whistles = await em().findAll(WhistleEntity, { orderBy: { id: 'asc' } });
    const emptied = { problem: null, place: null, result: null, ratingReason: null, note: null };
    expect(whistles).toMatchObject([{ ...emptied, rating: 5 }, told]);
    const referrals = await em().findAll(ReferralEntity, { orderBy: { id: 'asc' } });
    expect(referrals.map(({ note }) => note)).toEqual([null, '样例']);
    expect((await em().findAll(DestinationEntity)).map(({ referralId }) => referralId)).toEqual([idOf(7801)]);
  });

  it('E10: counts from the last event when it was not closed, and not at all while it is under way again', async () => {
    const withdrawn = ended(1, 367, { status: 'CANCELLED', closedAt: null });
    const reopened = ended(2, 367, { status: 'REOPENED' });
    await store(withdrawn, reopened);
    await retain();
    expect(await textsOf(withdrawn.matter.id)).toEqual(none);
    expect(await textsOf(reopened.matter.id)).toEqual(all);
    expect(await em().find(MatterReporterEntity, {})).toMatchObject([{ matterId: reopened.matter.id }]);
  });

  it('E10: cuts the link to the reporter 90 days after the end', async () => {
    const [due, young] = [ended(1, 91), ended(2, 89)];
    await store(due, young);
    await retain();
    expect(await em().find(MatterReporterEntity, {})).toMatchObject([{ matterId: young.matter.id }]);
    expect(await textsOf(due.matter.id)).toEqual(all);
  });

  it('E10: forgets who dealt with a matter after 3 years, and the read log after 3 years', async () => {
    await store(ended(1, 3 * 366), ended(2, 3 * 364));
    const read = (n: number, days: number) => ({
      id: idOf(6000 + n),
      at: daysAgo(days),
      readerId: idOfPerson(worker),
      subjectId: idOfPerson(resident),
      field: 'Matter.reporter',
      thingId: idOf(3001),
      gridCode: MICRO,
      purpose: 'FOLLOW_UP' as const,
      readAs: 'WORKER' as const,
      reason: null,
      isGranted: true,
    });
    await services.insert(ReadLogEntity, [read(1, 3 * 366), read(2, 3 * 364)]);
    await retain();
    const handlers = await em().findAll(MatterEntity, { orderBy: { number: 'asc' } });
    expect(handlers.map(({ handlerId }) => handlerId)).toEqual([null, worker.subject]);
    const events = await em().findAll(MatterEventEntity, { orderBy: { id: 'asc' } });
    expect(events.map(({ actorId }) => actorId)).toEqual([null, worker.subject]);
    expect((await em().findAll(ReadLogEntity)).map(({ id }) => id)).toEqual([idOf(6002)]);
  });

  /** An opinion of the resident, answered so long ago by the worker; open without an answer. */
  const storeOpinions = async (...answeredDaysAgo: (number | null)[]) => {
    const rows = answeredDaysAgo.map((days, n) =>
      opinionRow(n, {
        isAnonymous: false,
        ...(days === null
          ? {}
          : { status: 'REPLIED', reply: '已安排（样例）', answeredAt: daysAgo(days), answeredById: worker.subject }),
      }),
    );
    await services.insert(OpinionEntity, rows);
    const links = rows.map(({ id: opinionId }) => ({ opinionId, personId: idOfPerson(resident) }));
    await services.insert(OpinionAuthorEntity, links);
  };
  const opinionTexts = async () => {
    const rows = await em().findAll(OpinionEntity, { orderBy: { id: 'asc' } });
    return rows.map(({ text, reply, takenById, answeredById }) => [text, reply, takenById, answeredById]);
  };
  const said = '希望增设座椅（样例）';

  it('E10: drops an opinion and its author a year after the answer, and who took it after 3', async () => {
    await storeOpinions(3 * 366, 367, 360, null);
    await retain();
    expect(await opinionTexts()).toEqual([
      [null, null, null, null],
      [null, null, idOf(2), worker.subject],
      [said, '已安排（样例）', idOf(2), worker.subject],
      [said, null, idOf(2), null],
    ]);
    const authors = await em().findAll(OpinionAuthorEntity, { orderBy: { opinionId: 'asc' } });
    expect(authors.map(({ opinionId }) => opinionId)).toEqual([idOf(4002), idOf(4003)]);
  });

  it('erases what a person said on request, answered or not, and keeps what others said', async () => {
    await storeOpinions(5, null);
    await services.insert(OpinionEntity, [opinionRow(9)]);
    await erasePerson(services.subgraph, idOfPerson(resident));
    expect((await opinionTexts()).map(([text]) => text)).toEqual([null, null, said]);
    expect(await em().count(OpinionAuthorEntity)).toBe(0);
  });

  const storeWishes = async (
    ...shapes: { status: MicroWishStatus; days?: number; taker?: typeof worker; wisher?: typeof worker }[]
  ) => {
    const rows = shapes.map(({ days = 0, ...shape }, n) => wishRows(n, { ...shape, endedAt: daysAgo(days) }));
    await services.insert(
      MicroWisherEntity,
      rows.map(({ wisher }) => wisher),
    );
    await services.insert(
      MicroWishEntity,
      rows.map(({ wish }) => wish),
    );
    await services.insert(
      MicroWishTextEntity,
      rows.map(({ text }) => text),
    );
  };
  const wishTexts = async () => {
    const found = await em().findAll(MicroWishEntity, { orderBy: { id: 'asc' } });
    const made = await em().findAll(MicroWishTextEntity, { orderBy: { wishId: 'asc' } });
    return found.map(({ wording, thanks, takerId, status }, n) => [made[n]?.text, wording, thanks, takerId, status]);
  };

  it('E10: drops a wish and whose it was a year after its end, and who took it after 3', async () => {
    const [status, taker] = ['THANKED' as const, worker];
    await storeWishes({ status, taker, days: 3 * 366 }, { status, taker, days: 367 }, { status, taker, days: 360 });
    await retain();
    expect(await wishTexts()).toEqual([
      [null, null, null, null, status],
      [null, null, null, worker.subject, status],
      [MADE, WORDING, '谢谢（样例）', worker.subject, status],
    ]);
    const wishers = await em().findAll(MicroWisherEntity);
    expect(wishers.map(({ wishId }) => wishId)).toEqual([idOf(4502)]);
  });

  it('erases what a person wished on request, calls off what is under way, and gives back what they took', async () => {
    await storeWishes(
      { status: 'THANKED' },
      { status: 'TAKEN', taker: worker },
      { status: 'TAKEN', taker: resident, wisher: neighbour },
    );
    await erasePerson(services.subgraph, idOfPerson(resident));
    expect(await wishTexts()).toEqual([
      [null, null, null, expect.any(String), 'THANKED'],
      [null, null, null, worker.subject, 'CANCELLED'],
      [MADE, WORDING, null, null, 'DISPATCHED'],
    ]);
    expect((await em().findAll(MicroWisherEntity)).map(({ personId }) => personId)).toEqual([neighbour.subject]);
  });

  it('drops who held a post a day after its end, and nobody who still serves', async () => {
    const post = (n: number, endedAt: Date | null) =>
      ({
        id: idOf(7100 + n),
        personId: idOfPerson(worker),
        role: 'GRID_WORKER',
        gridCode: MICRO.slice(0, 15),
        endedAt,
      }) as const;
    await services.insert(PostEntity, [post(1, daysAgo(2)), post(2, daysAgo(0.5)), post(3, null)]);
    await retain();
    const posts = await em().findAll(PostEntity, { orderBy: { id: 'asc' } });
    expect(posts.map(({ id }) => id)).toEqual([idOf(7102), idOf(7103)]);
  });

  it('proves what it erased, without a word of a person, and has nothing to do the second time', async () => {
    const due = ended(1, 400);
    await store(due);
    const proofs = await retain();
    expect(proofs.map(({ deed, entity, columns, rows }) => [deed, entity, columns, rows])).toEqual([
      ['EMPTIED', 'Matter', ['place', 'description', 'resolution', 'holdReason', 'extensionReason'], 1],
      ['EMPTIED', 'MatterEvent', ['note'], 1],
      ['DELETED', 'MatterReporter', ['personId', 'name', 'phone'], 1],
    ]);
    const kept = await em().findAll(ErasureProof, { orderBy: { at: 'asc' } });
    expect(kept.map(({ id, digest }) => [id, digest.length])).toEqual(proofs.map(({ id }) => [id, 64]));
    const told = JSON.stringify(kept);
    for (const text of [...all, due.matter.id, resident.subject ?? '', worker.subject ?? '']) {
      expect(told).not.toContain(text);
    }
    expect(await retain()).toEqual([]);
  });

  it('erases in batches that each stand alone', async () => {
    await store(...Array.from({ length: 2100 }, (_, n) => ended(n, 400)));
    const rows = (await retain()).filter(({ entity }) => entity === 'MatterReporter').map((proof) => proof.rows);
    expect(rows).toEqual([1000, 1000, 100]);
  });

  it('erases a person on request: the link, the texts of what ended, seats and activities; and says what is kept', async () => {
    const [past, open] = [ended(1, 5), ended(2, 5, { status: 'IN_PROGRESS', closedAt: null })];
    const others = ended(3, 5);
    others.reporter.personId = idOfPerson(neighbour);
    await store(past, open, others);
    await services.insert(ActivityEntity, [activityRow(1, { organiserId: resident.subject, status: 'HELD' })]);
    const seat = (n: number, personId: string) => ({
      id: idOf(7000 + n),
      activityId: activityRow(1).id,
      personId,
      status: 'REGISTERED' as const,
      registeredAt: now,
      turn: n,
    });
    await services.insert(RegistrationEntity, [seat(1, idOfPerson(resident)), seat(2, idOfPerson(neighbour))]);

    const proofs = await erasePerson(services.subgraph, idOfPerson(resident));

    expect(await textsOf(past.matter.id)).toEqual(none);
    expect(await textsOf(open.matter.id)).toEqual(all);
    expect(await textsOf(others.matter.id)).toEqual(all);
    expect(await em().findAll(MatterReporterEntity)).toMatchObject([{ personId: neighbour.subject }]);
    expect(await em().findAll(RegistrationEntity)).toMatchObject([{ personId: neighbour.subject }]);
    expect(await em().findAll(ActivityEntity)).toMatchObject([{ organiserId: null }]);
    const { data } = await services.ask('{ activities { nodes { organiser { id } } } }');
    expect(data.activities.nodes).toEqual([{ organiser: null }]);
    expect(proofs.filter(({ rows }) => rows > 0).map(({ deed, entity, rows }) => [deed, entity, rows])).toEqual([
      ['EMPTIED', 'Activity', 1],
      ['DELETED', 'Registration', 1],
      ['EMPTIED', 'Matter', 1],
      ['EMPTIED', 'MatterEvent', 1],
      ['DELETED', 'MatterReporter', 2],
    ]);
    expect(proofs).toHaveLength(await em().count(ErasureProof));
  });

  it('keeps against a request what those who serve answer for, and proves that too', async () => {
    await store(ended(1, 5));
    const proofs = await erasePerson(services.subgraph, idOfPerson(worker));
    expect(await em().findAll(MatterEntity)).toMatchObject([{ handlerId: worker.subject }]);
    const kept = proofs.filter(({ rows }) => rows > 0);
    expect(kept.map(({ deed, entity, columns }) => [deed, entity, columns])).toEqual([
      ['KEPT', 'Matter', ['handlerId']],
      ['KEPT', 'MatterEvent', ['actorId']],
    ]);
  });
});
